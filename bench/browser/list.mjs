// Every screen: its name, the world it is taken in, how to get there, and what to do there first.

const ask = async (context, base, path) => (await context.request.get(`${base}/api/v1/${path}`)).json()
/** The page of the first record there is; of one that is made, where the world has none. */
const first = (path, filter = '', made = {}) => async ({ context, base }) => {
  const { items } = await ask(context, base, `${path}?select=id&limit=1${filter ? `&filter=${encodeURIComponent(filter)}` : ''}`)
  const record = items[0] ?? (await (await context.request.post(`${base}/api/v1/${path}`, { data: made, headers: { Origin: base } })).json())
  return `/${path}/${record.id}`
}
const at = (path) => () => path
const broken = (pattern) => async (page) => {
  await page.route(pattern, (route) =>
    route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ title: 'x', status: 409, code: 'looking', detail: '这里出了问题，请稍后重试。 Something is wrong here; try again later.', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' }) }),
  )
  await page.reload()
  await page.waitForLoadState('networkidle')
}
const press = (key) => (page) => page.keyboard.press(key)

const full = [
  ['home', at('/home')],
  ['home-error', at('/home'), broken('**/api/v1/insights/home*')],
  ['overview', at('/overview')],
  ['overview-error', at('/overview'), broken('**/api/v1/insights/overview*')],
  ['overview-wrong', at('/overview?period=never')],
  ['list', at('/accounts?view=all')],
  ['list-panel', async (here) => `/opportunities?view=all&open=${(await first('opportunities')(here)).split('/')[2]}`],
  ['list-selected', at('/contacts?view=all'), async (page, { narrow }) => {
    if (narrow) return
    for (const row of [0, 1, 2]) await page.locator(`[data-row="${row}"] [data-check]`).check({ force: true })
  }],
  ['list-filter', at("/opportunities?view=all&filter=stage in ('proposal','negotiation') and amount ge 10000 and expectedCloseDate in period('this-year')")],
  ['list-no-match', at("/accounts?view=all&find=zzzzzz")],
  ['list-bad-filter', at('/accounts?view=all&filter=nonsense eq 1')],
  ['list-error', at('/accounts?view=all'), broken('**/api/v1/accounts?*')],
  ['bin', at('/accounts?view=all&bin=1')],
  ['board', at('/opportunities?view=board')],
  ['board-lanes', at('/opportunities?view=board&lanes=owner')],
  ['board-leads', at('/leads?view=all&layout=board')],
  ['page-opportunity', first('opportunities', "stage eq 'proposal'")],
  ['page-account', first('accounts')],
  ['page-contact', first('contacts')],
  ['page-lead', first('leads', '', { name: '周敏', company: '远山科技', mobile: '13800138000' })],
  ['page-task', first('tasks', '', { subject: '发送付款方案', dueAt: '2026-12-01T08:00:00Z' })],
  ['page-history', first('opportunities'), async (page) => {
    await page.getByRole('button', { name: /更多操作|More actions/ }).last().click()
    await page.getByRole('menuitem', { name: /修改记录|History/ }).click()
    await page.waitForLoadState('networkidle')
  }],
  ['page-access', first('accounts'), async (page) => {
    await page.getByRole('button', { name: /更多操作|More actions/ }).last().click()
    await page.getByRole('menuitem', { name: /谁能查看|Who can/ }).click()
    await page.waitForLoadState('networkidle')
  }],
  ['page-missing', at('/accounts/01900000-0000-7000-8000-000000000000')],
  ['form-account', at('/accounts/new')],
  ['form-opportunity', at('/opportunities/new')],
  ['form-wrong', at('/accounts/new'), async (page) => {
    await page.getByRole('button', { name: /^(保存|Save)$/ }).click()
    await page.waitForTimeout(500)
  }],
  ['palette', at('/accounts?view=all'), press('Control+k')],
  ['quick-create', at('/accounts?view=all'), press('c')],
  ['keys', at('/accounts?view=all'), press('?')],
  ['not-found', at('/nothing-of-this-name')],
  ...['profile', 'look', 'absences', 'password', 'second-factor', 'passkeys', 'devices', 'sign-ins', 'tokens'].map((name) => [`me-${name}`, at(`/me/${name}`)]),
  ...['', 'company', 'currencies', 'pipelines', 'teams', 'users', 'roles', 'sharing-rules', 'fields', 'sign-ins', 'audit', 'tokens', 'jobs', 'demo'].map((name) => [`settings-${name || 'overview'}`, at(`/settings/${name}`)]),
]

/** Files on their way through the wizard, as far as a screen wants them. */
const file = (name, text, step, { object = 'accounts', mapping, start, dryRun } = {}) => async ({ context, base }) => {
  const headers = { Origin: base }
  // Whatever has ended may come again; the same file is imported once at a time.
  const taken = await (await context.request.post(`${base}/api/v1/imports`, { headers, multipart: { ...(object ? { object } : {}), file: { name, mimeType: 'text/csv', buffer: Buffer.from(text) } } })).json()
  const at = `${base}/api/v1/imports/${taken.id}`
  if (mapping || dryRun) await context.request.patch(at, { headers, data: { ...(mapping ? { mapping } : {}), ...(dryRun ? { dryRun } : {}) } })
  if (start) {
    await context.request.post(`${at}/start`, { headers })
    for (let tries = 0; start !== 'running' && tries < 300; tries++) {
      const { status } = await (await context.request.get(at)).json()
      if (status !== 'queued' && status !== 'running') break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  if (start === 'undone') {
    await context.request.post(`${at}/undo`, { headers })
    for (let tries = 0; tries < 300 && (await (await context.request.get(at)).json()).undo?.status !== 'done'; tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return `/imports/${taken.id}?step=${step}`
}
const companies = '公司,行业,员工人数,上级公司,会员等级,成立日期\n远山科技,软件,120,,金牌,03/04/2019\n晨光印务,印刷包装,很多,远山科技,银牌,05/06/2020\n青石物流,物流,64,找不到的公司,金牌,07/08/2021\n'
const known = { columns: { 公司: 'name', 行业: { field: 'industry', missing: 'create' }, 员工人数: 'employees', 上级公司: { field: 'parentId', lookup: 'name', missing: 'create' } } }
const wizard = [
  ['import-start', at('/imports/new')],
  ['import-refused', at('/imports/new'), async (page) => {
    await page.locator('input[type=file]').setInputFiles([{ name: '空文件.csv', mimeType: 'text/csv', buffer: Buffer.from('') }, { name: '没有列名.csv', mimeType: 'text/csv', buffer: Buffer.from(',,\n甲,乙,丙\n') }])
    await page.getByRole('alert').nth(1).waitFor()
  }],
  ['import-file', file('客户.csv', companies, 'file')],
  ['import-fields', file('客户.csv', companies, 'fields')],
  ['import-values', file('客户.csv', companies, 'fields'), async (page) => {
    const values = page.getByRole('button', { name: /行业”的取值|options of “行业”/ })
    if ((await values.getAttribute('aria-expanded')) === 'false') await values.click()
    await values.scrollIntoViewIfNeeded()
  }],
  ['import-check', file('客户.csv', companies, 'check', { mapping: known })],
  ['import-dry-run', file('客户.csv', companies, 'check', { mapping: known, dryRun: true, start: 'done' }), async (page) => page.locator('dl').waitFor()],
  ['import-running', file('很多.csv', `公司\n${Array.from({ length: 60_000 }, (_, i) => `甲${i}\n`).join('')}`, 'run', { mapping: { columns: { 公司: 'name' } }, dryRun: true, start: 'running' })],
  ['import-result', file('客户.csv', companies, 'run', { mapping: known, start: 'done' })],
  ['import-undone', file('客户.csv', companies, 'run', { mapping: known, start: 'undone' })],
  ['import-list', at('/imports')],
  ['import-error', at('/imports/01900000-0000-7000-8000-000000000000')],
]

const empty = ['accounts', 'contacts', 'leads', 'opportunities', 'tasks', 'activities', 'products'].map((path) => [`empty-${path}`, at(`/${path}?view=all`)])

export const screens = [
  // Before the wizard's own, which leave imports behind.
  { name: 'empty-imports', path: at('/imports'), world: 'empty' },
  { name: 'empty-home', path: at('/home'), world: 'empty' },
  { name: 'empty-overview', path: at('/overview'), world: 'empty' },
  ...full.map(([name, path, then]) => ({ name, path, then, world: 'full' })),
  ...wizard.map(([name, path, then]) => ({ name, path, then, world: 'empty' })),
  ...empty.map(([name, path]) => ({ name, path, world: 'empty' })),
  { name: 'empty-board', path: at('/opportunities?view=board'), world: 'empty' },
  { name: 'sign-in', path: at('/sign-in'), world: 'empty', signedIn: false },
  { name: 'invitation-broken', path: at('/invitation#nothing'), world: 'empty', signedIn: false },
  { name: 'set-up', path: at('/'), world: 'first run', signedIn: false },
]

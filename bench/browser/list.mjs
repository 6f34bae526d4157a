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
  ...['', 'company', 'currencies', 'pipelines', 'teams', 'users', 'roles', 'sharing-rules', 'fields', 'sign-ins', 'audit', 'tokens', 'jobs'].map((name) => [`settings-${name || 'overview'}`, at(`/settings/${name}`)]),
]

const empty = ['accounts', 'contacts', 'leads', 'opportunities', 'tasks', 'activities', 'products'].map((path) => [`empty-${path}`, at(`/${path}?view=all`)])

export const screens = [
  ...full.map(([name, path, then]) => ({ name, path, then, world: 'full' })),
  ...empty.map(([name, path]) => ({ name, path, world: 'empty' })),
  { name: 'empty-board', path: at('/opportunities?view=board'), world: 'empty' },
  { name: 'sign-in', path: at('/sign-in'), world: 'empty', signedIn: false },
  { name: 'invitation-broken', path: at('/invitation#nothing'), world: 'empty', signedIn: false },
  { name: 'set-up', path: at('/'), world: 'first run', signedIn: false },
]

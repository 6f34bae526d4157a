// The import wizard with real files, on SQLite: node bench/browser/wizard.mjs [--data ../shared/data] [--whole]
// 8,800 opportunities from the press of the button to the result; 541,909 invoice lines with their progress, the server's memory above
// idle, a browser closed and opened again, and the stop. --whole lets the invoices run to their end instead of stopping them.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { desk, launch } from './chromium.mjs'
import { root, serve, signIn } from './server.mjs'

const { values } = parseArgs({ options: { data: { type: 'string' }, whole: { type: 'boolean' } } })
const data = values.data ?? [join(root, '../shared/data'), join(root, '../../shared/data')].find((folder) => existsSync(folder))
if (!data) throw new Error('The shared data is not there.')

const server = await serve({ language: 'en', currency: 'USD' })
const browser = await launch()
const context = await browser.newContext({ viewport: desk, locale: 'en-GB' })
await signIn(context, server.base, 'en')
const headers = { Origin: server.base }
const api = (path) => `${server.base}/api/v1/${path}`
const ask = async (path) => (await context.request.get(api(path))).json()
const rows = []
const row = (what, value, must = '') => rows.push(`| ${what} | ${value} | ${must} |`)

/** What the server's process holds in memory, in MB. */
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) / 1024
const ended = async (id) => {
  for (;;) {
    const one = await ask(`imports/${id}`)
    if (!['queued', 'running'].includes(one.status)) return one
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Imports a file past the screens. */
async function bring(object, name, mapping) {
  const answer = await context.request.post(api('imports'), { headers, multipart: { object, mapping: JSON.stringify(mapping), file: { name, mimeType: 'text/csv', buffer: readFileSync(join(data, 'maven_crm', name)) } } })
  await ended((await answer.json()).id)
}

/** Chooses a file in the wizard and goes on to where it can be started, mapped as given. */
async function choose(page, object, path, mapping) {
  await page.goto(`${server.base}/imports/new?object=${object}`)
  await page.locator('input[type=file]').setInputFiles(path)
  await page.locator('footer .ant-btn-primary:enabled').click({ timeout: 300_000 })
  await page.waitForURL('**/imports/0*')
  const id = new URL(page.url()).pathname.split('/').pop()
  const answer = await context.request.patch(api(`imports/${id}`), { headers, data: { mapping } })
  if (!answer.ok()) throw new Error(await answer.text())
  await page.goto(`${server.base}/imports/${id}?step=check`)
  return id
}

const folder = mkdtempSync(join(tmpdir(), 'rapport-wizard-'))
try {
  const person = { field: 'ownerId', lookup: 'name' }
  await bring('users', 'sales_teams.csv', { columns: { sales_agent: 'name' } })
  await bring('products', 'products.csv', { columns: { product: 'name' } })
  await bring('accounts', 'accounts.csv', { columns: { account: 'name' } })
  let page = await context.newPage()
  await choose(page, 'opportunities', join(data, 'maven_crm/sales_pipeline.csv'), {
    columns: {
      opportunity_id: 'externalId', sales_agent: person, product: { field: 'productId', lookup: 'name', values: { GTXPro: 'GTX Pro' } }, account: { field: 'accountId', lookup: 'name' },
      deal_stage: { field: 'stage', values: { Prospecting: 'qualification', Engaging: 'needs', Won: 'won', Lost: 'lost' } }, engage_date: 'openedDate', close_date: 'closedDate', close_value: 'amount',
    },
  })
  let from = Date.now()
  await page.getByRole('button', { name: 'Import 8,800 rows' }).click()
  await page.getByRole('heading', { name: 'The import has ended' }).waitFor({ timeout: 120_000 })
  row('8,800 rows, from the button to the result', `${((Date.now() - from) / 1000).toFixed(1)} s`, '10 s')

  const packed = join(data, 'online_retail/online_retail_full.csv.gz')
  const invoices = join(folder, 'invoices.csv')
  writeFileSync(invoices, gunzipSync(readFileSync(packed)))
  const fields = { InvoiceNo: ['invoiceNo', 'text'], StockCode: ['stockCode', 'text'], Quantity: ['quantity', 'integer'], UnitPrice: ['unitPrice', 'decimal'], CustomerID: ['customer', 'text'], Country: ['country', 'text'] }
  for (const [name, type] of Object.values(fields)) await context.request.post(api('objects/activity/fields'), { headers, data: { name, type, label: { 'zh-CN': name, en: name } } })
  // The server takes memory for its first work and gives some of it back.
  await new Promise((resolve) => setTimeout(resolve, 5000))
  const idle = memory()
  let peak = idle
  const watching = setInterval(() => (peak = Math.max(peak, memory())), 100)
  from = Date.now()
  const id = await choose(page, 'activities', invoices, { columns: { ...Object.fromEntries(Object.entries(fields).map(([column, [name]]) => [column, `custom.${name}`])), Description: 'subject', InvoiceDate: 'occurredAt' }, defaults: { kind: 'note' } })
  row('541,909 rows, chosen, sent and looked at', `${((Date.now() - from) / 1000).toFixed(1)} s`)
  from = Date.now()
  await page.getByRole('button', { name: 'Import 541,909 rows' }).click()
  await page.getByText('rows per second').waitFor({ timeout: 60_000 })
  row('until its progress tells a pace', `${((Date.now() - from) / 1000).toFixed(1)} s`)
  await page.close()
  page = await context.newPage()
  await page.goto(`${server.base}/imports`)
  await page.getByRole('link', { name: 'invoices.csv' }).first().click()
  await page.getByText('rows per second').waitFor()
  row('closed and opened again, it is found', 'yes')
  if (!values.whole) {
    await new Promise((resolve) => setTimeout(resolve, 10_000))
    from = Date.now()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped. What went in before stays.').waitFor({ timeout: 60_000 })
    row('from Stop until it has stopped', `${((Date.now() - from) / 1000).toFixed(1)} s`)
  }
  const end = await ended(id)
  clearInterval(watching)
  row(`invoices: ${end.status} at ${end.processed} of ${end.total} rows`, `${Math.round(end.rowsPerSecond)} rows/s`)
  row('memory of the server above idle, at most', `${Math.round(peak - idle)} MB`, '200 MB')
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true })
}

console.log(`| what | measured | must |\n|---|---:|---:|\n${rows.join('\n')}`)

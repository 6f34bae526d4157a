// Takes every screen (desk and phone, zh-CN and en, light and dark; empty, full, error) and runs axe and an overflow check on each:
// node bench/browser/screens.mjs --out <folder> [--only list,page] [--keep <folder>]. Ends with 1 where there is a finding.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { desk, launch, phone } from './chromium.mjs'
import { screens } from './list.mjs'
import { serve, signIn } from './server.mjs'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'artifacts/screens' }, only: { type: 'string' }, keep: { type: 'string' }, quick: { type: 'boolean' } } })
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wanted = values.only?.split(',')
mkdirSync(values.out, { recursive: true })

const looks = [desk, phone].flatMap((viewport) => ['zh-CN', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ viewport, language, theme }))))
const findings = []
// Said at once: what is stopped half-way has been told as well.
const found = (finding) => console.log(findings.push(finding) && finding)
let taken = 0

/** Words and boxes that do not fit: the page scrolls sideways, or a control hides a part of its label without an ellipsis. */
const overflow = () => {
  const wide = document.documentElement.scrollWidth > innerWidth + 1 ? ['the page scrolls sideways'] : []
  const main = document.querySelector('#page')
  if (main && main.scrollWidth > main.clientWidth + 1) wide.push('the content scrolls sideways')
  for (const element of document.querySelectorAll('button, a, h1, h2, h3, label, [role="tab"], td, th')) {
    const style = getComputedStyle(element)
    const cut = element.scrollWidth > element.clientWidth + 2 && style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis' && element.clientWidth > 1
    if (cut && element.textContent.trim()) wide.push(`cut off: ${element.textContent.trim().slice(0, 40)}`)
  }
  return wide
}

async function take(browser, server, screen, look) {
  const { viewport, language, theme } = look
  const narrow = viewport === phone
  const name = [screen.name, narrow ? 'phone' : 'desk', language, theme].join('-')
  const context = await browser.newContext({ viewport, locale: language === 'en' ? 'en-GB' : 'zh-CN', colorScheme: theme, hasTouch: narrow, isMobile: narrow, timezoneId: 'Asia/Shanghai' })
  try {
    if (screen.signedIn !== false) await signIn(context, server.base, language)
    const page = await context.newPage()
    page.on('pageerror', (error) => found(`${name}: ${error.message}`))
    await page.goto(server.base + (await screen.path({ base: server.base, context })))
    await page.waitForLoadState('networkidle')
    await screen.then?.(page, { language, narrow })
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(values.out, `${name}.png`), animations: 'disabled' })
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() => window.axe.run())
    for (const v of violations) found(`${name}: axe ${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`)
    for (const cut of await page.evaluate(overflow)) found(`${name}: ${cut}`)
    taken++
  } catch (error) {
    found(`${name}: ${error.message.split('\n')[0]}`)
  } finally {
    await context.close()
  }
}

const kinds = { full: { scale: 0.01 }, empty: {}, 'first run': { ready: false } }
const browser = await launch()
for (const [kind, options] of Object.entries(kinds)) {
  const here = screens.filter((s) => s.world === kind && (!wanted || wanted.some((w) => s.name.startsWith(w))))
  if (here.length === 0) continue
  const server = await serve({ ...options, ...(values.keep ? { keep: values.keep } : {}) })
  try {
    const jobs = here.flatMap((screen) => (values.quick ? looks.filter((l) => l.theme === 'light' && l.language === 'zh-CN') : looks).map((look) => () => take(browser, server, screen, look)))
    // Languages are the user's own, so that shots in two languages must not be taken at once.
    for (const job of jobs) await job()
  } finally {
    await server.stop()
  }
}
await browser.close()
console.log(`${taken} screens in ${values.out}, ${findings.length} findings`)
process.exitCode = findings.length ? 1 : 0

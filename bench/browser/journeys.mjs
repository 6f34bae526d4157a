import { desk, launch } from './chromium.mjs'
import { signInSeller } from './server.mjs'

/** Counts what the browser itself reports, from the first moment of each page on. */
const watch = () => {
  window.__shift = 0
  window.__events = []
  new PerformanceObserver((list) => list.getEntries().forEach((e) => !e.hadRecentInput && (window.__shift += e.value))).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach((e) => e.interactionId && window.__events.push(e.duration))).observe({ type: 'event', durationThreshold: 16, buffered: true })
}

export const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * q) - 1)] ?? 0

/** A list that somebody can use: its first row is on the screen. */
const usable = (page) => page.locator('[data-row]').first().waitFor()

/** What somebody can use of each page: the first row of a list, the figures. */
const pages = {
  '/accounts': usable,
  '/home': (page) => page.locator('section h2').first().waitFor(),
  '/overview': (page) => page.locator('canvas').first().waitFor(),
}

/** A page in a browser that was never here: the median of five, each with a new profile. */
export async function coldPage(base, path) {
  const times = []
  let scripts = 0
  let shift = 0
  for (let round = 0; round < 5; round++) {
    const browser = await launch()
    const context = await browser.newContext({ viewport: desk, locale: 'zh-CN' })
    await signInSeller(context, base, 'zh-CN')
    const page = await context.newPage()
    await page.addInitScript(watch)
    let bytes = 0
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map()
    session.on('Network.responseReceived', (e) => kinds.set(e.requestId, e.type))
    session.on('Network.loadingFinished', (e) => kinds.get(e.requestId) === 'Script' && (bytes += e.encodedDataLength))
    const from = Date.now()
    await page.goto(base + path, { waitUntil: 'commit' })
    await pages[path](page)
    times.push(Date.now() - from)
    await page.waitForTimeout(1500)
    scripts = Math.max(scripts, bytes)
    shift = Math.max(shift, await page.evaluate(() => window.__shift))
    await browser.close()
  }
  return { usable: quantile(times, 0.5), scripts: Math.round(scripts / 1024), shift: Math.round(shift * 1000) / 1000 }
}

/** From a list to Home or Overview by click until its figures have been painted, ten times. The first visit is not counted. */
export async function toInsights(base, path) {
  const browser = await launch()
  const context = await browser.newContext({ viewport: desk, locale: 'zh-CN' })
  await signInSeller(context, base, 'zh-CN')
  const page = await context.newPage()
  const times = []
  for (let round = 0; round < 10; round++) {
    await page.goto(`${base}/accounts`)
    await usable(page)
    // Once it is known what it shows, it is shown while it is asked for anew.
    for (let visit = 0; visit < 2; visit++) {
      const from = Date.now()
      await page.locator(`nav a[href="${path}"]`).click()
      await pages[path](page)
      if (visit > 0) times.push(Date.now() - from)
      await page.waitForLoadState('networkidle')
      await page.locator('nav a[href="/accounts"]').click()
      await usable(page)
    }
  }
  await browser.close()
  return Math.round(quantile(times, 0.95))
}

/** Goes round the menu ten times by click; from the click until the first row of the next list has been painted. The first round is not counted. */
export async function pageToPage(base) {
  const browser = await launch()
  const context = await browser.newContext({ viewport: desk, locale: 'zh-CN' })
  await signInSeller(context, base, 'zh-CN')
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.goto(`${base}/accounts`)
  await usable(page)
  const times = []
  for (let round = 0; round < 10; round++) {
    for (const path of ['/contacts', '/opportunities', '/activities', '/accounts']) {
      const time = await page.evaluate(async (to) => {
        const started = performance.now()
        const link = document.querySelector(`nav a[href="${to}"]`)
        link.click()
        for (;;) {
          await new Promise((resolve) => requestAnimationFrame(resolve))
          const list = document.querySelector('[role="grid"]')
          if (location.pathname === to && list?.getAttribute('aria-label').startsWith(link.textContent) && list.getAttribute('aria-busy') === 'false') break
          if (performance.now() - started > 10_000) throw new Error(`${to} did not come`)
        }
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - started
      }, path)
      if (round > 0) times.push(time)
      await page.waitForTimeout(250)
    }
  }
  // What people do most, by real keys and clicks, so that the browser reports the interactions itself.
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('/')
  await page.keyboard.type('opp', { delay: 60 })
  await page.keyboard.press('Escape')
  await page.locator('[data-row]').nth(3).click()
  await page.waitForTimeout(800)
  const { shift, events } = await page.evaluate(() => ({ shift: window.__shift, events: window.__events }))
  await browser.close()
  return { p95: Math.round(quantile(times, 0.95)), inp: Math.round(quantile(events, 0.95)), shift: Math.round(shift * 1000) / 1000 }
}

import { desk, launch } from './chromium.mjs'
import { signIn } from './server.mjs'

async function opened(base, path) {
  const browser = await launch()
  const context = await browser.newContext({ viewport: desk, locale: 'zh-CN' })
  await signIn(context, base, 'zh-CN')
  const page = await context.newPage()
  await page.goto(base + path)
  return { browser, page }
}

/** The longest time between two frames while something goes on, as the page sees it; the first three frames do not count. */
const frames = (page) =>
  page.evaluate(() => {
    window.__frames = []
    let last = 0
    const next = (now) => {
      if (last) window.__frames.push(now - last)
      last = now
      window.__watching = requestAnimationFrame(next)
    }
    window.__watching = requestAnimationFrame(next)
  })

const longest = async (page) =>
  Math.round(
    await page.evaluate(() => {
      cancelAnimationFrame(window.__watching)
      if (window.__frames.length < 10) throw new Error(`Only ${window.__frames.length} frames were drawn meanwhile: nothing to measure.`)
      return Math.max(...window.__frames.slice(3))
    }),
  )

/** Scrolls by the wheel until so many rows were loaded, then up and down through all of them. */
export async function longestFrameOfList(base, rows = 10_000) {
  const { browser, page } = await opened(base, '/accounts?view=all')
  await page.locator('[data-row]').first().waitFor()
  const scroller = page.locator('[data-scroller]').first()
  await page.mouse.move(700, 500)
  // Every row has the same height.
  const loaded = () => scroller.evaluate((e) => Math.floor(e.scrollHeight / e.querySelector('[data-row]').getBoundingClientRect().height))
  // A small world has fewer.
  for (let i = 0; (await loaded()) < rows && i < 1_000; i++) {
    await scroller.evaluate((e) => (e.scrollTop = e.scrollHeight))
    await page.waitForTimeout(80)
  }
  await scroller.evaluate((e) => (e.scrollTop = 0))
  await page.waitForTimeout(500)
  await frames(page)
  for (let i = 0; i < 120; i++) await page.mouse.wheel(0, i < 60 ? 1400 : -1400)
  const result = { rows: await loaded(), longest: await longest(page) }
  await browser.close()
  return result
}

/** Scrolls the longest column of the board until it holds so many cards, then drags one across. */
export async function longestFrameOfBoard(base, cards = 2_000) {
  const { browser, page } = await opened(base, '/opportunities?view=board')
  await page.locator('[data-card]').first().waitFor()
  const columns = page.locator('[data-cell]')
  // Cards stand as far apart as the first two.
  const loaded = () =>
    columns.evaluateAll((all) => {
      const [first, second] = [...all[0].querySelectorAll('[data-card]')].map((e) => e.getBoundingClientRect().top)
      return all.reduce((sum, e) => sum + Math.floor(e.scrollHeight / (second - first)), 0)
    })
  for (let i = 0; (await loaded()) < cards && i < 400; i++) {
    await columns.evaluateAll((all) => all.forEach((e) => (e.scrollTop = e.scrollHeight)))
    await page.waitForTimeout(80)
  }
  await columns.evaluateAll((all) => all.forEach((e) => (e.scrollTop = 0)))
  await page.waitForTimeout(500)
  const box = await columns.first().boundingBox()
  await page.mouse.move(box.x + 40, box.y + 200)
  await frames(page)
  for (let i = 0; i < 100; i++) await page.mouse.wheel(0, i < 50 ? 1200 : -1200)
  const scrolling = await longest(page)

  const card = await page.locator('[data-card]').first().boundingBox()
  const target = await columns.nth(1).boundingBox()
  await page.mouse.move(card.x + 30, card.y + 20)
  await page.mouse.down()
  await page.mouse.move(card.x + 40, card.y + 30, { steps: 3 })
  await frames(page)
  await page.mouse.move(target.x + 60, target.y + 120, { steps: 60 })
  const dragging = await longest(page)
  await page.mouse.move(card.x + 30, card.y + 20, { steps: 10 })
  await page.mouse.up()
  const result = { cards: await loaded(), scrolling, dragging }
  await browser.close()
  return result
}

import audit, { desktopConfig } from 'lighthouse'
import { desk, launch } from './chromium.mjs'
import { signIn } from './server.mjs'

/** Lighthouse's three scores of the accounts list on a desk, signed in. */
export async function lighthouse(base) {
  const port = 9000 + Math.floor(Math.random() * 1000)
  const browser = await launch([`--remote-debugging-port=${port}`])
  const context = await browser.newContext({ viewport: desk, locale: 'zh-CN' })
  await signIn(context, base, 'zh-CN')
  const cookie = (await context.cookies()).map((c) => `${c.name}=${c.value}`).join('; ')
  const result = await audit(`${base}/accounts?view=all`, { port, output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices'], extraHeaders: { Cookie: cookie } }, desktopConfig)
  await browser.close()
  for (const found of Object.values(result.lhr.audits)) {
    if (found.score !== null && found.score < 0.9 && found.scoreDisplayMode === 'binary') console.error(`Lighthouse: ${found.id}: ${found.title}`)
  }
  return Object.fromEntries(Object.entries(result.lhr.categories).map(([name, category]) => [name, Math.round(category.score * 100)]))
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildWeb, removeWeb, serveWeb } from '../tests/browser/built-web.ts'
import { openChromium } from '../tests/browser/chromium.ts'
import { bankerAnswers, visitorAnswers } from '../tests/browser/sample-session.ts'

/**
 * Takes pictures of the components, the door and the shell, in two languages, two widths, light and dark, into a folder:
 * `npx tsx scripts/preview-design.ts [folder]`.
 */
const folder = process.argv[2] ?? '/tmp/guichet-design'
mkdirSync(folder, { recursive: true })

const pages = [
  { name: 'components', path: '/design', answers: () => visitorAnswers },
  { name: 'door', path: '/', answers: () => visitorAnswers },
  { name: 'shell', path: '/account', answers: bankerAnswers },
]

const browser = await openChromium()
const built = await buildWeb()
for (const { name, path, answers } of pages)
  for (const language of ['fr', 'ar'] as const) {
    const web = await serveWeb(built, answers(language))
    for (const width of [1280, 360])
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
        page.on('console', (message) => message.type() === 'error' && console.error(name, language, message.text()))
        await page.addInitScript((chosen) => localStorage.setItem('guichet.language', chosen), language)
        await page.goto(web.url + path)
        await page.locator('h1').first().waitFor()
        await page.waitForTimeout(500)
        await page.evaluate(() => scrollTo(0, 0))
        await page.screenshot({ path: join(folder, `${name}-${language}-${width}-${colorScheme}.png`), fullPage: true })
        await page.close()
      }
    await web.close()
  }
await browser.close()
removeWeb(built)

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { buildWeb, removeWeb, type ServedWeb, serveWeb } from './built-web.ts'
import { openChromium } from './chromium.ts'
import { bankerAnswers, visitorAnswers } from './sample-session.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const kilobytes = 1024

let folder = ''
let visitor: ServedWeb
let browser: Browser

beforeAll(async () => {
  folder = await buildWeb()
  visitor = await serveWeb(folder, visitorAnswers)
  browser = await openChromium()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await visitor?.close()
  removeWeb(folder)
})

interface Look {
  readonly language: Language
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** A page opened in a language, at a width, light or dark; what the browser complained of is gathered. */
async function open(url: string, { language, width, colorScheme }: Look): Promise<Page & { complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: false })
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript((chosen) => localStorage.setItem('guichet.language', chosen), language)
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  return Object.assign(page, { complaints })
}

/** What axe-core finds against WCAG 2.2 A and AA: rule, and the first place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

const looks: Look[] = [
  { language: 'fr', width: 1280, colorScheme: 'light' },
  { language: 'ar', width: 360, colorScheme: 'light' },
  { language: 'ar', width: 1280, colorScheme: 'dark' },
  { language: 'en', width: 360, colorScheme: 'dark' },
]

describe.each(looks)('in $language, $width px wide, $colorScheme', (look) => {
  test('the components have no accessibility violation, fit the width, and keep the content policy', async () => {
    const page = await open(`${visitor.url}/design`, look)
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(page.complaints).toEqual([])
    await page.close()
  }, 30_000)

  test('the door has no accessibility violation and fits the width', async () => {
    const page = await open(visitor.url, look)
    await page.getByText('Salma Idrissi').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.close()
  }, 30_000)

  test('the shell has no accessibility violation and fits the width', async () => {
    const inside = await serveWeb(folder, bankerAnswers(look.language))
    const page = await open(`${inside.url}/account`, look)
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.close()
    await inside.close()
  }, 30_000)
})

test('the page runs from right to left in Arabic, and a number in it from left to right', async () => {
  const page = await open(`${visitor.url}/design?only=record`, { language: 'ar', width: 1280, colorScheme: 'light' })
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  const number = page.getByText('MSKU 123456 7')
  expect(await number.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
  await page.close()
}, 30_000)

test('a code is found by a word and taken with the keyboard alone', async () => {
  const page = await open(`${visitor.url}/design?only=fields`, { language: 'fr', width: 1280, colorScheme: 'light' })
  const picker = page.getByRole('combobox', { name: 'Marchandise' })
  await picker.fill('rosiers')
  await page.getByRole('option', { name: /Rosiers/ }).waitFor()
  await picker.press('ArrowDown')
  await picker.press('Enter')
  expect(await picker.inputValue()).toBe('060240')
  expect(await picker.getAttribute('aria-expanded')).toBe('false')
  await page.close()
}, 30_000)

test('a number reached with Tab, or chosen whole, is replaced by what is typed', async () => {
  const page = await open(`${visitor.url}/design?only=fields`, { language: 'fr', width: 1280, colorScheme: 'light' })
  const value = page.locator('[id="/value"]')
  await value.fill('12000,5')
  await page.locator('[id="/counterparty/name"]').focus()
  expect(await value.inputValue()).toMatch(/^12\s000,5$/)
  await page.keyboard.press('Tab')
  await page.keyboard.type('42,5')
  await page.keyboard.press('Tab')
  expect(await value.inputValue()).toBe('42,5')
  await page.close()
}, 30_000)

test('rows copied from a spreadsheet fill the lines', async () => {
  const page = await open(`${visitor.url}/design?only=lines`, { language: 'fr', width: 1280, colorScheme: 'light' })
  await page.locator('[id="/lines/1/designation"]').focus()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Rosiers\t1 250,5\tkilogramme\nPommiers\t40\tpièce\n')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await page.locator('[id="/lines/2/designation"]').waitFor()
  const values = await page
    .locator('[id^="/lines/"]:is(input, select)')
    .evaluateAll((all) => all.slice(-3).map((control) => (control as HTMLInputElement).value))
  expect(values).toEqual(['Pommiers', '40', 'C62'])
  await page.close()
}, 30_000)

test('arrows move between rows of a list, and Tab passes it in one step', async () => {
  const page = await open(`${visitor.url}/design?only=table`, { language: 'fr', width: 1280, colorScheme: 'light' })
  await page.getByRole('link', { name: 'IC-2026-00001184-K' }).focus()
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('IL-2026-00000317-C')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Précédent')
  await page.close()
}, 30_000)

test('a dialog keeps the focus, closes by Esc, and gives the focus back', async () => {
  const page = await open(`${visitor.url}/design?only=dialogs`, { language: 'en', width: 1280, colorScheme: 'light' })
  const opener = page.getByRole('button', { name: 'Why return this title?' })
  await opener.click()
  await page.getByRole('dialog').waitFor()
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.close()
}, 30_000)

test('the door weighs at most 65 KB of script and style as it travels, the first page inside at most 160 KB', async () => {
  const weight = async (web: ServedWeb, path: string, settled: string) => {
    const page = await browser.newPage()
    const files: string[] = []
    page.on('response', (response) => files.push(new URL(response.url()).pathname))
    await page.goto(web.url + path)
    await page.getByText(settled).first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.close()
    return files
      .filter((file) => /\.(js|css)$/.test(file))
      .reduce((sum, file) => sum + statSync(join(folder, `${file}.br`)).size, 0)
  }
  const inside = await serveWeb(folder, bankerAnswers('fr'))
  expect(await weight(visitor, '/', 'Salma Idrissi')).toBeLessThan(65 * kilobytes)
  expect(await weight(inside, '/account', 'Omar Tazi')).toBeLessThan(160 * kilobytes)
  await inside.close()
}, 30_000)

test('every text file has a compressed sibling, ready to be sent', () => {
  const assets = readdirSync(join(folder, 'assets'))
  const plain = assets.filter((name) => /\.(js|css)$/.test(name))
  expect(plain.length).toBeGreaterThan(5)
  for (const name of plain) expect(assets).toEqual(expect.arrayContaining([`${name}.br`, `${name}.gz`]))
})

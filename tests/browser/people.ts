import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { expect } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { startWorker } from '../../src/apps/worker/worker.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'
import { openChromium } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const patienceMs = 20_000

export interface Look {
  readonly language?: Language
  readonly width?: number
}

/** A page as a person has it before them; what the browser complained of is gathered. */
export type PersonsPage = Page & { readonly complaints: string[] }

/** A server of its own with a browser beside it, where each person signs in once. */
export interface Office {
  readonly world: TestPlatform
  readonly base: string
  /** A new page of a person, in French and wide unless said otherwise, once its heading is there. */
  at(login: string, path: string, look?: Look): Promise<PersonsPage>
  /** All background work there is now has been done; it also goes on by itself, as beside every server. */
  settled(): Promise<void>
  /** Moves on to another moment: what time brings about has happened, and the sessions of before are over. */
  moveTo(instant: string): Promise<void>
  /** The windows of a person share one session: ends it, as time or another window would. */
  endSession(login: string, look?: Look): Promise<void>
  close(): Promise<void>
}

/** Opens server and browser for one file of journeys. */
export async function openOffice(): Promise<Office> {
  const world = await openTestPlatform()
  const faults: string[] = []
  const base = await world.app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openChromium()
  const { settled, stop } = startWorker(world.platform, (job, error) => faults.push(`${job}: ${error}`))
  const signedIn = new Map<string, Promise<BrowserContext>>()

  const contextOf = (login: string, { language = 'fr', width = 1280 }: Look): Promise<BrowserContext> => {
    const key = `${login} ${language} ${width}`
    const context = signedIn.get(key) ?? signIn(browser, base, login, language, width)
    signedIn.set(key, context)
    return context
  }
  return {
    world,
    base,
    settled,
    async at(login, path, look = {}) {
      const context = await contextOf(login, look)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.setDefaultTimeout(patienceMs)
      await page.goto(base + path)
      await page.locator('h1').first().waitFor()
      return Object.assign(page, { complaints })
    },
    async moveTo(instant) {
      world.moveClock(instant)
      signedIn.clear()
      await settled()
    },
    async endSession(login, look = {}) {
      await (await contextOf(login, look)).clearCookies()
    },
    async close() {
      await browser.close()
      await stop()
      await world.close()
      expect(faults).toEqual([])
    },
  }
}

async function signIn(browser: Browser, base: string, login: string, language: Language, width: number) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const answer = await context.request.post(`${base}/api/demonstration/sign-in`, { data: { login } })
  expect(answer.status()).toBe(204)
  const session = await (await context.request.get(`${base}/api/session`)).json()
  await context.request.put(`${base}/api/account/preferences`, {
    data: { language, mailWanted: true },
    headers: { 'x-csrf': session.csrf },
  })
  return context
}

/** WCAG 2.2 A and AA faults a machine finds on the page as it stands: rule, and the first place. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { runOnly })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }, rules)
}

/** Pixels by which the page is wider than its window. */
export const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Waits until the page says something, wherever it says it. */
export const says = (within: Page | Locator, words: string | RegExp): Promise<void> =>
  within.getByText(words).filter({ visible: true }).first().waitFor()

/** The name of the field that has the focus. */
export const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('id') ?? null)

/** Presses the primary act of the record, or finds it under “other acts”; gives the dialog it opens. */
export async function begin(page: Page, act: string): Promise<Locator> {
  const button = page.getByRole('button', { name: act, exact: true })
  const menu = page.getByText('Autres actions', { exact: true })
  await menu.waitFor()
  if (!(await button.first().isVisible())) await menu.click()
  await button.first().click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

/** Presses the button that ends a dialog, and waits for the receipt of the act. */
export async function finish(page: Page, dialog: Locator, act: string): Promise<void> {
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await says(page, /^Enregistré à .*, fait n°/)
}

/** Looks for words in a field of codes, and takes what is found with the keyboard. */
export async function pick(page: Page, field: Locator, words: string, found: RegExp): Promise<void> {
  await field.fill(words)
  const options = page.getByRole('listbox').getByRole('option')
  await options.filter({ hasText: found }).first().waitFor()
  const place = (await options.allTextContents()).findIndex((text) => found.test(text))
  for (let step = 0; step <= place; step += 1) await field.press('ArrowDown')
  await field.press('Enter')
}

/** Pastes cells as a spreadsheet puts them on the clipboard. */
export async function paste(page: Page, cells: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), cells)
  await page.keyboard.press('ControlOrMeta+V')
}

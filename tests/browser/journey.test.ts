import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { query } from '#platform/database/database.ts'
import { loadDemonstrationTitles } from '../../src/apps/server/demonstration/load-titles.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'
import { openChromium } from './chromium.ts'

/** One title through the hands of four people, in a real browser, on the real server. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let world: TestPlatform
let browser: Browser
let base: string
let title: string

beforeAll(async () => {
  world = await openTestPlatform()
  await loadDemonstrationTitles(world.platform)
  base = await world.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** A person at the page they open, in a language, at a width. */
async function personAt(login: string, path: string, language = 'fr', width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language })
  const page = await context.newPage()
  page.setDefaultTimeout(12_000)
  const answer = await page.request.post(`${base}/api/demonstration/sign-in`, { data: { login } })
  expect(answer.status()).toBe(204)
  const session = await (await page.request.get(`${base}/api/session`)).json()
  await page.request.put(`${base}/api/account/preferences`, {
    data: { language, mailWanted: true },
    headers: { 'x-csrf': session.csrf },
  })
  await page.goto(base + path)
  await page.locator('h1').waitFor()
  return page
}

/** WCAG 2.2 AA faults that a machine finds on the page. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

const statusOf = async () =>
  (await query(world.platform.database, 'select status from title where id = $1', [title]))[0]?.status

test('an importer finishes a draft in French: it is kept while she types, read back, and signed', async () => {
  const [row] = await query(
    world.platform.database,
    `select id from title where status = 'draft' and body->'draft'->>'currency' is not null limit 1`,
  )
  title = String(row?.id)
  const page = await personAt('gina', `/titles/${title}/edit`)
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel('Numéro du contrat').fill('C-2026-99')
  await page
    .getByText(/^Enregistré à/)
    .first()
    .waitFor()
  await page.goto(`${base}/titles/${title}/edit?step=sign`)
  await page.getByText('C-2026-99').first().waitFor()
  await page.getByLabel('Je certifie l’exactitude de cette déclaration').check()
  await page.getByRole('button', { name: 'Signer et envoyer' }).click()
  await expect.poll(statusOf, { timeout: 10_000 }).toBe('at-domiciliation')
  await page.close()
})

test('the bank finds it in its queue and domiciles it', async () => {
  const page = await personAt('nora', '/queue')
  expect(await faultsOf(page)).toEqual([])
  await page.goto(`${base}/titles/${title}`)
  await page.getByRole('button', { name: 'Répondre à la domiciliation' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel('Numéro de domiciliation').fill('DOM-99')
  await dialog.getByRole('button', { name: 'Répondre à la domiciliation' }).click()
  await expect.poll(statusOf, { timeout: 10_000 }).toBe('domiciled')
  await page.close()
})

test('customs imputes a declaration on it', async () => {
  const page = await personAt('carla', `/titles/${title}`)
  await page.getByRole('button', { name: 'Imputer une déclaration' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Numéro de déclaration').fill('DUM-99')
  await dialog.getByLabel('Date d’enregistrement').fill(world.platform.clock.now().toISOString().slice(0, 10))
  const office = dialog.locator('[id="/office"]')
  if ((await office.evaluate((element) => element.tagName)) === 'SELECT') await office.selectOption({ index: 1 })
  else await office.fill('01')
  await dialog.getByLabel('Quantité').first().fill('4000')
  await dialog.getByLabel('Valeur').first().fill('16800')
  await dialog.getByRole('button', { name: 'Imputer une déclaration' }).click()
  await expect.poll(statusOf, { timeout: 10_000 }).toBe('partly-imputed')
  await page.close()
})

test('the importer sees the balance and the history, and asks for more time', async () => {
  const page = await personAt('gina', `/titles/${title}`)
  await page.getByText('Partiellement imputé').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('tab', { name: /Historique/ }).click()
  await page.getByText('DUM-99').first().waitFor()
  await world.worker.settled()
  await page.goto(`${base}/notices`)
  await page
    .getByText(/DUM-99|imput/i)
    .first()
    .waitFor()
  await page.close()
})

test('in Arabic the form runs from the right, whole and without faults, also on a phone', async () => {
  const [row] = await query(world.platform.database, `select id from title where status = 'draft' limit 1`)
  for (const width of [1280, 360]) {
    const page = await personAt('gina', `/titles/${row?.id}/edit`, 'ar', width)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    )
    await page.getByLabel('رقم العقد').fill('C-77')
    await expect
      .poll(
        async () =>
          (
            await query(
              world.platform.database,
              `select body->'draft'->'contract'->>'number' as number from title where id = $1`,
              [row?.id],
            )
          )[0]?.number,
        { timeout: 10_000 },
      )
      .toBe('C-77')
    await page.close()
  }
})

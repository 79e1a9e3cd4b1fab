import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { query } from '#platform/database/database.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'
import { openChromium } from './chromium.ts'
import { faultsOf } from './people.ts'

/** What a visitor of the demonstration finds at the door, in a real browser: a tour through six people, and a new beginning. */
let world: TestPlatform
let browser: Browser
let base: string

beforeAll(async () => {
  world = await openTestPlatform()
  base = await world.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

async function visitor(language: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: language })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(base)
  await page.locator('h1').waitFor()
  return page
}

const atBank = async () =>
  (await query(world.platform.database, `select from title where status = 'at-pre-domiciliation'`)).length

test('the tour says what each person does, hands on once it is done, keeps the language, and can be left and resumed', async () => {
  const page = await visitor('fr', 360)
  await page.getByRole('button', { name: 'Visite en cinq minutes' }).click()
  const panel = page.getByRole('complementary', { name: 'Visite guidée' })
  await panel.getByText('L’importatrice relit sa demande').waitFor()
  await page.getByLabel('Je certifie l’exactitude de cette déclaration').check()
  expect(await panel.getByRole('button', { name: /^Devenir/ }).count()).toBe(0)
  expect(await faultsOf(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  await page.getByRole('button', { name: 'Signer et envoyer' }).click()
  await expect.poll(atBank, { timeout: 30_000 }).toBe(1)
  await world.worker.settled()
  await panel.getByRole('button', { name: 'Devenir Nora North' }).click()
  await panel.getByText('La banque dit si elle est prête').waitFor()
  await page.getByRole('button', { name: 'Répondre à la prédomiciliation' }).waitFor()

  await page.goto(`${base}/queue`)
  await panel.getByRole('link', { name: 'Ouvrir la page' }).waitFor()
  await page.reload()
  await panel.getByText('La banque dit si elle est prête').waitFor()
  await panel.getByRole('button', { name: 'Quitter la visite' }).click()
  await panel.waitFor({ state: 'detached' })
  await page.context().close()
}, 240_000)

test('the demonstration is reset after one question, and the visitor stands at the door again', async () => {
  await query(world.platform.database, 'update account set email = $1', ['changed@example.org'])
  const page = await visitor('en', 1280)
  await page.getByRole('button', { name: 'Reset the demonstration' }).click()
  const dialog = page.getByRole('dialog')
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Reset for everybody' }).click()
  await dialog.getByText('The demonstration is being prepared anew.').waitFor()
  await dialog.waitFor({ state: 'hidden', timeout: 120_000 })
  await page.getByRole('button', { name: /Gina Green/ }).waitFor()
  const [row] = await query(
    world.platform.database,
    `select count(*) as titles, (select count(*) from account where email = 'changed@example.org') as changed from title`,
  )
  expect(Number(row?.titles)).toBeGreaterThan(10)
  expect(Number(row?.changed)).toBe(0)
  await page.context().close()
}, 240_000)

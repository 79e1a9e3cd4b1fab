import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hexOf } from '#platform/crypto/bytes.ts'
import { query } from '#platform/database/database.ts'
import { newSigningKey } from '#platform/history/keys.ts'
import { bringAbout } from '../stories/run-story.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'
import { openChromium } from './chromium.ts'

/** A stranger with a phone, a paper and a file: the page behind the code of every paper, in a real browser. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let world: TestPlatform
let browser: Browser
let base: string
let title: string
let folder: string
const path = (name: string) => join(folder, name)

beforeAll(async () => {
  world = await openTestPlatform()
  title = await bringAbout(world, { title: 'IC', until: 'domiciled' })
  await world.worker.settled()
  base = await world.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openChromium()
  folder = mkdtempSync(join(tmpdir(), 'guichet-browser-'))
  const gina = await world.as('gina')
  const given = async (proof: string) =>
    (await world.app.inject({ url: `/api/titles/${title}/${proof}`, headers: gina.headers })).body
  const [evidence, receipt] = await Promise.all([given('evidence'), given('receipts/1')])
  writeFileSync(path('good.jsonl'), evidence)
  writeFileSync(path('altered.jsonl'), evidence.replace('Gina Green', 'Gina Grey '))
  writeFileSync(path('receipt.json'), receipt)
  writeFileSync(path('holiday.txt'), 'no proof of anything')
  writeFileSync(path('ours.pem'), world.platform.keys.signing.publicKey.pem)
  writeFileSync(path('other.pem'), newSigningKey().publicKey.pem)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  if (folder) rmSync(folder, { recursive: true })
})

async function codeOf(number: number): Promise<string> {
  const [row] = await query(world.platform.database, 'select hash from fact where record = $1 and number = $2', [
    title,
    number,
  ])
  return `record=${title}&number=${number}&hash=${hexOf(row?.hash as Uint8Array)}`
}
const lastNumber = async () =>
  Number((await query(world.platform.database, 'select max(number) as last from fact'))[0]?.last)

/** A stranger opens the page: nobody is signed in. Complaints of the browser are gathered. */
async function strangerAt(asked: string, language = 'fr', width = 360): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 780 }, locale: language })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.setDefaultTimeout(12_000)
  await page.goto(`${base}/verify${asked}`)
  await page.locator('h1').waitFor()
  return { page, complaints }
}

/** WCAG 2.2 AA faults that a machine finds on the page. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
const choose = (page: Page, label: string, file: string) => page.getByLabel(label).setInputFiles(path(file))

test.each([
  ['fr', 'Authentique et en vigueur'],
  ['ar', 'أصلية وسارية المفعول'],
  ['en', 'Genuine and in force'],
])('in %s the code of the newest paper is genuine and in force, on a phone, without faults', async (language, said) => {
  const { page, complaints } = await strangerAt(`?${await codeOf(await lastNumber())}`, language)
  await page.getByText(said, { exact: true }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a wrong code and an unknown title read the same', async () => {
  const said = await Promise.all(
    [title, '019b0000-0000-7000-8000-00000000ffff'].map(async (record) => {
      const { page } = await strangerAt(`?record=${record}&number=2&hash=${'ab'.repeat(32)}`)
      const alert = page.getByRole('alert')
      await alert.waitFor()
      const text = await alert.innerText()
      await page.context().close()
      return text
    }),
  )
  expect(said[0]).toContain('Ce code ne prouve rien')
  expect(said[1]).toBe(said[0])
})

test('without any network a file is checked, and its one altered line is named', async () => {
  const { page, complaints } = await strangerAt('')
  await page.getByText(/1 clé/).waitFor()
  await page.context().setOffline(true)
  await choose(page, 'Dossier de preuve ou récépissé', 'good.jsonl')
  await page.getByText('Rien à redire à ce fichier').waitFor()
  await choose(page, 'Dossier de preuve ou récépissé', 'altered.jsonl')
  await page.getByText('Ce fichier n’est pas en ordre').waitFor()
  await page
    .getByText(/^Ligne \d+, fait \d+ : le fait, ou son empreinte, a été altéré\.$/)
    .first()
    .waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a receipt is believed under the key one brings, and under no other', async () => {
  const { page } = await strangerAt('', 'en')
  await choose(page, 'Evidence file or receipt', 'receipt.json')
  await page.getByText('Nothing is wrong with this file').waitFor()
  await page.getByLabel('A key I bring').check()
  await choose(page, 'Public key (PEM file)', 'other.pem')
  await page.getByText(/the log was signed with a key that is not among those you trust/).waitFor()
  await choose(page, 'Public key (PEM file)', 'ours.pem')
  await page.getByText('Nothing is wrong with this file').waitFor()
  await choose(page, 'Public key (PEM file)', 'holiday.txt')
  await page.getByText('This file holds no Ed25519 public key in PEM form.').waitFor()
  await page.context().close()
})

test('what is no proof is said to be none', async () => {
  const { page } = await strangerAt('', 'en')
  await choose(page, 'Evidence file or receipt', 'holiday.txt')
  await page.getByText('This is neither an evidence file nor a receipt').waitFor()
  await page.context().close()
})

test('the keyboard alone reaches the file, and the language before it', async () => {
  const { page } = await strangerAt('', 'en', 1280)
  const reached: string[] = []
  for (let i = 0; i < 14; i += 1) {
    await page.keyboard.press('Tab')
    reached.push(
      await page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('name') || ''),
    )
  }
  expect(reached).toContain('evidence')
  await page.context().close()
})

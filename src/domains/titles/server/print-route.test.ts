import { afterAll, beforeAll, expect, test } from 'vitest'
import { query } from '#platform/database/database.ts'
import { typesetter } from '#platform/documents/typeset.ts'
import type { Client } from '../../../../tests/support/client.ts'
import { openTestPlatform, type TestPlatform } from '../../../../tests/support/open-test-platform.ts'
import { printDesk } from '../../../apps/server/print-desk.ts'
import { domiciledTitle, leaveGap } from './fixtures.ts'
import { run } from './paper/paper.ts'
import { type PaperProof, type SignedTitle, titlePaper, verificationAddress } from './paper/title-paper.ts'
import { template } from './print-route.ts'

let open: TestPlatform
let gina: Client
let title: string
const proof: PaperProof = {
  issuer: 'Testland single window',
  fact: { number: 7, hash: 'ab'.repeat(32) },
  owner: { address: '1 Garden Street', identifiers: { TIN: 'T20000001' } },
  publicUrl: 'https://guichet.example',
}

beforeAll(async () => {
  open = await openTestPlatform()
  gina = await open.as('gina')
  const bank = await open.as('nora')
  const people = { applicant: gina, bank, customs: await open.as('carla'), bankId: bank.organisation }
  title = await domiciledTitle(people)
  await leaveGap(people, title, '2026-11-23')
}, 60_000)
afterAll(() => open.close())

const print = (person: Client, asked = '') =>
  open.app.inject({ url: `/api/titles/${title}/print${asked}`, headers: person.headers })

async function stored(): Promise<SignedTitle> {
  const [row] = await query(open.platform.database, 'select body from title where id = $1', [title])
  return row?.body as SignedTitle
}

async function paperOf(language: 'fr' | 'ar' | 'en', changes: Partial<SignedTitle> = {}) {
  const desk = printDesk(open.platform)
  return titlePaper({ ...(await stored()), ...changes }, desk.titles.law, desk.wordsOf(language), proof)
}

test.each(['fr', 'ar', 'en'])('a title is printed as PDF/A in %s', async (language) => {
  const answer = await print(gina, `?language=${language}`)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.headers['content-language']).toBe(language)
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(answer.rawPayload.includes('pdfaid:part')).toBe(true)
})

test('who may not see a title cannot print it, and before signature there is no paper', async () => {
  expect((await print(await open.as('irma'))).statusCode).toBe(404)
  const { body } = await gina.post<{ id: string }>('/api/titles', { category: 'IC' })
  const answer = await gina.get<{ reason: string }>(`/api/titles/${body.id}/print`)
  expect([answer.status, answer.body.reason]).toEqual([409, 'not-signed-yet'])
})

test('the paper says who, what, how much, what was decided and used, and who signed', async () => {
  const said = JSON.stringify(await paperOf('en'))
  for (const words of [
    'Green Gardens',
    'T20000001',
    'Brazil',
    '090111',
    'D-17',
    'DUM-1',
    'P-1',
    'Gina Green',
    'Nora North',
  ])
    expect(said).toContain(words)
  expect((await paperOf('fr')).foot[0]?.value.map(({ text }) => text)).toEqual(['7', 'ab'.repeat(32)])
})

test('what is not in force says so across the page', async () => {
  expect((await paperOf('en')).warning).toBeUndefined()
  expect((await paperOf('en', { status: 'cancelled' })).warning).toBe('Cancelled')
})

test('the code on the paper leads to the last fact it shows', () =>
  expect(verificationAddress(title, proof)).toBe(
    `https://guichet.example/verify?record=${title}&number=7&hash=${'ab'.repeat(32)}`,
  ))

test('what a person typed is never taken for markup or code', async () => {
  const { content } = await stored()
  const hostile = '#panic("run") $x$ ]] *bold* <label> \\ #sys.inputs'
  const lines = content.lines.map((line) => ({ ...line, designation: hostile }))
  const paper = await paperOf('en', { content: { ...content, lines } })
  expect((await typesetter().pdf(template, paper, '2026-11-23T10:00:00.000Z')).length).toBeGreaterThan(10_000)
})

test('a template that does not compile is told with its name', async () => {
  await expect(typesetter().pdf(template, {}, '2026-11-23T10:00:00.000Z')).rejects.toThrow(
    'title-paper.typ was not set',
  )
})

test('each word runs as its letters do, whatever the language of the paper', () => {
  expect(run('MSKU 123456 7').dir).toBe('ltr')
  expect(run('قهوة').dir).toBe('rtl')
})

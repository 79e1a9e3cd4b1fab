import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../../../../tests/support/client.ts'
import { openTestPlatform, type TestPlatform } from '../../../../tests/support/open-test-platform.ts'
import type { ClearingPage } from '../clearing-row.ts'
import { domiciledTitle, leaveGap } from './fixtures.ts'

let open: TestPlatform
let nora: Client
let elsa: Client
let title: string
const day = '2026-11-23'

beforeAll(async () => {
  open = await openTestPlatform()
  nora = await open.as('nora')
  elsa = await open.as('elsa')
  const people = { applicant: await open.as('gina'), bank: nora, customs: await open.as('carla') }
  const all = { ...people, bankId: nora.organisation }
  title = await domiciledTitle(all)
  await leaveGap(all, title, day)
  await nora.post(`/api/titles/${title}/clear`, { outcome: 'not-cleared' })
  const justified = { outcome: 'justified-gap', gapReason: 'wastage', justification: '=2+3 kg, "dried"' }
  await nora.post(`/api/titles/${title}/clear`, justified)
}, 60_000)
afterAll(() => open.close())

const rowsOf = async (person: Client, asked = '') =>
  (await person.get<ClearingPage>(`/api/clearings${asked}`)).body.rows

test('the repertoire keeps every comparison of a title, newest first, and marks the last word', async () => {
  const rows = await rowsOf(elsa)
  expect(rows.map(({ outcome, current }) => [outcome, current])).toEqual([
    ['justified-gap', true],
    ['not-cleared', false],
  ])
  expect(rows[0]).toMatchObject({
    title,
    ownerName: 'Green Gardens',
    bank: nora.organisation,
    bankName: 'North Bank',
    imputed: '400',
    settled: '350',
    gap: '-50',
    currency: 'EUR',
    reason: 'wastage',
  })
})

test('a bank reads its own clearings only, whatever it asks for', async () => {
  const sonia = await open.as('sonia')
  expect(await rowsOf(nora)).toHaveLength(2)
  expect(await rowsOf(sonia)).toEqual([])
  expect(await rowsOf(sonia, `?bank=${nora.organisation}`)).toEqual([])
})

test.each(['gina', 'carla', 'mona', 'olga'])('%s has no access to the repertoire', async (login) =>
  expect((await (await open.as(login)).get('/api/clearings')).status).toBe(403),
)

test('days are those of legal time, both included; outcome and bank narrow it down', async () => {
  expect(await rowsOf(elsa, `?from=${day}&to=${day}`)).toHaveLength(2)
  expect(await rowsOf(elsa, '?from=2026-11-24')).toEqual([])
  expect(await rowsOf(elsa, '?to=2026-11-22')).toEqual([])
  expect(await rowsOf(elsa, '?outcome=not-cleared')).toHaveLength(1)
  expect(await rowsOf(elsa, `?bank=${nora.organisation}`)).toHaveLength(2)
  expect(await rowsOf(elsa, `?bank=${elsa.organisation}`)).toEqual([])
})

test('pages follow each other without gap or double, and a place we did not write is turned away', async () => {
  const first = (await elsa.get<ClearingPage>('/api/clearings?limit=1')).body
  const second = (await elsa.get<ClearingPage>(`/api/clearings?limit=1&after=${first.next}`)).body
  expect([...first.rows, ...second.rows]).toEqual(await rowsOf(elsa))
  expect(second.next).toBeUndefined()
  const forged = Buffer.from(JSON.stringify(['1; drop', title])).toString('base64url')
  expect((await elsa.get(`/api/clearings?after=${forged}`)).status).toBe(422)
})

test('as CSV it is whole, and no cell is run by a spreadsheet', async () => {
  const headers = { ...elsa.headers, accept: 'text/csv' }
  const answer = await open.app.inject({ url: '/api/clearings', headers })
  expect(answer.headers['content-type']).toContain('text/csv')
  const [head, newest, older, end] = answer.body.split('\r\n')
  expect(head).toBe(
    '\uFEFFnumber,category,ownerName,bankName,outcome,imputed,settled,gap,currency,reason,justification,at,current',
  )
  expect(newest).toContain(`,400,350,-50,EUR,wastage,"'=2+3 kg, ""dried""",`)
  expect(older).toContain('not-cleared')
  expect(end).toBe('')
})

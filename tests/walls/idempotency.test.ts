import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TitlePage } from '#domains/titles/views.ts'
import { bringAbout } from '../stories/run-story.ts'
import type { Client } from '../support/client.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'

/** A request sent again under its key has one effect and one answer, however often and whenever it comes. */

let platform: TestPlatform
let gina: Client
let irma: Client

beforeAll(async () => {
  platform = await openTestPlatform()
  gina = await platform.as('gina')
  irma = await platform.as('irma')
})
afterAll(() => platform.close())

const started = async (person: Client) => (await person.get<TitlePage>('/api/titles')).body.rows.length

test('five times at once and once more later: one title, the same bytes', async () => {
  const key = randomUUID()
  const before = await started(gina)
  const send = () => gina.post('/api/titles', { category: 'IC' }, { key })
  const answers = [...(await Promise.all(Array.from({ length: 5 }, send))), await send()]

  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(201)
  expect(await started(gina)).toBe(before + 1)
})

test('an act that comes again after the title has moved on is answered as the first time', async () => {
  const title = await bringAbout(platform, { title: 'IC' })
  const sign = { key: randomUUID() }
  const signed = await gina.post(`/api/titles/${title}/sign`, { declared: true }, sign)
  const nora = await platform.as('nora')
  const answer = { accepted: true, number: 'D-1' }
  expect((await nora.post(`/api/titles/${title}/answer-domiciliation`, answer)).status).toBe(200)

  const again = await gina.post(`/api/titles/${title}/sign`, { declared: true }, sign)
  expect(signed.status).toBe(200)
  expect(again.text).toBe(signed.text)
})

test('an imputation sent twice under its key is drawn once', async () => {
  const title = await bringAbout(platform, { title: 'IC', until: 'domiciled' })
  const carla = await platform.as('carla')
  const { body } = await carla.get<{ title: { content: { lines: { id: string }[] } } }>(`/api/titles/${title}`)
  const [line] = body.title.content.lines
  const input = {
    office: '01',
    declaration: 'A-1',
    registeredOn: '2026-11-23',
    final: false,
    lines: [{ line: line?.id, quantity: '10', value: '100' }],
  }
  const key = randomUUID()
  const send = () => carla.post(`/api/titles/${title}/impute`, input, { key })
  const [first, second] = await Promise.all([send(), send()])
  expect(first.status).toBe(200)
  expect(second.text).toBe(first.text)
  const seen = await gina.get<{ balances: { left: string } }>(`/api/titles/${title}`)
  expect(Number(seen.body.balances.left)).toBe(900)
})

test('a key serves one request only', async () => {
  const key = randomUUID()
  expect((await gina.post('/api/titles', { category: 'IC' }, { key })).status).toBe(201)
  const before = await started(gina)
  const used = { status: 409, body: { reason: 'key-used-for-another-request' } }
  expect(await gina.post('/api/titles', { category: 'IL' }, { key })).toMatchObject(used)
  const title = await bringAbout(platform, { title: 'IC' })
  expect(await gina.post(`/api/titles/${title}/sign`, { declared: true }, { key })).toMatchObject(used)
  expect(await started(gina)).toBe(before + 1)
})

test('a key used for a request that was refused is free for the corrected one', async () => {
  const key = randomUUID()
  expect((await gina.post('/api/titles', { category: 'NO' }, { key })).status).toBe(422)
  expect((await gina.post('/api/titles', { category: 'IC' }, { key })).status).toBe(201)
})

test('the same key of another organisation is another key', async () => {
  const key = randomUUID()
  const ofGina = await gina.post<{ id: string }>('/api/titles', { category: 'IC' }, { key })
  const ofIrma = await irma.post<{ id: string }>('/api/titles', { category: 'IC' }, { key })
  expect([ofGina.status, ofIrma.status]).toEqual([201, 201])
  expect(ofIrma.body.id).not.toBe(ofGina.body.id)
})

test('whoever knows a key learns nothing of what it did for others', async () => {
  const key = randomUUID()
  const ofGina = await gina.post<{ id: string }>('/api/titles', { category: 'IC' }, { key })
  const ofIrma = await irma.post('/api/titles', { category: 'PD' }, { key })
  expect(ofIrma.status).toBe(201)
  expect(ofIrma.text).not.toContain(ofGina.body.id)
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HistoryEntry, TitleView } from '#domains/titles/views.ts'
import { bringAbout } from '../stories/run-story.ts'
import type { Client } from '../support/client.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'

/** Several people, or one person's impatient hand, at the same title at once: one effect, and an honest answer to each. */

let platform: TestPlatform
let nora: Client
let nils: Client
let carla: Client

beforeAll(async () => {
  platform = await openTestPlatform()
  ;[nora, nils, carla] = await Promise.all([platform.as('nora'), platform.as('nils'), platform.as('carla')])
})
afterAll(() => platform.close())

const domiciliation = (title: string) => `/api/titles/${title}/answer-domiciliation`
const waiting = () => bringAbout(platform, { title: 'IC', until: 'at-domiciliation' })

async function factsOf(title: string, type: string): Promise<number> {
  const { body } = await nora.get<{ entries: HistoryEntry[] }>(`/api/titles/${title}/history`)
  return body.entries.filter((entry) => entry.type === type).length
}

test('two officers who decide at once: one decides, the other is told', async () => {
  const title = await waiting()
  const answers = await Promise.all([
    nora.post(domiciliation(title), { accepted: true, number: 'D-1' }),
    nils.post<{ reason: string }>(domiciliation(title), { accepted: false, reason: 'Price differs' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await factsOf(title, 'DomiciliationAccepted')) + (await factsOf(title, 'TitleReturned'))).toBe(1)
})

test('two officers who take a title at once: one has it, the other is told', async () => {
  const title = await waiting()
  const answers = await Promise.all([nora, nils].map((one) => one.post(`/api/titles/${title}/claim`)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await factsOf(title, 'Claimed')).toBe(1)
})

test('a double click, with a key, is one click', async () => {
  const title = await waiting()
  const key = randomUUID()
  const click = () => nora.post(domiciliation(title), { accepted: true, number: 'D-2' }, { key })
  const [first, second] = await Promise.all([click(), click()])
  expect(first.status).toBe(200)
  expect(second.text).toBe(first.text)
  expect(await factsOf(title, 'DomiciliationAccepted')).toBe(1)
})

test('a double click, without a key, still has one effect', async () => {
  const title = await waiting()
  const click = () => nora.post(domiciliation(title), { accepted: true, number: 'D-3' })
  const answers = await Promise.all([click(), click(), click()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(await factsOf(title, 'DomiciliationAccepted')).toBe(1)
})

test('a page read before somebody else wrote changes nothing, and says so', async () => {
  const title = await waiting()
  const seen = (await nora.get<TitleView>(`/api/titles/${title}`)).body.version
  expect((await nils.post(`/api/titles/${title}/ask`, { question: 'Which branch?' })).status).toBe(200)

  const input = { accepted: true, number: 'D-4' }
  const stale = await nora.post(domiciliation(title), input, { ifMatch: seen })
  expect(stale).toMatchObject({ status: 409, body: { reason: 'stale-page' } })
  expect(await factsOf(title, 'DomiciliationAccepted')).toBe(0)

  const fresh = (await nora.get<TitleView>(`/api/titles/${title}`)).body.version
  expect((await nora.post(domiciliation(title), input, { ifMatch: fresh })).status).toBe(200)
})

test('a session that ended mid-way decides nothing; after signing in again the same request does', async () => {
  const title = await waiting()
  const once = await platform.as('nora')
  const key = randomUUID()
  const input = { accepted: true, number: 'D-5' }
  await once.send('DELETE', '/api/session')
  expect(await once.post(domiciliation(title), input, { key })).toMatchObject({ status: 401 })
  expect(await factsOf(title, 'DomiciliationAccepted')).toBe(0)
  expect((await (await platform.as('nora')).post(domiciliation(title), input, { key })).status).toBe(200)
})

test('twenty imputations at once never draw more than there is', async () => {
  const title = await bringAbout(platform, { title: 'IC', until: 'domiciled' })
  const before = (await carla.get<TitleView>(`/api/titles/${title}`)).body
  const line = before.title.content?.lines[0]?.id
  const impute = (i: number) =>
    carla.post<{ reason?: string }>(`/api/titles/${title}/impute`, {
      office: '01',
      declaration: `A-${i}`,
      registeredOn: '2026-11-23',
      final: false,
      lines: [{ line, quantity: '9', value: '90' }],
    })
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => impute(i)))

  const drawn = answers.filter(({ status }) => status === 200).length
  const reasons = new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.reason))
  for (const reason of reasons) expect(['more-than-left', 'busy-try-again']).toContain(reason)
  const after = (await carla.get<TitleView>(`/api/titles/${title}`)).body
  expect(drawn).toBeGreaterThan(0)
  expect(drawn).toBeLessThanOrEqual(11)
  expect(after.title.imputations).toHaveLength(drawn)
  expect(Number(after.balances?.left)).toBe(1000 - drawn * 90)
  expect(await factsOf(title, 'Imputed')).toBe(drawn)
})

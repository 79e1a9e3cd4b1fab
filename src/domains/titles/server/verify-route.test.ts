import { afterAll, beforeAll, expect, test } from 'vitest'
import { hexOf } from '#platform/crypto/bytes.ts'
import { query } from '#platform/database/database.ts'
import type { Client } from '../../../../tests/support/client.ts'
import { openTestPlatform, type TestPlatform } from '../../../../tests/support/open-test-platform.ts'
import { assembleServer } from '../../../apps/server/serve.ts'
import { domiciledTitle } from './fixtures.ts'

let open: TestPlatform
let gina: Client
let nora: Client
let title: string

beforeAll(async () => {
  open = await openTestPlatform()
  gina = await open.as('gina')
  nora = await open.as('nora')
  title = await domiciledTitle({
    applicant: gina,
    bank: nora,
    customs: await open.as('carla'),
    bankId: nora.organisation,
  })
}, 60_000)
afterAll(() => open.close())

const unknown = '019b0000-0000-7000-8000-00000000ffff'
const wrong = 'ab'.repeat(32)

async function hashOf(record: string, number: number): Promise<string> {
  const [row] = await query(open.platform.database, 'select hash from fact where record = $1 and number = $2', [
    record,
    number,
  ])
  return hexOf(row?.hash as Uint8Array)
}
const ask = (record: string, number: number | string, hash: string, from = '10.0.0.1', app = open.app) =>
  app.inject({ url: `/api/verify?record=${record}&number=${number}&hash=${hash}`, remoteAddress: from })
const lastNumber = async () =>
  Number(
    (await query(open.platform.database, 'select max(number) as last from fact where record = $1', [title]))[0]?.last,
  )

test('whoever holds a paper learns who issued it, that it is unchanged, in force and the newest, and as of when', async () => {
  const last = await lastNumber()
  await open.worker.settled()
  const answer = (await ask(title, last, await hashOf(title, last))).json()
  const now = open.platform.clock.now().getTime()
  expect(answer).toMatchObject({ unchanged: true, force: 'in-force', outdated: false })
  expect(answer.issuer.en).toMatch(/\S/)
  expect(Date.parse(answer.at)).toBeGreaterThan(now - 60_000)
  expect(answer.sealedAt >= answer.recordedAt).toBe(true)
})

test('nothing else of the title is told', async () => {
  const last = await lastNumber()
  const answer = (await ask(title, last, await hashOf(title, last))).json()
  expect(Object.keys(answer).sort()).toEqual(
    ['at', 'force', 'issuer', 'outdated', 'recordedAt', 'sealedAt', 'unchanged'].sort(),
  )
})

test('an older paper is genuine, and said to be older', async () => {
  expect((await ask(title, 2, await hashOf(title, 2))).json()).toMatchObject({ unchanged: true, outdated: true })
})

test('a wrong code, the code of another step or title, and a title that does not exist get one and the same answer', async () => {
  const right = await hashOf(title, 2)
  const answers = await Promise.all([
    ask(title, 2, wrong),
    ask(title, 3, right),
    ask(title, 9999, right),
    ask(unknown, 2, right),
    ask(unknown, 1, wrong),
  ])
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([404]))
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect(answers[0]?.json().reason).toBe('code-proves-nothing')
})

test('the code of what is no title proves nothing here', async () => {
  const [row] = await query(
    open.platform.database,
    `select record, number, hash from fact where house <> 'title' limit 1`,
  )
  const answer = await ask(String(row?.record), Number(row?.number), hexOf(row?.hash as Uint8Array))
  expect(answer.json().reason).toBe('code-proves-nothing')
})

test('a mutilated code is told at its place', async () => {
  for (const [record, number, hash] of [
    ['x', 1, wrong],
    [title, 0, wrong],
    [title, 1, wrong.slice(1)],
  ] as const)
    expect((await ask(record, number, hash)).statusCode).toBe(422)
})

test('an alteration in the database shows, even where the hash of the paper was left as it was', async () => {
  const { database } = open.platform
  const hash = await hashOf(title, 3)
  await database.batch([
    { text: `update fact set body = body || '{"forged": true}' where record = $1 and number = 2`, values: [title] },
  ])
  expect((await ask(title, 3, hash)).json()).toMatchObject({ unchanged: false })
  await database.batch([
    { text: `update fact set body = body - 'forged' where record = $1 and number = 2`, values: [title] },
  ])
})

test('whoever tries codes is soon told to wait; nobody else waits', async () => {
  const app = await assembleServer(open.platform)
  const right = await hashOf(title, 2)
  for (let i = 0; i < 30; i += 1) expect((await ask(title, 2, wrong, '10.0.0.9', app)).statusCode).toBe(404)
  const turnedAway = await ask(title, 2, right, '10.0.0.9', app)
  expect([turnedAway.statusCode, turnedAway.json().reason]).toEqual([429, 'too-many-requests'])
  expect(Number(turnedAway.headers['retry-after'])).toBeGreaterThan(0)
  expect((await ask(title, 2, right, '10.0.0.10', app)).statusCode).toBe(200)
  await app.close()
})

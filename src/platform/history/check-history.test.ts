import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { query } from '../database/database.ts'
import { type EmbeddedDatabase, openEmbedded } from '../database/embedded.ts'
import { migrate } from '../database/migrations.ts'
import { recordMigrations } from '../records/migrations.ts'
import { checkHistory, type HistoryProblem } from './check-history.ts'
import { aChain } from './fixtures.ts'
import { newSigningKey } from './keys.ts'
import { logSealer } from './log-store.ts'

const key = newSigningKey()
const ids = [1, 2, 3].map((n) => `019a0000-0000-7000-8000-00000000000${n}`)
const [first = '', second = ''] = ids
let database: EmbeddedDatabase

beforeAll(async () => {
  database = await openEmbedded({})
  await migrate(database, recordMigrations)
  await database.script('create table thing (id uuid primary key, version int not null, head bytea not null)')
}, 30_000)
afterAll(() => database.close())

/** Three records with four facts each, sealed in two goes, and a table of records. */
beforeEach(async () => {
  await database.script('truncate fact, fact_leaf, log_node, log_head, follower, thing')
  const seal = logSealer(database, 'testland', key, () => new Date('2026-11-23T10:00:00.000Z'))
  for (const record of ids) {
    await add(record)
    if (record !== second) await seal()
  }
})

async function add(record: string): Promise<void> {
  const chain = aChain(record, 4)
  for (const { fact, hash } of chain)
    await query(
      database,
      `insert into fact (record, number, house, type, at, organisation, actor, body, hash)
       values ($1, $2, $3, $4, $5, $1, $6::jsonb, $7::jsonb, $8)`,
      [record, fact.number, fact.kind, fact.type, fact.at, JSON.stringify(fact.by), JSON.stringify(fact.body), hash],
    )
  await query(database, 'insert into thing values ($1, 4, $2)', [record, chain.at(-1)?.hash])
}

const check = () => checkHistory(database, [key.publicKey])
const problemsAfter = async (tampering: string): Promise<readonly HistoryProblem[]> => {
  await database.script(tampering)
  return (await check()).problems
}

test('an untouched history is found whole, and is counted', async () =>
  expect(await check()).toEqual({
    ok: true,
    facts: 12,
    records: 3,
    leaves: 12,
    heads: 2,
    waiting: 0,
    problems: [],
    furtherProblems: 0,
  }))

test('facts that wait for the sealer are no fault', async () => {
  await add('019a0000-0000-7000-8000-000000000004')
  expect(await check()).toMatchObject({ ok: true, waiting: 4 })
})

test('an altered fact is found at its place', async () =>
  expect(
    await problemsAfter(`update fact set body = '{"quantity":"999"}' where record = '${first}' and number = 2`),
  ).toEqual([{ reason: 'fact-altered', record: first, number: 2 }]))

test('a fact altered together with its hash contradicts the next fact and the log', async () => {
  const problems = await problemsAfter(`update fact set hash = sha256('x') where record = '${first}' and number = 2`)
  expect(problems).toContainEqual({ reason: 'fact-altered', record: first, number: 3 })
  expect(problems).toContainEqual({ reason: 'head-altered', place: 4 })
})

test('the last fact of a record cannot be taken away, neither from the log nor from the record', async () =>
  expect(await problemsAfter(`delete from fact where record = '${second}' and number = 4`)).toEqual(
    expect.arrayContaining([
      { reason: 'fact-removed', record: second, number: 4, place: 7 },
      { reason: 'record-differs', record: second, number: 4 },
    ]),
  ))

test('a leaf taken away with its fact leaves a gap in the log', async () =>
  expect(
    await problemsAfter(`delete from fact where record = '${first}' and number = 4;
      delete from fact_leaf where record = '${first}' and number = 4`),
  ).toContainEqual({ reason: 'leaf-missing', place: 3 }))

test('leaves taken away at the end of the log are missed by its head', async () =>
  expect(await problemsAfter('delete from fact_leaf where index >= 10')).toContainEqual({
    reason: 'head-without-facts',
    place: 12,
  }))

test('an altered node of the tree is found before it spoils a proof', async () =>
  expect(await problemsAfter(`update log_node set hash = sha256('x') where level = 1 and index = 2`)).toEqual([
    { reason: 'node-altered', place: 4 },
  ]))

test('a head made to fit another root is no longer signed', async () => {
  const problems = await problemsAfter(
    `update log_head set body = jsonb_set(body, '{root}', to_jsonb(encode(sha256('x'), 'hex'))) where size = 12`,
  )
  expect(problems).toEqual([
    { reason: 'head-altered', place: 12 },
    { reason: 'head-unsigned', place: 12 },
  ])
})

test('a record set back to an earlier fact is found', async () =>
  expect(await problemsAfter(`update thing set version = 3 where id = '${first}'`)).toEqual([
    { reason: 'record-differs', record: first, number: 3 },
  ]))

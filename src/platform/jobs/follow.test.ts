import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, query } from '../database/database.ts'
import { type EmbeddedDatabase, openEmbedded } from '../database/embedded.ts'
import { migrate } from '../database/migrations.ts'
import { recordMigrations } from '../records/migrations.ts'
import { type FollowedFact, followOnce, placeOf } from './follow.ts'

let database: EmbeddedDatabase
const record = '0198a000-0000-7000-8000-000000000001'

beforeAll(async () => {
  database = await openEmbedded({})
  await migrate(database, recordMigrations)
  await database.script('create table heard (place bigint not null)')
  await query(
    database,
    `insert into fact (record, number, house, type, at, organisation, actor, body, hash)
     select $1, n, 'house', 'Happened', now(), $1, '{"name":"Salma"}', jsonb_build_object('n', n), '' from generate_series(1, 5) n`,
    [record],
  )
  await query(
    database,
    'insert into fact_leaf (index, record, number) select n - 1, $1, n from generate_series(1, 5) n',
    [record],
  )
}, 60_000)
beforeEach(() => database.script('delete from follower; delete from heard'))
afterAll(() => database.close())

const hear = async (facts: readonly FollowedFact[]) => [
  { text: 'insert into heard select unnest($1::bigint[])', values: [facts.map(({ place }) => place)] },
]
const heard = async () => (await query(database, 'select place from heard order by place')).map(({ place }) => place)

test('every fact is handled once, in the order of the log, a few at a time', async () => {
  const steps: number[][] = []
  const listen = (facts: readonly FollowedFact[]) => {
    steps.push(facts.map(({ number }) => number))
    return hear(facts)
  }
  while (await followOnce(database, 'listener', listen, 2));
  expect(steps).toEqual([[1, 2], [3, 4], [5]])
  expect(await heard()).toEqual([0, 1, 2, 3, 4])
  expect(await followOnce(database, 'listener', listen, 2)).toBe(false)
})

test('a fact comes with all it says', async () => {
  await followOnce(
    database,
    'listener',
    async ([fact]) => {
      expect(fact).toMatchObject({ place: 0, record, house: 'house', number: 1, type: 'Happened', body: { n: 1 } })
      expect(fact?.by.name).toBe('Salma')
      return []
    },
    1,
  )
})

test('two processes at the same place: the second writes nothing', async () => {
  const overtaken = (facts: readonly FollowedFact[]) =>
    followOnce(database, 'listener', hear, 5).then(() => hear(facts))
  expect(await followOnce(database, 'listener', overtaken, 5)).toBe(true)
  expect(await heard()).toEqual([0, 1, 2, 3, 4])
  expect(await placeOf(database, 'listener')).toBe(5)
})

test('a slower process that would move less far back does not undo the step of the faster one', async () => {
  const overtaken = (facts: readonly FollowedFact[]) =>
    followOnce(database, 'listener', hear, 5).then(() => hear(facts))
  await followOnce(database, 'listener', overtaken, 1)
  expect(await placeOf(database, 'listener')).toBe(5)
  expect(await heard()).toHaveLength(5)
})

test('when what follows cannot be written, the follower stays where it is', async () => {
  const broken = async () => [{ text: 'insert into heard values (null)' }]
  await expect(followOnce(database as Database, 'listener', broken, 5)).rejects.toThrow('null')
  expect(await placeOf(database, 'listener')).toBe(0)
})

test('followers do not wait for each other', async () => {
  await followOnce(database, 'fast', hear, 5)
  expect(await placeOf(database, 'slow')).toBe(0)
})

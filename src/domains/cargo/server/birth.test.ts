import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryOut } from '#kernel/carry-out.ts'
import { query } from '#platform/database/database.ts'
import { checkHistory } from '#platform/history/check-history.ts'
import { bornLots } from '../../../../tests/support/lots.ts'
import { openTestPlatform, type TestPlatform } from '../../../../tests/support/open-test-platform.ts'
import type { LotFact } from '../facts.ts'
import { idOf, people } from '../fixtures.ts'
import type { Lot } from '../lot.ts'
import { lotHouse } from './records.ts'

let stage: TestPlatform
beforeAll(async () => {
  stage = await openTestPlatform()
}, 60_000)
afterAll(() => stage.close())

const at = '2026-11-23T09:30:00.000Z'
const door = { kind: 'platform', caller: people.operator } as const

/** Lots of as many bills, committed as the registration of a manifest commits them. */
const born = (bills: number, identifiers = { TIN: 'T20000001' }): Promise<Lot[]> =>
  bornLots(
    stage.platform,
    Array.from({ length: bills }, (_, i) => ({
      number: `BL-${i}`,
      consignee: { name: 'Somebody', identifiers },
      equipment: [{ number: `UNIT${i}`, filling: 'full', seals: [] }],
    })),
  )

/** A hold put by hand, as the first thing that happens to a lot. */
const hold = (lot: string) =>
  carryOut(stage.platform.store, door, {
    records: [{ house: lotHouse as never, id: lot }],
    decide: () => {
      const fact: LotFact = {
        type: 'BlockPut',
        at,
        by: people.operator,
        block: { id: uuidv7(), kind: 'hold', owner: idOf(7), reason: 'A look inside' },
      }
      return [[fact]]
    },
    answer: () => ({ status: 200, body: '' }),
  })
const problems = async () => (await checkHistory(stage.platform.database, stage.platform.keys.published)).problems

test('thousands of lots are born with one commit, and each container is found by its number', async () => {
  const before = { ...stage.platform.database.counted }
  const lots = await born(5_000)
  expect(stage.platform.database.counted.commits - before.commits).toBeLessThanOrEqual(4)

  const [row] = await query(stage.platform.database, `select lot from lot_unit where number = 'UNIT4321'`)
  expect(row?.lot).toBe(lots[4321]?.id)
  expect(await problems()).toEqual([])
}, 60_000)

test('the first thing that happens to a lot is its fact number 1, and what it was born as is kept', async () => {
  const [lot] = await born(1)
  await hold(lot?.id ?? '')
  await hold(lot?.id ?? '')
  const [row] = await query(stage.platform.database, 'select version, born, body from lot where id = $1', [lot?.id])
  expect(row).toMatchObject({ version: 2, born: lot })
  expect(row?.body).toMatchObject({ blocks: { length: (lot?.blocks.length ?? 0) + 2 } })
  expect(await problems()).toEqual([])
})

test('of two who write the first fact at once, each is written after the other', async () => {
  const [lot] = await born(1)
  await Promise.all([hold(lot?.id ?? ''), hold(lot?.id ?? '')])
  const rows = await query(stage.platform.database, 'select number from fact where record = $1 order by number', [
    lot?.id,
  ])
  expect(rows.map(({ number }) => number)).toEqual([1, 2])
})

test('a lot set back to its birth, or whose birth was altered away, is found', async () => {
  const [lot] = await born(1)
  await hold(lot?.id ?? '')
  await query(stage.platform.database, `update lot set version = 0, head = '' where id = $1`, [lot?.id])
  expect(await problems()).toMatchObject([{ reason: 'record-differs', record: lot?.id }])
  await query(
    stage.platform.database,
    `update lot set version = 1, born = null, head = (select hash from fact where record = $1) where id = $1`,
    [lot?.id],
  )
  expect(await problems()).toMatchObject([{ reason: 'record-differs', record: lot?.id }])
})

test('the consignee is the company whose identifier the bill gives', async () => {
  const [lot] = await born(1)
  expect(lot?.consigneeName).toBe('Green Gardens')
  const [unknown] = await born(1, { TIN: 'T99999999' })
  expect(unknown?.consignee).toBeUndefined()
})

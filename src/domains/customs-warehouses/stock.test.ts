import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import { evolveAll } from '#kernel/life.ts'
import { aLaw, aMoment, aSeenLot, aTransitThat, people } from './fixtures.ts'
import { followLot, leaveStock, letStayTimePass, stayWakeAt, storedLotLife, storeLot } from './stock.ts'
import type { StoredLot } from './stored-lot.ts'

const names = { id: '00000000-0000-7000-8000-000000000777', warehouseName: 'Inland' }
const stored = (): StoredLot =>
  evolveAll(storedLotLife, undefined, storeLot(aSeenLot(), aTransitThat('arrived'), names, aMoment(people.customs)))
const at = (instant: string) => aMoment(people.operator, { at: instant })
const pass = (lot: StoredLot, instant: string) =>
  given(storedLotLife, lot).when((one) => letStayTimePass(one, at(instant)))

test('a lot may stay to the end of the last day of the law, and its keeper is warned days before', () => {
  const lot = stored()
  expect(lot).toMatchObject({ since: '2026-01-05T09:00:00.000Z', limit: '2026-02-19', warnOn: '2026-02-09' })
  expect(stayWakeAt(lot, aMoment(people.operator))).toBe('2026-02-09T00:00:00.000Z')
  pass(lot, '2026-02-08T23:59:00.000Z').thenFacts()
  const warned = pass(lot, '2026-02-09T00:00:00.000Z')
  warned.thenFacts({ type: 'StayWarned', limit: '2026-02-19' })
  pass(warned.state(), '2026-02-19T23:59:00.000Z').thenFacts()
  pass(warned.state(), '2026-02-20T00:00:00.000Z').thenFacts({ type: 'StayLimitReached' })
})

test('what fell due while nobody looked is said once, and nothing is said of what is out', () => {
  const late = pass(stored(), '2026-06-01T00:00:00.000Z')
  late.thenFacts({ type: 'StayLimitReached' })
  expect(late.state().status).toBe('overdue')
  pass(late.state(), '2026-06-02T00:00:00.000Z').thenFacts()
  const out = evolveAll(storedLotLife, stored(), leaveStock(stored(), 'transferred', aMoment(people.customs)))
  pass(out, '2026-06-01T00:00:00.000Z').thenFacts()
})

test('the stock follows its lot: part of it left, then the rest', () => {
  const part = { left: { packages: 5, grossKg: '2000' }, deliveries: 1 }
  const partly = given(storedLotLife, stored()).when((one) => followLot(one, part, aMoment(people.operator)))
  partly.thenFacts({ type: 'GoodsTaken', exits: 1 })
  given(storedLotLife, partly.state())
    .when((one) => followLot(one, part, aMoment(people.operator)))
    .thenFacts()
  given(storedLotLife, partly.state())
    .when((one) =>
      followLot(
        one,
        { left: { packages: 0, grossKg: '0' }, deliveries: 2, over: 'delivered' },
        aMoment(people.operator),
      ),
    )
    .thenFacts({ type: 'GoodsTaken', exits: 2 }, { type: 'LotLeft', how: 'delivered' })
})

test('a transfer goes on with the count it came with, unless the law begins it anew', () => {
  const before = { since: '2025-12-20T10:00:00.000Z' }
  const transit = aTransitThat('arrived')
  const [goesOn] = storeLot(aSeenLot(), transit, { ...names, before }, aMoment(people.customs))
  expect(goesOn).toMatchObject({ since: before.since, limit: '2026-02-03' })
  const law = { ...aLaw, warehouses: { ...aLaw.warehouses, transferRestartsStay: true } }
  const [anew] = storeLot(aSeenLot(), transit, { ...names, before }, aMoment(people.customs, { law }))
  expect(anew).toMatchObject({ limit: '2026-02-19' })
})

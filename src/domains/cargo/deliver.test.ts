import { expect, test } from 'vitest'
import { decimal } from '#kernel/decimals.ts'
import { objects } from '#kernel/decision.ts'
import { given } from '#kernel/given.ts'
import { evolveAll } from '#kernel/life.ts'
import { balanceOf } from './balance.ts'
import { after, aLandedLot, aMoment, aReleasedLot, people } from './fixtures.ts'
import { lotLife } from './life.ts'
import { performAct } from './perform.ts'
import { storageOf } from './storage.ts'

const bulk = { equipment: [], packages: 0, grossKg: '30000' }

test('nothing leaves that is not released', () =>
  given(lotLife, aLandedLot())
    .when((lot) => performAct(lot, 'deliver', { packages: 20, equipment: [] }, aMoment(people.terminal)))
    .thenObjects('not-released'))

test('parts leave until nothing is left; then it is delivered and its order used', () => {
  const part = after(aReleasedLot({ equipment: [] }), ['deliver', { packages: 15, equipment: [] }, people.terminal])
  expect(part.status).toBe('partly-delivered')
  expect(balanceOf(part).packages).toEqual({ total: 20, delivered: 15, left: 5 })
  const whole = after(part, ['deliver', { packages: 5, equipment: [] }, people.terminal])
  expect(whole.status).toBe('delivered')
  expect(whole.deliveryOrders[0]?.status).toBe('used')
})

test('what is left of a lot that is blocked again stays', () => {
  const part = after(
    aReleasedLot({ equipment: [] }),
    ['deliver', { packages: 15, equipment: [] }, people.terminal],
    ['putBlock', { reason: 'A look' }, people.customs],
  )
  given(lotLife, part)
    .when((lot) => performAct(lot, 'deliver', { packages: 5, equipment: [] }, aMoment(people.terminal)))
    .thenObjects('not-released')
})

test('bulk leaves by weight; the last truck says so', () => {
  const lot = after(aReleasedLot(bulk), ['deliver', { packages: 0, grossKg: '12000', equipment: [] }, people.terminal])
  expect(lot.status).toBe('partly-delivered')
  const done = after(lot, ['deliver', { packages: 0, grossKg: '17950', equipment: [], last: true }, people.terminal])
  expect(done.status).toBe('delivered')
})

test('whatever leaves in whatever order, no balance goes below zero', () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let run = 0; run < 60; run++) {
    let lot = aReleasedLot(run % 2 ? bulk : {})
    for (let i = 0; i < 12; i++) {
      const input = {
        packages: random(9),
        grossKg: String(random(15_000)),
        equipment: random(3) === 0 ? ['MSKU0000017'] : [],
        last: random(20) === 0,
      }
      const decision = performAct(lot, 'deliver', input, aMoment(people.terminal))
      if (!objects(decision)) lot = evolveAll(lotLife, lot, decision)
      const { packages, grossKg, units } = balanceOf(lot)
      expect(packages.delivered).toBeLessThanOrEqual(packages.total)
      expect(decimal(grossKg.delivered).lte(grossKg.total)).toBe(true)
      expect(new Set(units.delivered).size).toBe(units.delivered.length)
    }
  }
})

const { law, calendar } = aMoment(people.terminal)

test('storage is free for the days of the law, then costs by the day and its step, for each container', () => {
  const lot = aLandedLot()
  expect(storageOf(lot, '2026-01-10', law, calendar)).toMatchObject({
    freeUntil: '2026-01-10',
    days: 0,
    amount: '0.00',
  })
  expect(storageOf(lot, '2026-01-11', law, calendar)).toMatchObject({ days: 1, amount: '10.00' })
  expect(storageOf(lot, '2026-01-22', law, calendar)).toMatchObject({ days: 12, amount: '150.00' })
})

test('bulk pays by the tonne that is still there', () => {
  const lot = after(aReleasedLot(bulk), [
    'deliver',
    { packages: 0, grossKg: '10000', equipment: [] },
    people.terminal,
    { at: '2026-01-11T09:00:00.000Z' },
  ])
  // 30 t on the first day of storage, 20 t on the second.
  expect(storageOf(lot, '2026-01-12', law, calendar)).toMatchObject({ days: 2, amount: '25.00' })
})

test('storage stops with the last exit; what is still on board pays none', () => {
  const gone = after(aReleasedLot({ equipment: [] }), [
    'deliver',
    { packages: 20, equipment: [] },
    people.terminal,
    { at: '2026-01-12T09:00:00.000Z' },
  ])
  expect(storageOf(gone, '2026-03-01', law, calendar)).toMatchObject({ days: 2 })
  const { landing: _, ...onBoard } = aLandedLot()
  expect(storageOf(onBoard, '2026-03-01', law, calendar)).toBeUndefined()
})

test('what stays longer than the law lets it is listed; customs alone disposes of it, and only then', () => {
  given(lotLife, aLandedLot())
    .when((lot) => performAct(lot, 'disposeOf', { how: 'auctioned', reference: 'A-1' }, aMoment(people.customs)))
    .thenObjects('not-left-behind')
  const listed = after(aLandedLot(), ['letTimePass', {}, people.operator, { at: '2026-02-20T09:00:00.000Z' }])
  expect(listed.overstayedAt).toBeDefined()
  expect(after(listed, ['disposeOf', { how: 'auctioned', reference: 'A-1' }, people.customs]).status).toBe('abandoned')
})

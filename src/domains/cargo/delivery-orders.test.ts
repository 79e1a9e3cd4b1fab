import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import { chainOf } from './chain.ts'
import {
  aBill,
  after,
  aLandedLot,
  aLot,
  aManifest,
  aMoment,
  aReleasedLot,
  atBirth,
  issued,
  organisations,
  people,
} from './fixtures.ts'
import { lotLife } from './life.ts'
import type { Lot } from './lot.ts'
import { lotsFrom } from './lots-from.ts'
import { performAct } from './perform.ts'

const isLifted = (lot: Lot) => lot.blocks.find(({ kind }) => kind === 'delivery-order')?.lifted !== undefined
const first = (lot: Lot) => lot.deliveryOrders[0]?.id ?? ''
const last = (lot: Lot) => lot.deliveryOrders.at(-1)?.id ?? ''

test('the agent’s order to the consignee lifts the block by itself, on the number of the order', () => {
  const lot = issued(aLot())
  expect(isLifted(lot)).toBe(true)
  expect(lot.deliveryOrders[0]).toMatchObject({ status: 'issued', beneficiary: organisations.importer })
  expect(lot.deliveryOrders[0]?.number).toMatch(/^DO2026/)
})

test('an order to the forwarder is not enough: the chain is complete when it has reached the consignee', () => {
  const toForwarder = issued(aLot(), { beneficiary: organisations.forwarder })
  expect(isLifted(toForwarder)).toBe(false)
  const onward = after(toForwarder, ['issueOrder', { beneficiary: organisations.importer }, people.forwarder])
  expect(isLifted(onward)).toBe(true)
  expect(chainOf(onward).orders.map(({ beneficiary }) => beneficiary)).toEqual([
    organisations.forwarder,
    organisations.importer,
  ])
})

test('when an order above is blocked the chain breaks, and holds again when it goes on', () => {
  const complete = after(issued(aLot(), { beneficiary: organisations.forwarder }), [
    'issueOrder',
    { beneficiary: organisations.importer },
    people.forwarder,
  ])
  const blocked = after(complete, ['blockOrder', { order: first(complete), reason: 'Unpaid' }, people.line])
  expect(isLifted(blocked)).toBe(false)
  expect(blocked.blocks.find(({ kind }) => kind === 'delivery-order')?.because).toBe('chain-broken')
  expect(isLifted(after(blocked, ['unblockOrder', { order: first(complete) }, people.line]))).toBe(true)
})

test('unpaid freight holds the chain until its issuer has received it', () => {
  const unpaid = issued(aLot({ freight: 'collect' }))
  expect(isLifted(unpaid)).toBe(false)
  expect(isLifted(after(unpaid, ['confirmFreight', { order: first(unpaid) }, people.line]))).toBe(true)
})

test('only its issuer cancels an order, with a reason, and not after something has left on it', () => {
  const lot = aReleasedLot({ equipment: [] })
  given(lotLife, lot)
    .when((one) => performAct(one, 'cancelOrder', { order: first(lot), reason: 'No' }, aMoment(people.importer)))
    .thenObjects('another-role-does-this')
  expect(after(lot, ['cancelOrder', { order: first(lot), reason: 'No' }, people.line]).status).toBe('landed')
  const leaving = after(lot, ['deliver', { packages: 5, equipment: [] }, people.terminal])
  given(lotLife, leaving)
    .when((one) => performAct(one, 'cancelOrder', { order: first(lot), reason: 'No' }, aMoment(people.line)))
    .thenObjects('already-left')
})

test('a replacement has a number of its own, linked to the old, and keeps what hung on it', () => {
  const complete = after(issued(aLot(), { beneficiary: organisations.forwarder }), [
    'issueOrder',
    { beneficiary: organisations.importer },
    people.forwarder,
  ])
  const old = first(complete)
  const replaced = after(complete, [
    'replaceOrder',
    { order: old, reason: 'Wrong depot', returnDepot: 'North' },
    people.line,
  ])
  const fresh = replaced.deliveryOrders.find(({ replaces }) => replaces === old)
  expect(fresh).toMatchObject({ status: 'issued', returnDepot: 'North', beneficiary: organisations.forwarder })
  expect(fresh?.number).not.toBe(replaced.deliveryOrders.find(({ id }) => id === old)?.number)
  expect(isLifted(replaced)).toBe(true)
})

test('an order is good to the end of its last day', () => {
  const lot = issued(aLot(), { validUntil: '2026-01-10' })
  const at = (day: string) => after(lot, ['letTimePass', {}, people.operator, { at: `${day}T12:00:00.000Z` }])
  expect(isLifted(at('2026-01-10'))).toBe(true)
  expect(isLifted(at('2026-01-11'))).toBe(false)
  expect(at('2026-01-11').deliveryOrders[0]?.status).toBe('expired')
})

test('of a bill to order, the importer who gets the order is the consignee', () => {
  const lot = issued(aLot({ toOrder: true }), { beneficiary: organisations.stranger })
  expect(lot.consignee).toBe(organisations.stranger)
  expect(isLifted(lot)).toBe(true)
  given(lotLife, aLot({ toOrder: true }))
    .when((one) => performAct(one, 'issueOrder', { order: first(one) }, aMoment(people.line)))
    .thenObjects('beneficiary-needed')
})

test('whoever takes delivery may pass the right on; others may not issue anything', () => {
  const lot = issued(aLot())
  expect(isLifted(after(lot, ['issueOrder', { beneficiary: organisations.stranger }, people.importer]))).toBe(true)
  given(lotLife, lot)
    .when((one) => performAct(one, 'issueOrder', { beneficiary: organisations.importer }, aMoment(people.line)))
    .thenObjects('order-in-force')
  given(lotLife, lot)
    .when((one) => performAct(one, 'issueOrder', { beneficiary: organisations.importer }, aMoment(people.customs)))
    .thenObjects('another-role-does-this')
  given(lotLife, lot)
    .when((one) =>
      performAct(one, 'issueOrder', { beneficiary: organisations.forwarder }, aMoment(people.revokedAgent)),
    )
    .thenObjects('not-found')
})

test('a house order waits for the master’s, and a house lot leaves only while the master’s chain holds', () => {
  const [master, house] = lotsFrom(
    aManifest,
    [
      aBill({ number: 'M', kind: 'master', consignee: { name: 'F', identifiers: { TIN: 'T4' } }, equipment: [] }),
      aBill({ number: 'H', kind: 'house', parent: 'M', equipment: [] }),
    ],
    atBirth(),
  )
  if (!master || !house) throw new Error('two bills give two lots')
  const issue = ['issueOrder', { order: first(house) }] as const
  given(lotLife, house)
    .when((one) => performAct(one, ...issue, aMoment(people.forwarder, { master })))
    .thenObjects('master-order-first')

  const reached = issued(master)
  const ordered = after(house, [...issue, people.forwarder, { master: reached }])
  expect(isLifted(ordered)).toBe(true)
  const free = after(
    ordered,
    ['land', { packages: 20, equipment: [], complete: true }, people.terminal],
    ['liftBlock', { block: 'customs', reference: 'D' }, people.customs],
    ['liftBlock', { block: 'terminal-charges', reference: 'F' }, people.terminal],
    ['liftBlock', { block: 'port-dues', reference: 'P' }, people.harbour],
  )
  const out = { packages: 20, equipment: [] }
  given(lotLife, free)
    .when((one) => performAct(one, 'deliver', out, aMoment(people.terminal, { master })))
    .thenObjects('not-released')
  given(lotLife, free)
    .when((one) => performAct(one, 'deliver', out, aMoment(people.terminal, { master: reached })))
    .thenFacts({ type: 'Delivered', last: true })
  given(lotLife, after(reached, ['land', { packages: 20, equipment: [], complete: true }, people.terminal]))
    .when((one) => performAct(one, 'issueOrder', { order: last(one) }, aMoment(people.forwarder)))
    .thenObjects('no-such-order')
})

test('an amendment to another consignee breaks the chain to the first one', () => {
  const lot = issued(aLandedLot())
  const other = { name: 'F', identifiers: { TIN: 'T4' } }
  const corrected = after(lot, ['correctBill', { bill: aBill({ consignee: other }) }, people.operator])
  expect(corrected.consignee).toBe(organisations.forwarder)
  expect(isLifted(corrected)).toBe(false)
})

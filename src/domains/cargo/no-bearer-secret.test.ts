import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { evolveAll } from '#kernel/life.ts'
import { type InputOf, type LotAct, lotActs } from './acts.ts'
import { after, aLot, all, aMoment, aReleasedLot, idOf, issued, organisations, people } from './fixtures.ts'
import { lotLife } from './life.ts'
import type { Lot } from './lot.ts'
import { performAct } from './perform.ts'
import { isUnloaded, mayLeave } from './status.ts'

/** Random but repeatable sequences of acts by people who know every number of the lot. */
let seed = 1
const random = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % below
}
const one = <T>(list: readonly T[]): T => list[random(list.length)] as T

/** An input for an act, made of everything there is to know about the lot. */
function knowing(lot: Lot, act: LotAct): InputOf<LotAct> {
  const block = one(lot.blocks.map(({ id }) => id))
  const order = lot.deliveryOrders.length > 0 ? one(lot.deliveryOrders.map(({ id }) => id)) : idOf(1)
  const beneficiary = one(Object.values(organisations))
  const unit = lot.bill.equipment[0]?.number ?? ''
  const inputs: { readonly [Act in LotAct]: InputOf<Act> } = {
    putBlock: { reason: 'r' },
    liftBlock: { block, reference: lot.deliveryOrders[0]?.number ?? lot.bill.number },
    confirmLift: { block },
    discardLift: { block, reason: 'r' },
    putBackBlock: { block, reason: 'r' },
    issueOrder: random(2) === 0 ? { order, beneficiary } : { beneficiary },
    replaceOrder: { order, reason: 'r', beneficiary, freight: 'paid' },
    blockOrder: { order, reason: 'r' },
    unblockOrder: { order },
    cancelOrder: { order, reason: 'r' },
    confirmFreight: { order },
    land: all(lot),
    requestRelease: { units: [unit] },
    answerReleaseRequest: { request: lot.releaseRequests[0]?.id ?? idOf(1), accepted: true },
    requestDirectRemoval: { undertaking: 'u' },
    answerDirectRemoval: { removal: lot.directRemovals[0]?.id ?? idOf(1), granted: true, until: '2026-02-01' },
    settleUndertaking: { removal: lot.directRemovals[0]?.id ?? idOf(1), reference: 'r' },
    deliver: { packages: lot.bill.packages, equipment: [unit] },
    addReference: { kind: 'declaration', number: lot.bill.number },
    removeReference: { kind: 'declaration', number: lot.bill.number },
    disposeOf: { how: 'auctioned', reference: 'r' },
    correctBill: { bill: lot.bill },
    invoiceStorage: { number: 'F-1' },
    landAsTallied: {
      packages: 20,
      equipment: [],
      complete: true,
      terminal: { id: organisations.terminal, name: 'terminal' },
      landedAt: '2026-01-05T09:00:00.000Z',
    },
    breakDown: { houses: 1 },
    cancelLot: { reason: 'r' },
    letTimePass: {},
  }
  return inputs[act]
}

const attempt = (lot: Lot, act: LotAct, who: (typeof people)[keyof typeof people]) => {
  const decision = performAct(lot, act, knowing(lot, act) as never, aMoment(who))
  return objects(decision) ? lot : evolveAll(lotLife, lot, decision)
}

test('who knows every number but is nobody to the lot does nothing to it, and is told it does not exist', () => {
  for (const lot of [aLot(), issued(aLot()), aReleasedLot()])
    for (const act of lotActs)
      for (const who of [people.stranger, people.haulier, people.revokedAgent, people.forwarder]) {
        const decision = performAct(lot, act, knowing(lot, act) as never, aMoment(who))
        expect(objects(decision) && decision.objections[0].reason, `${act} by ${who.name}`).toBe('not-found')
      }
})

test('without the owners of blocks no sequence of acts by anybody else ever releases a lot', () => {
  const others = [people.importer, people.customsAgent, people.line, people.forwarder, people.stranger, people.haulier]
  for (let run = 0; run < 150; run++) {
    let lot = after(aLot(), ['land', all(aLot()), people.terminal])
    for (let i = 0; i < 25; i++) {
      lot = attempt(lot, one(lotActs), one(others))
      expect(mayLeave(lot)).toBe(false)
      expect(lot.deliveries).toEqual([])
    }
  }
})

test('over any sequence by anybody, a lot may leave exactly when it is on land, alive, and every block is lifted', () => {
  const everybody = Object.values(people)
  let released = 0
  for (let run = 0; run < 150; run++) {
    let lot = random(2) === 0 ? aReleasedLot() : aLot()
    for (let i = 0; i < 40; i++) {
      const before = lot
      lot = attempt(lot, one(lotActs), one(everybody))
      const isFree = isUnloaded(lot) && lot.blocks.every(({ lifted }) => lifted)
      const hasEnded = ['delivered', 'cancelled', 'abandoned', 'moved'].includes(lot.status)
      expect(mayLeave(lot)).toBe(isFree && !hasEnded)
      if (lot.status === 'released') released++
      if (lot.deliveries.length > before.deliveries.length) expect(mayLeave(before)).toBe(true)
    }
  }
  expect(released).toBeGreaterThan(100)
})

test('each lift of a block was done by its owner, or followed from the chain of orders', () => {
  const everybody = Object.values(people)
  for (let run = 0; run < 100; run++) {
    let lot = aLot()
    for (let i = 0; i < 40; i++) {
      lot = attempt(lot, one(lotActs), one(everybody))
      for (const { kind, owner, lifted } of lot.blocks)
        if (lifted && kind !== 'delivery-order') expect(lifted.by.organisation).toBe(owner)
    }
  }
})

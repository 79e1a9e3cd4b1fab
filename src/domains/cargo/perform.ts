import { type Decision, objects } from '#kernel/decision.ts'
import { evolveAll } from '#kernel/life.ts'
import type { InputOf, LotAct } from './acts.ts'
import { followChain } from './chain.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import { guard } from './guards.ts'
import { lotLife } from './life.ts'
import type { Lot } from './lot.ts'
import { rules } from './rules.ts'
import { stamp } from './standing.ts'

/** Acts after which the chain of delivery orders may have come to its end, or broken. */
const touchesChain: readonly LotAct[] = [
  'issueOrder',
  'replaceOrder',
  'blockOrder',
  'unblockOrder',
  'cancelOrder',
  'confirmFreight',
  'correctBill',
  'letTimePass',
]

/**
 * The one way to do anything to a lot: its guards, its rule, and what follows by itself: the block of the delivery order
 * goes with the chain, and it is said when the lot is released or no longer.
 */
export function performAct<Act extends LotAct>(
  lot: Lot,
  act: Act,
  input: InputOf<Act>,
  c: Circumstances,
): Decision<LotFact> {
  const decision = guard(lot, act, c) ?? rules[act](lot, input, c)
  if (objects(decision)) return decision
  const followed = touchesChain.includes(act) ? followChain(evolveAll(lotLife, lot, decision), c) : []
  if (objects(followed)) return followed
  const facts = [...decision, ...followed]
  return [...facts, ...releaseSaid(lot, evolveAll(lotLife, lot, facts), stamp(c))]
}

/** Release is derived; this only says so, for those who wait for it. */
export function releaseSaid(before: Lot, after: Lot, made: Pick<LotFact, 'at' | 'by'>): LotFact[] {
  if (before.status !== 'released' && after.status === 'released') return [{ type: 'LotReleased', ...made }]
  if (before.status === 'released' && after.status === 'landed') return [{ type: 'ReleaseWithdrawn', ...made }]
  return []
}

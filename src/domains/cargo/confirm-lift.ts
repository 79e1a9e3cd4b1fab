import { type Decision, objection, objects } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import { yourBlock } from './lift-block.ts'
import type { Lot } from './lot.ts'
import { stamp } from './standing.ts'

type Objection = 'no-such-block' | 'another-lifts-it' | 'follows-the-chain' | 'follows-the-transit' | 'no-such-proposal'

/** A second officer of the same owner confirms the lift; the one who proposed it never does. */
export function confirmLift(
  lot: Lot,
  { block: id }: InputOf<'confirmLift'>,
  c: Circumstances,
): Decision<LotFact, Objection | 'own-proposal'> {
  const block = yourBlock(lot, id, c)
  if (objects(block)) return block
  if (!block.proposal) return objection('conflict', 'no-such-proposal', undefined, '/block')
  const { by, reference, reason } = block.proposal
  if (by.user === c.caller.user) return objection('forbidden', 'own-proposal')

  return [{ type: 'BlockLifted', ...stamp(c), block: id, ...(reference && { reference }), ...(reason && { reason }) }]
}

/** A lift proposed is thought better of, by whoever proposed it or a colleague. */
export function discardLift(
  lot: Lot,
  { block: id, reason }: InputOf<'discardLift'>,
  c: Circumstances,
): Decision<LotFact, Objection> {
  const block = yourBlock(lot, id, c)
  if (objects(block)) return block
  if (!block.proposal) return objection('conflict', 'no-such-proposal', undefined, '/block')

  return [{ type: 'LiftDiscarded', ...stamp(c), block: id, reason }]
}

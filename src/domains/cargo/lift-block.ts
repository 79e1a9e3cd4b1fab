import { type Decision, type Objections, objection, objects } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import { type Block, type Lot, transitBlock } from './lot.ts'
import { stamp } from './standing.ts'

type NotYours = 'no-such-block' | 'another-lifts-it' | 'follows-the-chain' | 'follows-the-transit'

/** The block an act names, if the caller's organisation owns it. Only its owner touches a block; nobody touches the chain's, nor a transit's. */
export function yourBlock(lot: Lot, id: string, { caller }: Circumstances): Block | Objections<NotYours> {
  const block = lot.blocks.find((one) => one.id === id)
  if (!block) return objection('invalid', 'no-such-block', undefined, '/block')
  if (block.kind === 'delivery-order') return objection('conflict', 'follows-the-chain', undefined, '/block')
  if (block.kind === transitBlock) return objection('conflict', 'follows-the-transit', undefined, '/block')
  if (block.owner !== caller.organisation) return objection('forbidden', 'another-lifts-it', undefined, '/block')
  return block
}

/** The owner of a block lifts it on a reference; where the law wants two officers, this is a proposal to the second. */
export function liftBlock(
  lot: Lot,
  { block: id, reference, reason }: InputOf<'liftBlock'>,
  c: Circumstances,
): Decision<LotFact, NotYours | 'already-lifted' | 'lift-already-proposed'> {
  const block = yourBlock(lot, id, c)
  if (objects(block)) return block
  if (block.lifted) return objection('conflict', 'already-lifted', undefined, '/block')
  if (block.proposal) return objection('conflict', 'lift-already-proposed', { by: block.proposal.by.name }, '/block')

  const lift = { ...stamp(c), block: id, reference, ...(reason && { reason }) }
  const needsTwo = c.law.blocks.some(({ kind, fourEyes }) => kind === block.kind && fourEyes)
  return [{ type: needsTwo ? 'LiftProposed' : 'BlockLifted', ...lift }]
}

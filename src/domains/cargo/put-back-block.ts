import { type Decision, objection, objects } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import { yourBlock } from './lift-block.ts'
import type { Lot } from './lot.ts'
import { stamp } from './standing.ts'

/** The owner of a lifted block puts it back, with a reason: what has not left yet does not leave. */
export function putBackBlock(
  lot: Lot,
  { block: id, reason, until }: InputOf<'putBackBlock'>,
  c: Circumstances,
): Decision<
  LotFact,
  | 'no-such-block'
  | 'another-lifts-it'
  | 'follows-the-chain'
  | 'follows-the-transit'
  | 'not-lifted-yet'
  | 'until-in-the-past'
> {
  const block = yourBlock(lot, id, c)
  if (objects(block)) return block
  if (!block.lifted) return objection('conflict', 'not-lifted-yet', undefined, '/block')
  if (until !== undefined && until <= c.at) return objection('invalid', 'until-in-the-past', undefined, '/until')

  return [{ type: 'BlockPutBack', ...stamp(c), block: id, reason, ...(until && { until }) }]
}

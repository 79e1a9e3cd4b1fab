import type { Decision } from '#kernel/decision.ts'
import { objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import type { Lot } from './lot.ts'
import { stamp } from './standing.ts'

/** A body concerned with the lot holds it by hand, with a reason and, if it likes, a deadline of its own. */
export function putBlock(
  _lot: Lot,
  { reason, until }: InputOf<'putBlock'>,
  c: Circumstances,
): Decision<LotFact, 'until-in-the-past'> {
  if (until !== undefined && until <= c.at) return objection('invalid', 'until-in-the-past', undefined, '/until')

  const block = { id: c.newId(), kind: 'hold', owner: c.caller.organisation, reason, ...(until && { until }) }
  return [{ type: 'BlockPut', ...stamp(c), block }]
}

import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import type { Lot } from './lot.ts'
import { stamp } from './standing.ts'

/** A title, declaration or permit is named on the lot it is for. It only refers: nothing is released by it. */
export function addReference(
  lot: Lot,
  reference: InputOf<'addReference'>,
  c: Circumstances,
): Decision<LotFact, 'already-referred'> {
  if (lot.references.some((one) => one.kind === reference.kind && one.number === reference.number))
    return objection('conflict', 'already-referred', undefined, '/number')

  return [{ type: 'ReferenceAdded', ...stamp(c, lot.consignee), reference }]
}

/** A reference made by mistake is taken away. */
export function removeReference(
  lot: Lot,
  { kind, number }: InputOf<'removeReference'>,
  c: Circumstances,
): Decision<LotFact, 'no-such-reference'> {
  if (!lot.references.some((one) => one.kind === kind && one.number === number))
    return objection('conflict', 'no-such-reference', undefined, '/number')

  return [{ type: 'ReferenceRemoved', ...stamp(c, lot.consignee), kind, number }]
}

import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import type { Lot } from './lot.ts'
import { stamp } from './standing.ts'

/** What the amended manifest does to its lots: the manifest decides, the lot follows. Source: services MAN-03, MAN-04, MAN-05. */

/** The bill of the lot as the amended manifest now has it; another consignee is looked up anew. */
export function correctBill(
  lot: Lot,
  { bill }: InputOf<'correctBill'>,
  c: Circumstances,
): Decision<LotFact, 'another-bill'> {
  if (bill.number !== lot.bill.number) return objection('invalid', 'another-bill', undefined, '/bill/number')

  const named = bill.consignee?.identifiers && !bill.toOrder ? c.knownBy(bill.consignee.identifiers) : undefined
  return [{ type: 'BillCorrected', ...stamp(c), bill, ...(named && { consignee: { id: named.id, name: named.name } }) }]
}

/** House bills were registered under this master: from now on it leaves as its houses. */
export function breakDown(
  lot: Lot,
  { houses }: InputOf<'breakDown'>,
  c: Circumstances,
): Decision<LotFact, 'already-left' | 'not-a-master'> {
  if (lot.bill.kind === 'direct') return objection('conflict', 'not-a-master')
  if (lot.deliveries.length > 0) return objection('conflict', 'already-left')

  return [{ type: 'LotBrokenDown', ...stamp(c), houses }]
}

/** The bill was taken out of the manifest: the lot ends, as long as nothing of it has left. */
export function cancelLot(
  lot: Lot,
  { reason }: InputOf<'cancelLot'>,
  c: Circumstances,
): Decision<LotFact, 'already-left'> {
  if (lot.deliveries.length > 0) return objection('conflict', 'already-left')

  return [{ type: 'LotCancelled', ...stamp(c), reason }]
}

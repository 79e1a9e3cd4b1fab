import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { ManifestFact } from './facts.ts'
import type { Manifest } from './manifest.ts'
import { requestAmendment } from './request-amendment.ts'

/** The law's reason under which a consignee changes. */
const consigneeReason = 'CONSIGNEE'

/** Another consignee or notified party takes the place of the one declared, proved by the endorsed bill: an amendment of that bill. */
export function changeConsignee(
  manifest: Manifest,
  { bill: number, consignee, notify, papers, note }: InputOf<'changeConsignee'>,
  c: Circumstances,
): Decision<ManifestFact> {
  const bill = c.bills?.get(number)
  if (!bill) return objection('invalid', 'no-such-bill', { number }, '/bill')
  if (!consignee && !notify) return objection('invalid', 'nobody-named', {}, '/consignee')
  const { toOrder: _, ...named } = bill
  const changed = { ...(consignee ? named : bill), ...(consignee && { consignee }), ...(notify && { notify }) }
  return requestAmendment(
    manifest,
    {
      reason: consigneeReason,
      papers,
      changes: [{ action: 'change', bills: [number], into: [changed] }],
      ...(note !== undefined && { note }),
    },
    c,
  )
}

import { type Decision, objection } from '#kernel/decision.ts'
import type { MandateInput } from './mandate-acts.ts'
import type { MandateCircumstances } from './mandate-circumstances.ts'
import type { MandateFact } from './mandate-facts.ts'
import { overlappingMandate } from './overlapping-mandate.ts'
import type { Mandate } from './party.ts'
import { stamp } from './person.ts'

/** The agent takes the mandate on: from its first day he may act for the principal. Not when its days are over, nor twice for the same. */
export function acceptMandate(
  mandate: Mandate,
  _: MandateInput<'accept'>,
  c: MandateCircumstances,
): Decision<MandateFact, 'mandate-ran-out' | 'mandate-overlaps'> {
  if (mandate.until < c.today) return objection('conflict', 'mandate-ran-out', { until: mandate.until })
  const overlapping = overlappingMandate(mandate, c.others)
  if (overlapping)
    return objection('conflict', 'mandate-overlaps', { from: overlapping.from, until: overlapping.until })

  return [{ type: 'MandateAccepted', ...stamp(c) }]
}

import type { Decision } from '#kernel/decision.ts'
import type { MandateInput } from './mandate-acts.ts'
import type { MandateCircumstances } from './mandate-circumstances.ts'
import type { MandateFact } from './mandate-facts.ts'
import type { Mandate } from './party.ts'
import { stamp } from './person.ts'

/** The agent does not take the mandate on; he owes no reason, but may give one. */
export function declineMandate(
  _: Mandate,
  { reason }: MandateInput<'decline'>,
  c: MandateCircumstances,
): Decision<MandateFact, never> {
  return [{ type: 'MandateDeclined', ...stamp(c), ...(reason !== undefined && { reason }) }]
}

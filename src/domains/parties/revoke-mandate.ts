import { type Decision, objection } from '#kernel/decision.ts'
import type { MandateInput } from './mandate-acts.ts'
import type { MandateCircumstances } from './mandate-circumstances.ts'
import type { MandateFact } from './mandate-facts.ts'
import type { Mandate } from './party.ts'
import { stamp } from './person.ts'
import { sideOf } from './who-may.ts'

/**
 * Either side ends the mandate, at any time and with a reason; from that moment the agent can do nothing more under it,
 * while what was done before stands. A mandate not yet answered can only be taken back by the principal: the agent declines it.
 */
export function revokeMandate(
  mandate: Mandate,
  { reason }: MandateInput<'revoke'>,
  c: MandateCircumstances,
): Decision<MandateFact, 'mandate-ran-out' | 'decline-the-mandate-instead'> {
  if (mandate.status === 'proposed' && sideOf(mandate, c.caller) === 'agent')
    return objection('conflict', 'decline-the-mandate-instead')
  if (mandate.until < c.today) return objection('conflict', 'mandate-ran-out', { until: mandate.until })

  return [{ type: 'MandateRevoked', ...stamp(c), reason }]
}

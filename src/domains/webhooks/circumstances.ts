import type { Caller } from '#domains/parties/party.ts'
import type { Instant } from '#kernel/elements.ts'
import type { WebhookFact } from './facts.ts'

/** What rules of this house may know beside the webhook and the input. */
export interface Circumstances {
  readonly at: Instant
  readonly caller: Caller
  /** A system with credentials of its own, not a person. */
  readonly isMachine: boolean
  /** Names of all events there are. */
  readonly events: readonly string[]
  /** What is wrong with an address, as far as it can be seen; nothing when events may be sent there. */
  readonly addressFault: (address: string) => 'malformed' | 'not-https' | 'inside' | undefined
}

/** When and by whom: what every fact of this house begins with. */
export const stamp = ({ at, caller }: Pick<Circumstances, 'at' | 'caller'>): Pick<WebhookFact, 'at' | 'by'> => ({
  at,
  by: {
    user: caller.user,
    name: caller.name,
    organisation: caller.organisation,
    organisationName: caller.organisationName,
  },
})

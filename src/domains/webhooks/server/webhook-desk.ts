import type { Caller } from '#domains/parties/party.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Circumstances } from '../circumstances.ts'

/** What the routes of this house need. */
export interface WebhookDesk extends Pick<Circumstances, 'addressFault' | 'events'> {
  readonly newId: () => string
  /** The `number`-th secret of a webhook, as its receiver keeps it. */
  readonly secretOf: (webhook: string, number: number) => string
}

/** The circumstances of an act that comes with this visit. */
export const circumstancesOf = (
  { addressFault, events }: WebhookDesk,
  { at, visitor }: Pick<Visit<Caller>, 'at' | 'visitor'>,
  caller: Caller,
): Circumstances => ({ at, caller, isMachine: visitor.isMachine, addressFault, events })

import type { Instant } from '#kernel/elements.ts'
import type { Caller } from './party.ts'

/** The person who acted, and the organisation he acted in. */
export interface Person {
  readonly user: string
  readonly name: string
  readonly organisation: string
  readonly organisationName: string
}

/** When and by whom: what every fact of this house begins with. */
export const stamp = ({
  at,
  caller,
}: {
  readonly at: Instant
  readonly caller: Caller
}): { at: Instant; by: Person } => ({
  at,
  by: {
    user: caller.user,
    name: caller.name,
    organisation: caller.organisation,
    organisationName: caller.organisationName,
  },
})

import type { Instant } from '#kernel/elements.ts'
import type { Mandate } from './party.ts'
import type { Person } from './person.ts'

type Fact<Type extends string, Body = unknown> = {
  readonly type: Type
  readonly at: Instant
  readonly by: Person
} & Readonly<Body>

/** What can happen to a mandate. Facts are never changed nor removed; new kinds are added, old ones keep their meaning. */
export type MandateFact =
  | Fact<
      'MandateProposed',
      Pick<
        Mandate,
        'id' | 'principal' | 'principalName' | 'agent' | 'agentName' | 'scope' | 'maySign' | 'from' | 'until'
      >
    >
  | Fact<'MandateAccepted'>
  | Fact<'MandateDeclined', { reason?: string }>
  | Fact<'MandateRevoked', { reason: string }>

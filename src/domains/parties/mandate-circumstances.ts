import type { Instant, LocalDate } from '#kernel/elements.ts'
import type { Caller, Mandate, Organisation } from './party.ts'

/** What a rule on mandates knows of the world around the mandate. The shell gathers it; the rules never ask anybody. */
export interface MandateCircumstances {
  /** Now, UTC. */
  readonly at: Instant
  /** Now, as a day of legal time. */
  readonly today: LocalDate
  readonly caller: Caller
  readonly newId: () => string
  /** The organisation a proposal names; absent when there is none of that id. */
  readonly agent?: Pick<Organisation, 'id' | 'name' | 'kind' | 'status'>
  /** The other mandates between the same two organisations. */
  readonly others: readonly Mandate[]
}

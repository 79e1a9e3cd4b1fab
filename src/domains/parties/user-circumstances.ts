import type { Instant } from '#kernel/elements.ts'
import type { Caller } from './party.ts'

/** What a rule on people knows of the world: the moment and the caller. */
export interface UserCircumstances {
  /** Now, UTC. */
  readonly at: Instant
  readonly caller: Caller
}

import type { Instant } from '#kernel/elements.ts'
import type { Person } from './person.ts'

type Fact<Type extends string, Body = unknown> = {
  readonly type: Type
  readonly at: Instant
  readonly by: Person
} & Readonly<Body>

/** What can happen to a person's access. Facts are never changed nor removed; new kinds are added, old ones keep their meaning. */
export type UserFact = Fact<'UserSuspended', { reason: string }> | Fact<'UserResumed'>

import { type Decision, objection } from '#kernel/decision.ts'
import { mayNotAdminister, type NotAdministering } from './may-not-administer.ts'
import type { User } from './party.ts'
import { stamp } from './person.ts'
import type { UserInput } from './user-acts.ts'
import type { UserCircumstances } from './user-circumstances.ts'
import type { UserFact } from './user-facts.ts'

/** An administrator closes a person's access, with a reason; it is closed from the next request on. What the person did stands. */
export function suspendUser(
  user: User,
  { reason }: UserInput<'suspend'>,
  c: UserCircumstances,
): Decision<UserFact, NotAdministering | 'user-already-suspended'> {
  const forbidden = mayNotAdminister(user, c.caller)
  if (forbidden) return forbidden
  if (user.status === 'suspended') return objection('conflict', 'user-already-suspended')

  return [{ type: 'UserSuspended', ...stamp(c), reason }]
}

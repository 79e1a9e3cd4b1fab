import { type Decision, objection } from '#kernel/decision.ts'
import { mayNotAdminister, type NotAdministering } from './may-not-administer.ts'
import type { User } from './party.ts'
import { stamp } from './person.ts'
import type { UserInput } from './user-acts.ts'
import type { UserCircumstances } from './user-circumstances.ts'
import type { UserFact } from './user-facts.ts'

/** An administrator opens a suspended person's access again, with the rights it had. */
export function resumeUser(
  user: User,
  _: UserInput<'resume'>,
  c: UserCircumstances,
): Decision<UserFact, NotAdministering | 'user-not-suspended'> {
  const forbidden = mayNotAdminister(user, c.caller)
  if (forbidden) return forbidden
  if (user.status === 'active') return objection('conflict', 'user-not-suspended')

  return [{ type: 'UserResumed', ...stamp(c) }]
}

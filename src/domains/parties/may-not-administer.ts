import { type Objections, objection } from '#kernel/decision.ts'
import type { Caller, User } from './party.ts'

export type NotAdministering = 'no-such-user' | 'administrator-needed' | 'not-to-oneself'

/**
 * Why this caller may not administer this person's access; nothing when he may. Administrators look after the people of
 * their own organisation, the operator's after everybody, and nobody after himself. Others are told there is no such person.
 */
export function mayNotAdminister(user: User, caller: Caller): Objections<NotAdministering> | undefined {
  if (caller.organisation !== user.organisation && caller.kind !== 'operator')
    return objection('absent', 'no-such-user')
  if (!caller.rights.includes('administer')) return objection('forbidden', 'administrator-needed')
  return caller.user === user.id ? objection('forbidden', 'not-to-oneself') : undefined
}

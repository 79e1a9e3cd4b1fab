import type { Life } from '#kernel/life.ts'
import type { User } from './party.ts'
import type { UserFact } from './user-facts.ts'

/** The life of a person's access, from the day the account was opened for him. */
export const userLife: Life<User, UserFact> = {
  evolve(user, fact) {
    if (!user) throw new Error(`an account is opened before ${fact.type}`)
    switch (fact.type) {
      case 'UserSuspended':
        return { ...user, status: 'suspended' }
      case 'UserResumed':
        return { ...user, status: 'active' }
    }
  },
}

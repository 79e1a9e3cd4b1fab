import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import { aStranger, aTrader, at, aUser } from './fixtures.ts'
import type { Caller, User } from './party.ts'
import { resumeUser } from './resume-user.ts'
import { userLife } from './user-life.ts'

const resumedBy = (caller: Caller) => (user: User) => resumeUser(user, {}, { at, caller })
const suspended = aUser({ status: 'suspended' })

test('an administrator opens the access again, with the rights it had', () => {
  const resumed = given(userLife, suspended).when(resumedBy(aTrader()))
  resumed.thenFacts({ type: 'UserResumed' })
  expect(resumed.state()).toEqual(aUser())
})

test('the operator does so for anybody, others for nobody', () => {
  given(userLife, suspended)
    .when(resumedBy(aStranger({ kind: 'operator' })))
    .thenFacts({ type: 'UserResumed' })
  given(userLife, suspended).when(resumedBy(aStranger())).thenObjects('no-such-user')
  given(userLife, suspended)
    .when(resumedBy(aTrader({ rights: ['sign'] })))
    .thenObjects('administrator-needed')
})

test('nobody lets himself in again', () =>
  given(userLife, { ...suspended, id: aTrader().user })
    .when(resumedBy(aTrader()))
    .thenObjects('not-to-oneself'))

test('who has access is not resumed', () =>
  given(userLife, aUser()).when(resumedBy(aTrader())).thenObjects('user-not-suspended'))

import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import { aStranger, aTrader, at, aUser } from './fixtures.ts'
import type { Caller, User } from './party.ts'
import { suspendUser } from './suspend-user.ts'
import { userLife } from './user-life.ts'

const suspendedBy = (caller: Caller) => (user: User) => suspendUser(user, { reason: 'Départ' }, { at, caller })
const operator = aStranger({ kind: 'operator', rights: ['administer'] })

test('an administrator suspends a person of his organisation', () => {
  const suspended = given(userLife, aUser()).when(suspendedBy(aTrader()))
  suspended.thenFacts({ type: 'UserSuspended', reason: 'Départ' })
  expect(suspended.state()).toEqual(aUser({ status: 'suspended' }))
})

test('the operator suspends a person of any organisation', () =>
  given(userLife, aUser()).when(suspendedBy(operator)).thenFacts({ type: 'UserSuspended' }))

test('an administrator of another organisation does not even learn that the person exists', () =>
  given(userLife, aUser()).when(suspendedBy(aStranger())).thenObjects('no-such-user'))

test.each([
  ['a colleague', aTrader({ rights: ['write', 'sign', 'decide', 'supervise'] })],
  ['a person of the operator', { ...operator, rights: ['decide'] } satisfies Caller],
])('%s without the right to administer suspends nobody', (_, caller) =>
  given(userLife, aUser()).when(suspendedBy(caller)).thenObjects('administrator-needed'),
)

test('nobody suspends himself', () =>
  given(userLife, aUser({ id: aTrader().user }))
    .when(suspendedBy(aTrader()))
    .thenObjects('not-to-oneself'))

test('who is suspended is not suspended again', () =>
  given(userLife, aUser({ status: 'suspended' }))
    .when(suspendedBy(aTrader()))
    .thenObjects('user-already-suspended'))

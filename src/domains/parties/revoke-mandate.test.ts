import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import { anActiveMandate, anAgent, aProposedMandate, aTrader, circumstances, today } from './fixtures.ts'
import { mandateLife } from './mandate-life.ts'
import { inForce } from './mandates-in-force.ts'
import type { Caller, Mandate } from './party.ts'
import { revokeMandate } from './revoke-mandate.ts'

const revokedBy = (caller: Caller) => (mandate: Mandate) =>
  revokeMandate(mandate, { reason: 'Fin du contrat' }, circumstances({ caller }))

test.each([
  ['principal', aTrader()],
  ['agent', anAgent()],
])('the %s ends an active mandate', (_, caller) =>
  given(mandateLife, anActiveMandate())
    .when(revokedBy(caller))
    .thenFacts({ type: 'MandateRevoked', reason: 'Fin du contrat' }),
)

test('it bites at once: the same day the agent can do nothing more under it', () => {
  const revoked = given(mandateLife, anActiveMandate()).when(revokedBy(aTrader())).state()
  expect(inForce([anActiveMandate()], today)).toHaveLength(1)
  expect(inForce([revoked], today)).toEqual([])
})

test('a mandate that is still to come can be revoked before its first day', () =>
  given(mandateLife, anActiveMandate({ from: '2026-12-01', until: '2027-12-01' }))
    .when(revokedBy(aTrader()))
    .thenFacts({ type: 'MandateRevoked' }))

test('the principal takes a proposal back; the agent declines it instead', () => {
  given(mandateLife, aProposedMandate()).when(revokedBy(aTrader())).thenFacts({ type: 'MandateRevoked' })
  given(mandateLife, aProposedMandate()).when(revokedBy(anAgent())).thenObjects('decline-the-mandate-instead')
})

test('what ran out by itself is not revoked', () =>
  given(mandateLife, anActiveMandate({ until: '2026-11-22' }))
    .when(revokedBy(aTrader()))
    .thenObjects('mandate-ran-out'))

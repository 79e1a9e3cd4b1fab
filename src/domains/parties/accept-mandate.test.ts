import { test } from 'vitest'
import { given } from '#kernel/given.ts'
import { acceptMandate } from './accept-mandate.ts'
import { anActiveMandate, anAgent, aProposedMandate, circumstances } from './fixtures.ts'
import { mandateLife } from './mandate-life.ts'
import type { Mandate } from './party.ts'

const accepted =
  (others: readonly Mandate[] = []) =>
  (mandate: Mandate) =>
    acceptMandate(mandate, {}, circumstances({ caller: anAgent(), others }))

test('the agent accepts what was proposed', () =>
  given(mandateLife, aProposedMandate()).when(accepted()).thenFacts({ type: 'MandateAccepted' }))

test('it can be accepted until the end of its last day, and not after', () => {
  given(mandateLife, aProposedMandate({ until: '2026-11-23' }))
    .when(accepted())
    .thenFacts({ type: 'MandateAccepted' })
  given(mandateLife, aProposedMandate({ until: '2026-11-22' }))
    .when(accepted())
    .thenObjects('mandate-ran-out')
})

test('of two proposals for the same, only one is accepted', () =>
  given(mandateLife, aProposedMandate())
    .when(accepted([anActiveMandate({ scope: ['*'] })]))
    .thenObjects('mandate-overlaps'))

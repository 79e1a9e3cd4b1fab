import { test } from 'vitest'
import { given } from '#kernel/given.ts'
import { declineMandate } from './decline-mandate.ts'
import { anAgent, aProposedMandate, circumstances } from './fixtures.ts'
import { mandateLife } from './mandate-life.ts'

const c = circumstances({ caller: anAgent() })

test('the agent declines without owing a reason', () =>
  given(mandateLife, aProposedMandate())
    .when((mandate) => declineMandate(mandate, {}, c))
    .thenFacts({ type: 'MandateDeclined' }))

test('a reason given is kept', () =>
  given(mandateLife, aProposedMandate())
    .when((mandate) => declineMandate(mandate, { reason: 'Hors de notre domaine' }, c))
    .thenFacts({ type: 'MandateDeclined', reason: 'Hors de notre domaine' }))

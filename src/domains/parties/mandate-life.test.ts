import { expect, test } from 'vitest'
import { evolveAll } from '#kernel/life.ts'
import { agentId, anAgent, aTrader, at, circumstances } from './fixtures.ts'
import type { MandateFact } from './mandate-facts.ts'
import { mandateLife } from './mandate-life.ts'
import { stamp } from './person.ts'
import { proposeMandate } from './propose-mandate.ts'

const proposed = proposeMandate(
  { agent: agentId, scope: ['IC'], maySign: true, from: '2026-12-01', until: '2027-11-30' },
  circumstances(),
) as readonly MandateFact[]
const later = '2026-11-24T08:00:00.000Z'
const byAgent = stamp({ at: later, caller: anAgent() })

test('a proposal begins a mandate that nobody has accepted yet', () =>
  expect(evolveAll(mandateLife, undefined, proposed)).toEqual({
    id: circumstances().newId(),
    principal: aTrader().organisation,
    principalName: 'Conserves de la Baie',
    agent: agentId,
    agentName: 'Transit du Cap',
    scope: ['IC'],
    maySign: true,
    from: '2026-12-01',
    until: '2027-11-30',
    status: 'proposed',
    createdAt: at,
    updatedAt: at,
  }))

test('acceptance makes it active and changes none of its terms', () => {
  const mandate = evolveAll(mandateLife, undefined, [...proposed, { type: 'MandateAccepted', ...byAgent }])
  expect(mandate).toMatchObject({ status: 'active', scope: ['IC'], maySign: true, createdAt: at, updatedAt: later })
})

test('a refusal may keep its reason, a revocation always does', () => {
  const declined = { type: 'MandateDeclined', ...byAgent } as const
  expect(evolveAll(mandateLife, undefined, [...proposed, declined])).not.toHaveProperty('reason')
  expect(evolveAll(mandateLife, undefined, [...proposed, { ...declined, reason: 'Trop de travail' }])).toMatchObject({
    status: 'declined',
    reason: 'Trop de travail',
  })
  expect(
    evolveAll(mandateLife, undefined, [...proposed, { type: 'MandateRevoked', ...byAgent, reason: 'Fin du contrat' }]),
  ).toMatchObject({ status: 'revoked', reason: 'Fin du contrat' })
})

test('a mandate begins with its proposal', () =>
  expect(() => mandateLife.evolve(undefined, { type: 'MandateAccepted', ...byAgent })).toThrow(
    'begins with its proposal',
  ))

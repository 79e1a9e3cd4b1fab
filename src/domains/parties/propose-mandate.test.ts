import { expect, test } from 'vitest'
import { type Objections, objects } from '#kernel/decision.ts'
import { agentId, anActiveMandate, anAgent, aTrader, circumstances, traderId } from './fixtures.ts'
import type { ProposeMandate } from './mandate-acts.ts'
import type { MandateCircumstances } from './mandate-circumstances.ts'
import { organisationKinds } from './party.ts'
import { proposeMandate } from './propose-mandate.ts'

const terms: ProposeMandate = {
  agent: agentId,
  scope: ['IC', 'IL'],
  maySign: true,
  from: '2026-12-01',
  until: '2027-11-30',
}

const propose = (changes: Partial<ProposeMandate> = {}, around: Partial<MandateCircumstances> = {}) =>
  proposeMandate({ ...terms, ...changes }, circumstances(around))

const reasons = (decision: ReturnType<typeof propose>) =>
  objects(decision)
    ? (decision as Objections).objections.map(({ reason, field }) => (field ? `${reason} at ${field}` : reason))
    : []

test('a trader proposes a mandate to a customs agent', () =>
  expect(propose()).toEqual([
    expect.objectContaining({
      type: 'MandateProposed',
      principal: traderId,
      agent: agentId,
      scope: ['IC', 'IL'],
      maySign: true,
      from: '2026-12-01',
      until: '2027-11-30',
      agentName: 'Transit du Cap',
    }),
  ]))

test('all categories swallow the ones named beside them, and none is named twice', () => {
  expect(propose({ scope: ['IC', '*'] })).toEqual([expect.objectContaining({ scope: ['*'] })])
  expect(propose({ scope: ['IC', 'IC'] })).toEqual([expect.objectContaining({ scope: ['IC'] })])
})

test.each(organisationKinds.filter((kind) => kind !== 'trader'))('a %s gives no mandates', (kind) =>
  expect(reasons(propose({}, { caller: aTrader({ kind }) }))).toEqual(['only-traders-give-mandates']),
)

test('whoever may only prepare gives no mandates', () =>
  expect(reasons(propose({}, { caller: aTrader({ rights: ['write'] }) }))).toEqual(['mandate-needs-a-signatory']))

test.each(['sign', 'administer'] as const)('the right to %s is enough', (right) =>
  expect(objects(propose({}, { caller: aTrader({ rights: [right] }) }))).toBe(false),
)

test('nobody gives a mandate to their own company', () =>
  expect(reasons(propose({ agent: traderId }))).toEqual(['mandate-to-oneself at /agent']))

test('the agent must exist, be a customs agent, and be active', () => {
  const { agent: _, ...withoutAgent } = circumstances()
  expect(reasons(proposeMandate(terms, withoutAgent))).toEqual(['no-such-agent at /agent'])
  const agent = { id: agentId, name: 'Transit du Cap' }
  expect(reasons(propose({}, { agent: { ...agent, kind: 'bank', status: 'active' } }))).toEqual([
    'not-a-customs-agent at /agent',
  ])
  expect(reasons(propose({}, { agent: { ...agent, kind: 'customs-agent', status: 'suspended' } }))).toEqual([
    'agent-not-active at /agent',
  ])
})

test('a mandate may begin and end today', () =>
  expect(objects(propose({ from: '2026-11-23', until: '2026-11-23' }))).toBe(false))

test('its days exist, stand in order, and are not over', () => {
  expect(reasons(propose({ from: '2026-02-30' }))).toEqual(['mandate-day-does-not-exist at /from'])
  expect(reasons(propose({ until: '2027-02-30' }))).toEqual(['mandate-day-does-not-exist at /until'])
  expect(reasons(propose({ from: '2026-12-02', until: '2026-12-01' }))).toEqual([
    'mandate-ends-before-it-begins at /until',
  ])
  expect(reasons(propose({ from: '2026-01-01', until: '2026-11-22' }))).toEqual(['mandate-already-over at /until'])
})

test('it lasts five years at most', () => {
  expect(objects(propose({ from: '2026-12-01', until: '2031-12-01' }))).toBe(false)
  expect(reasons(propose({ from: '2026-12-01', until: '2031-12-02' }))).toEqual(['mandate-too-long at /until'])
})

test('everything wrong in the form is said at once', () =>
  expect(reasons(propose({ agent: traderId, until: '2026-11-01' }))).toEqual([
    'mandate-to-oneself at /agent',
    'mandate-ends-before-it-begins at /until',
  ]))

test('what an active mandate already gives is not given again', () => {
  const others = [anActiveMandate({ scope: ['IL'], from: '2026-01-01', until: '2026-12-01' })]
  expect(reasons(propose({}, { others }))).toEqual(['mandate-overlaps'])
  expect(reasons(propose({ scope: ['*'] }, { others }))).toEqual(['mandate-overlaps'])
})

test('other days, other categories, another agent or an ended mandate do not stand in the way', () => {
  const others = [
    anActiveMandate({ scope: ['*'], until: '2026-11-30' }),
    anActiveMandate({ scope: ['XL'], until: '2027-11-30' }),
    anActiveMandate({ scope: ['*'], until: '2027-11-30', agent: anAgent().user }),
    anActiveMandate({ scope: ['*'], until: '2027-11-30', status: 'revoked' }),
  ]
  expect(objects(propose({}, { others }))).toBe(false)
})

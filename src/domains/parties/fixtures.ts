import type { MandateCircumstances } from './mandate-circumstances.ts'
import type { Caller, Mandate, User } from './party.ts'

/** Samples shared by tests and gallery. The trader, the agent and their people do not exist. */

const id = (last: number) => `0198a000-0000-7000-8000-${String(last).padStart(12, '0')}`

export const traderId = id(1)
export const agentId = id(2)

export const today = '2026-11-23'
export const at = '2026-11-23T09:30:00.000Z'

/** Signs and administers for the trader. */
export const aTrader = (changes: Partial<Caller> = {}): Caller => ({
  user: id(11),
  name: 'Salma Idrissi',
  organisation: traderId,
  organisationName: 'Conserves de la Baie',
  kind: 'trader',
  rights: ['write', 'sign', 'administer'],
  mandates: [],
  ...changes,
})

/** Signs and administers for the customs agent. */
export const anAgent = (changes: Partial<Caller> = {}): Caller =>
  aTrader({
    user: id(12),
    name: 'Youssef Tazi',
    organisation: agentId,
    organisationName: 'Transit du Cap',
    kind: 'customs-agent',
    ...changes,
  })

/** Belongs to neither side. */
export const aStranger = (changes: Partial<Caller> = {}): Caller =>
  aTrader({ user: id(13), name: 'Nadia Alaoui', organisation: id(3), organisationName: 'Tissages du Rif', ...changes })

export const aProposedMandate = (changes: Partial<Mandate> = {}): Mandate => ({
  id: id(100),
  principal: traderId,
  principalName: 'Conserves de la Baie',
  agent: agentId,
  agentName: 'Transit du Cap',
  scope: ['IC'],
  maySign: false,
  from: '2026-01-01',
  until: '2026-12-31',
  status: 'proposed',
  createdAt: '2026-01-01T09:00:00.000Z',
  updatedAt: '2026-01-01T09:00:00.000Z',
  ...changes,
})

export const anActiveMandate = (changes: Partial<Mandate> = {}): Mandate =>
  aProposedMandate({ status: 'active', ...changes })

/** Works for the trader. */
export const aUser = (changes: Partial<User> = {}): User => ({
  id: id(14),
  organisation: traderId,
  login: 'omar',
  name: 'Omar Benali',
  email: 'omar@conserves.example',
  language: 'fr',
  rights: ['write'],
  status: 'active',
  ...changes,
})

export const circumstances = (changes: Partial<MandateCircumstances> = {}): MandateCircumstances => ({
  at,
  today,
  caller: aTrader(),
  newId: () => id(101),
  agent: { id: agentId, name: 'Transit du Cap', kind: 'customs-agent', status: 'active' },
  others: [],
  ...changes,
})

import type { Caller } from '#domains/parties/party.ts'
import type { Circumstances } from './circumstances.ts'
import type { Webhook } from './webhook.ts'

/** A webhook of an imaginary company, and who comes to it. Shared by the tests of this house. */

export const companyId = '00000000-0000-7000-8000-000000000001'
export const webhookId = '00000000-0000-7000-8000-000000000101'
export const at = '2026-11-23T09:30:00.000Z'

export const aCaller = (over: Partial<Caller> = {}): Caller => ({
  user: '00000000-0000-7000-8000-000000000201',
  name: 'Salma',
  organisation: companyId,
  organisationName: 'Conserves de la Baie',
  kind: 'trader',
  rights: ['administer'],
  mandates: [],
  ...over,
})

export const circumstances = (over: Partial<Circumstances> = {}): Circumstances => ({
  at,
  caller: aCaller(),
  isMachine: false,
  events: ['title.signed', 'title.domiciled', 'call.arrived'],
  addressFault: () => undefined,
  ...over,
})

export const aWebhook = (over: Partial<Webhook> = {}): Webhook => ({
  id: webhookId,
  organisation: companyId,
  address: 'https://hooks.example.org/',
  events: ['title.*'],
  status: 'active',
  secret: { number: 1 },
  createdBy: 'Salma',
  createdAt: at,
  updatedAt: at,
  ...over,
})

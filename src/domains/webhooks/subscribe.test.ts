import { expect, test } from 'vitest'
import { rights } from '#domains/parties/party.ts'
import { objects } from '#kernel/decision.ts'
import { aCaller, circumstances, companyId, webhookId } from './fixtures.ts'
import { subscribe } from './subscribe.ts'

const wish = { address: 'https://hooks.example.org/', events: ['title.signed'] }
const ask = (over: Partial<typeof wish> = {}, around: Partial<Parameters<typeof subscribe>[1]> = {}) =>
  subscribe({ ...wish, ...over }, { ...circumstances(), id: webhookId, others: 0, ...around })
const reasons = (decision: ReturnType<typeof ask>) =>
  objects(decision) ? decision.objections.map(({ reason, field }) => [reason, field].filter(Boolean).join(' at ')) : []

test('an administrator subscribes for the organisation', () =>
  expect(ask()).toMatchObject([{ type: 'WebhookSubscribed', id: webhookId, organisation: companyId, ...wish }]))

test.each(rights.filter((right) => right !== 'administer'))('the right to %s is not enough for a person', (right) => {
  expect(reasons(ask({}, { caller: aCaller({ rights: [right] }) }))).toEqual(['administrator-needed'])
})

test('a machine subscribes for itself', () =>
  expect(objects(ask({}, { caller: aCaller({ rights: [] }), isMachine: true }))).toBe(false))

test('names that others already mean are left out', () => {
  const kept = (events: string[]) => ask({ events }) as readonly { events?: string[] }[]
  expect(kept(['title.signed', 'title.*', 'title.signed'])[0]?.events).toEqual(['title.*'])
  expect(kept(['call.*', '*', 'title.domiciled'])[0]?.events).toEqual(['*'])
  expect(kept(['title.signed', 'call.*'])[0]?.events).toEqual(['title.signed', 'call.*'])
})

test('a name that means no event is told at its place', () =>
  expect(reasons(ask({ events: ['title.signed', 'title.sung', 'ship.*'] }))).toEqual([
    'no-such-event at /events/1',
    'no-such-event at /events/2',
  ]))

test.each([
  ['malformed', 'webhook-address-malformed'],
  ['not-https', 'webhook-address-not-https'],
  ['inside', 'webhook-address-inside'],
] as const)('an address that is %s is told at its field', (fault, reason) =>
  expect(reasons(ask({}, { addressFault: () => fault }))).toEqual([`${reason} at /address`]),
)

test('an organisation has twenty webhooks at most', () => {
  expect(objects(ask({}, { others: 19 }))).toBe(false)
  expect(reasons(ask({}, { others: 20 }))).toEqual(['too-many-webhooks'])
})

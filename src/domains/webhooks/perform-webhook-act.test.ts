import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { evolveAll } from '#kernel/life.ts'
import type { WebhookFact } from './facts.ts'
import { aCaller, at, aWebhook, circumstances } from './fixtures.ts'
import { webhookLife, webhookTable } from './life.ts'
import { performWebhookAct, possibleWebhookActs } from './perform-webhook-act.ts'
import { secretsInForce } from './rotate-secret.ts'
import { stopWebhook } from './stop-webhook.ts'
import type { Webhook } from './webhook.ts'
import { type WebhookAct, webhookActs } from './webhook-acts.ts'

const inputs: Partial<Record<WebhookAct, object>> = {
  change: { address: 'https://new.example.org/', events: ['*'] },
  sendAgain: { from: 7 },
}
const act = (webhook: Webhook, name: WebhookAct, around = circumstances()) =>
  performWebhookAct(webhook, name, (inputs[name] ?? {}) as never, around)
const after = (webhook: Webhook, ...facts: readonly WebhookFact[]) => evolveAll(webhookLife, webhook, facts)
const done = (webhook: Webhook, name: WebhookAct) => after(webhook, ...(act(webhook, name) as readonly WebhookFact[]))
const reason = (decision: ReturnType<typeof act>) => (objects(decision) ? decision.objections[0].reason : undefined)

const statuses = ['active', 'paused', 'ended', 'removed'] as const
test.each(statuses.flatMap((status) => webhookActs.map((name) => [status, name] as const)))(
  'of what is %s, %s is done exactly where the table of its life says so',
  (status, name) => {
    const webhook = aWebhook({ status })
    expect(objects(act(webhook, name))).toBe(!webhookTable[status].includes(name))
    expect(possibleWebhookActs(webhook, circumstances()).includes(name)).toBe(webhookTable[status].includes(name))
  },
)

test('a stranger is told that there is no such webhook, whatever it is', () => {
  const stranger = circumstances({ caller: aCaller({ organisation: '00000000-0000-7000-8000-000000000009' }) })
  for (const status of statuses)
    for (const name of webhookActs) expect(reason(act(aWebhook({ status }), name, stranger))).toBe('no-such-webhook')
  expect(possibleWebhookActs(aWebhook(), stranger)).toEqual([])
})

test('a colleague who does not administer may nothing', () => {
  const colleague = circumstances({ caller: aCaller({ rights: ['write', 'sign', 'decide', 'supervise'] }) })
  for (const name of webhookActs) expect(reason(act(aWebhook(), name, colleague))).toBe('administrator-needed')
})

test('whoever resumes takes the reason of the pause away', () => {
  const paused = after(aWebhook(), ...stopWebhook(aWebhook(), 'failing', { at, caller: aCaller() }))
  expect(paused).toMatchObject({ status: 'paused', pausedBecause: 'failing' })
  expect(done(paused, 'resume')).toEqual(aWebhook())
  expect(done(aWebhook(), 'pause')).toMatchObject({ status: 'paused', pausedBecause: 'wished' })
})

test('a change gives address, events and description anew', () => {
  const changed = done(aWebhook({ description: 'Accounts' }), 'change')
  expect(changed).toMatchObject({ address: 'https://new.example.org/', events: ['*'], status: 'active' })
  expect(changed).not.toHaveProperty('description')
})

test('a new secret signs with the one before it, for a day', () => {
  const rotated = done(aWebhook(), 'rotateSecret')
  expect(rotated.secret).toEqual({ number: 2, previousUntil: '2026-11-24T09:30:00.000Z' })
  expect(secretsInForce(aWebhook(), at)).toEqual([1])
  expect(secretsInForce(rotated, at)).toEqual([2, 1])
  expect(secretsInForce(rotated, '2026-11-24T09:30:00.000Z')).toEqual([2])
  expect(secretsInForce(done(rotated, 'rotateSecret'), at)).toEqual([3, 2])
})

test('the platform stops nothing twice', () => {
  const c = { at, caller: aCaller() }
  expect(stopWebhook(aWebhook({ status: 'paused' }), 'failing', c)).toEqual([])
  expect(stopWebhook(aWebhook({ status: 'paused' }), 'ended', c)).toMatchObject([{ type: 'WebhookEnded' }])
  for (const status of ['ended', 'removed'] as const)
    for (const why of ['failing', 'ended'] as const) expect(stopWebhook(aWebhook({ status }), why, c)).toEqual([])
})

test('a webhook begins with its subscription', () =>
  expect(() => webhookLife.evolve(undefined, { type: 'WebhookRemoved', at, by: aCaller() })).toThrow(
    'begins with its subscription',
  ))

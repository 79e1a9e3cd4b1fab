import { type Decision, type Objections, objection, objects } from '#kernel/decision.ts'
import { changeWebhook } from './change-webhook.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import type { WebhookFact } from './facts.ts'
import { webhookTable } from './life.ts'
import { rotateSecret } from './rotate-secret.ts'
import type { Webhook } from './webhook.ts'
import { type WebhookAct, type WebhookInput, webhookActs } from './webhook-acts.ts'
import { forbids } from './who-may.ts'

type Rules = {
  readonly [Act in WebhookAct]: (webhook: Webhook, input: WebhookInput<Act>, c: Circumstances) => Decision<WebhookFact>
}

/** Where nothing but the status decides, the rule is its fact. */
const rules: Rules = {
  change: changeWebhook,
  pause: (_, __, c) => [{ type: 'WebhookPaused', ...stamp(c), because: 'wished' }],
  resume: (_, __, c) => [{ type: 'WebhookResumed', ...stamp(c) }],
  rotateSecret,
  ping: (_, __, c) => [{ type: 'PingAsked', ...stamp(c) }],
  sendAgain: (_, { from }, c) => [{ type: 'SendAgainAsked', ...stamp(c), from }],
  remove: (_, __, c) => [{ type: 'WebhookRemoved', ...stamp(c) }],
}

/** One act on a webhook: who may, in which status, then the rule itself. */
export function performWebhookAct<Act extends WebhookAct>(
  webhook: Webhook,
  act: Act,
  input: WebhookInput<Act>,
  c: Circumstances,
): Decision<WebhookFact> {
  return forbids(webhook, c) ?? notInThisStatus(webhook, act) ?? rules[act](webhook, input, c)
}

/** The acts the caller could do now. */
export const possibleWebhookActs = (webhook: Webhook, c: Pick<Circumstances, 'caller' | 'isMachine'>): WebhookAct[] =>
  forbids(webhook, c) ? [] : webhookActs.filter((act) => !objects(notInThisStatus(webhook, act) ?? []))

function notInThisStatus(
  { status }: Webhook,
  act: WebhookAct,
): Objections<'webhook-ended' | 'webhook-already-paused' | 'webhook-not-paused'> | undefined {
  if (webhookTable[status].includes(act)) return undefined
  if (status === 'paused') return objection('conflict', 'webhook-already-paused')
  return status === 'active' ? objection('conflict', 'webhook-not-paused') : objection('conflict', 'webhook-ended')
}

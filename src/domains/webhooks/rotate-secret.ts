import type { Decision } from '#kernel/decision.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import type { WebhookFact } from './facts.ts'
import type { Webhook } from './webhook.ts'

/** For how long the secret before still signs: a day, so that a receiver changes over without losing anything. */
const overlapMs = 24 * 3_600_000

/** A new secret signs from now on; the one before signs too for another day, and the one before that no more. */
export function rotateSecret({ secret }: Webhook, _: object, c: Circumstances): Decision<WebhookFact, never> {
  const previousUntil = new Date(Date.parse(c.at) + overlapMs).toISOString()
  return [{ type: 'SecretRotated', ...stamp(c), number: secret.number + 1, previousUntil }]
}

/** Numbers of the secrets that sign at a moment, the newest first. */
export const secretsInForce = ({ secret }: Pick<Webhook, 'secret'>, at: string): number[] =>
  secret.previousUntil !== undefined && at < secret.previousUntil ? [secret.number, secret.number - 1] : [secret.number]

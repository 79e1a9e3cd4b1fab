import { type Circumstances, stamp } from './circumstances.ts'
import type { WebhookFact } from './facts.ts'
import type { Webhook } from './webhook.ts'

/** What the platform itself does to a webhook, after what came of its deliveries. */
export type Stop = 'failing' | 'ended'

/**
 * A webhook to which something could not be delivered for days is paused; one whose receiver says 410 Gone has ended.
 * Nothing is decided twice: one that somebody stopped meanwhile is left as it is.
 */
export function stopWebhook(
  { status }: Webhook,
  stop: Stop,
  c: Pick<Circumstances, 'at' | 'caller'>,
): readonly WebhookFact[] {
  if (stop === 'failing') return status === 'active' ? [{ type: 'WebhookPaused', ...stamp(c), because: 'failing' }] : []
  return status === 'active' || status === 'paused' ? [{ type: 'WebhookEnded', ...stamp(c) }] : []
}

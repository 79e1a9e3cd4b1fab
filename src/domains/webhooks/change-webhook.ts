import { type Decision, objections } from '#kernel/decision.ts'
import { type SubscriptionReason, subscriptionFaults } from './check-subscription.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import { withoutRepeats } from './event-names.ts'
import type { WebhookFact } from './facts.ts'
import type { Webhook } from './webhook.ts'
import type { WebhookInput } from './webhook-acts.ts'

/** Another address, other events, another description; all three are given anew. What waits goes to the new address. */
export function changeWebhook(
  _: Webhook,
  { address, events, description }: WebhookInput<'change'>,
  c: Circumstances,
): Decision<WebhookFact, SubscriptionReason> {
  const faults = subscriptionFaults({ address, events }, c)
  if (faults.length > 0) return objections(faults)

  return [
    {
      type: 'WebhookChanged',
      ...stamp(c),
      address,
      events: withoutRepeats(events),
      ...(description !== undefined && { description }),
    },
  ]
}

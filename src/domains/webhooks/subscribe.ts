import { type Decision, objection, objections } from '#kernel/decision.ts'
import { type SubscriptionReason, subscriptionFaults } from './check-subscription.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import { withoutRepeats } from './event-names.ts'
import type { WebhookFact } from './facts.ts'
import type { Subscription } from './webhook-acts.ts'
import { mayNotTend } from './who-may.ts'

/** Webhooks of one organisation that were not removed: rule of the platform. */
const mostWebhooks = 20

/** An organisation asks to be told at an address. It may have twenty webhooks. */
export function subscribe(
  { address, events, description }: Subscription,
  c: Circumstances & { readonly id: string; readonly others: number },
): Decision<WebhookFact, SubscriptionReason | 'administrator-needed' | 'too-many-webhooks'> {
  const forbidden = mayNotTend(c)
  if (forbidden) return forbidden
  const faults = subscriptionFaults({ address, events }, c)
  if (faults.length > 0) return objections(faults)
  if (c.others >= mostWebhooks) return objection('conflict', 'too-many-webhooks', { most: mostWebhooks })

  return [
    {
      type: 'WebhookSubscribed',
      ...stamp(c),
      id: c.id,
      organisation: c.caller.organisation,
      address,
      events: withoutRepeats(events),
      ...(description !== undefined && { description }),
    },
  ]
}

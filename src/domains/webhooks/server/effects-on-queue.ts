import type { Statement } from '#platform/database/database.ts'
import type { FollowedFact } from '#platform/jobs/follow.ts'
import { eventId, writeEvent } from '#platform/webhooks/cloud-event.ts'
import {
  dropStatement,
  forgetStatement,
  hurryStatement,
  queueStatement,
  sendAgainStatement,
} from '#platform/webhooks/delivery-queue.ts'
import type { WebhookFact } from '../facts.ts'

/** Type of the test event; nobody needs to subscribe to it. */
const pingType = 'webhook.ping'

/** What a fact of a webhook does to what waits for it, as the log comes to it. */
export function effectsOnQueue(fact: FollowedFact, { now, source }: { now: string; source: string }): Statement[] {
  const { record, place } = fact
  switch (fact.type as WebhookFact['type']) {
    case 'WebhookResumed':
      return [hurryStatement(record, now)]
    case 'SendAgainAsked':
      return [sendAgainStatement(record, Number(fact.body.from), place, now)]
    case 'PingAsked':
      return [queueStatement([pingOf(fact, source)], now)]
    case 'WebhookEnded':
      return [dropStatement(record)]
    case 'WebhookRemoved':
      return [forgetStatement(record)]
    case 'WebhookSubscribed':
    case 'WebhookChanged':
    case 'WebhookPaused':
    case 'SecretRotated':
      return []
  }
}

function pingOf(fact: FollowedFact, source: string) {
  const { record, place, at } = fact
  const event = eventId(fact)
  const told = { id: event, source, type: pingType, subject: record, at }
  return {
    webhook: record,
    place,
    event,
    kind: 'webhook',
    record,
    type: pingType,
    subject: record,
    body: writeEvent({ ...told, data: { house: 'webhook', record, place } }),
    at,
    once: true,
  }
}

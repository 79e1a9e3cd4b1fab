import type { Life, LifeTable } from '#kernel/life.ts'
import type { WebhookFact } from './facts.ts'
import type { Webhook } from './webhook.ts'
import type { WebhookAct } from './webhook-acts.ts'

/** For each status, the acts that may be tried in it. */
export const webhookTable: LifeTable<Webhook['status'], WebhookAct> = {
  active: ['change', 'pause', 'rotateSecret', 'ping', 'sendAgain', 'remove'],
  paused: ['change', 'resume', 'rotateSecret', 'ping', 'sendAgain', 'remove'],
  ended: ['remove'],
  removed: [],
}

/** The life of a webhook: its facts folded in order. */
export const webhookLife: Life<Webhook, WebhookFact> = {
  evolve(webhook, fact) {
    if (fact.type === 'WebhookSubscribed') return subscribed(fact)
    if (!webhook) throw new Error(`a webhook begins with its subscription, not with ${fact.type}`)
    return { ...changedBy(webhook, fact), updatedAt: fact.at }
  },
}

function subscribed({ type: _, at, by, ...terms }: Extract<WebhookFact, { type: 'WebhookSubscribed' }>): Webhook {
  return { ...terms, status: 'active', secret: { number: 1 }, createdBy: by.name, createdAt: at, updatedAt: at }
}

function changedBy(webhook: Webhook, fact: Exclude<WebhookFact, { type: 'WebhookSubscribed' }>): Webhook {
  const { pausedBecause: _, ...running } = webhook
  switch (fact.type) {
    case 'WebhookChanged': {
      const { description: __, ...rest } = webhook
      const { address, events, description } = fact
      return { ...rest, address, events, ...(description !== undefined && { description }) }
    }
    case 'WebhookPaused':
      return { ...webhook, status: 'paused', pausedBecause: fact.because }
    case 'WebhookResumed':
      return { ...running, status: 'active' }
    case 'SecretRotated':
      return { ...webhook, secret: { number: fact.number, previousUntil: fact.previousUntil } }
    case 'PingAsked':
    case 'SendAgainAsked':
      return webhook
    case 'WebhookEnded':
      return { ...running, status: 'ended' }
    case 'WebhookRemoved':
      return { ...running, status: 'removed' }
  }
}

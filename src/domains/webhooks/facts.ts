import type { Instant } from '#kernel/elements.ts'
import type { Webhook } from './webhook.ts'

type Fact<Type extends string, Body = unknown> = {
  readonly type: Type
  readonly at: Instant
  readonly by: {
    readonly user: string
    readonly name: string
    readonly organisation: string
    readonly organisationName: string
  }
} & Readonly<Body>

type Terms = Pick<Webhook, 'address' | 'events' | 'description'>

/** What can happen to a webhook. Facts are never changed nor removed; new kinds are added, old ones keep their meaning. */
export type WebhookFact =
  | Fact<'WebhookSubscribed', Terms & Pick<Webhook, 'id' | 'organisation'>>
  | Fact<'WebhookChanged', Terms>
  | Fact<'WebhookPaused', { because: NonNullable<Webhook['pausedBecause']> }>
  | Fact<'WebhookResumed'>
  | Fact<'SecretRotated', { number: number; previousUntil: Instant }>
  /** A test event is wanted. It is sent once, also to a paused webhook. */
  | Fact<'PingAsked'>
  /** What happened from this place of the log on is to be sent once more. */
  | Fact<'SendAgainAsked', { from: number }>
  | Fact<'WebhookEnded'>
  | Fact<'WebhookRemoved'>

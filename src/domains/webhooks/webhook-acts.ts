import Type from 'typebox'
import { Words } from '#kernel/elements.ts'
import { EventName } from './webhook.ts'

const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

/** What is asked for: where to, which events, and what it is for. */
export const Subscription = Closed({
  address: Type.String({ minLength: 1, maxLength: 1000 }),
  events: Type.Array(EventName, { minItems: 1, maxItems: 100 }),
  description: Type.Optional(Words(200)),
})
export type Subscription = Type.Static<typeof Subscription>

const Nothing = Closed({})

/** Everything one can do to a webhook once subscribed, each with the input it takes. */
export const webhookActInputs = {
  change: Subscription,
  pause: Nothing,
  resume: Nothing,
  rotateSecret: Nothing,
  ping: Nothing,
  /** From which place of the log on, as events and the history of deliveries name it. */
  sendAgain: Closed({ from: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) }),
  remove: Nothing,
} as const

export type WebhookAct = keyof typeof webhookActInputs
export type WebhookInput<Act extends WebhookAct> = Type.Static<(typeof webhookActInputs)[Act]>
export const webhookActs = Object.keys(webhookActInputs) as readonly WebhookAct[]

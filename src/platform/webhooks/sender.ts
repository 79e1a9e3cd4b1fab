import type { Database, Statement } from '../database/database.ts'
import { eventMediaType } from './cloud-event.ts'
import {
  againStatements,
  type Delivery,
  restStatement,
  type SubscribersSql,
  subscribersWithDue,
  takeDue,
} from './delivery-queue.ts'
import type { Post } from './post.ts'
import { signedHeaders } from './sign.ts'
import { type Outcome, verdictOn } from './verdict.ts'

/** Where a subscriber is reached now, what signs for it, and which of the deliveries it may still have. */
export interface Admission {
  readonly address: string
  readonly secrets: readonly string[]
  readonly may: (delivery: Delivery) => boolean
}

export interface SenderDeps {
  readonly database: Database
  readonly subscribers: SubscribersSql
  readonly post: Post
  readonly now: () => Date
  /** From 0 to below 1. */
  readonly random: () => number
  /** Asked right before sending; `undefined` when the subscriber may have nothing at all any more. */
  readonly admit: (webhook: string, deliveries: readonly Delivery[]) => Promise<Admission | undefined>
  /** The receiver wants no more. Done before the delivery is put to rest, so it may be done again. */
  readonly ended: (webhook: string) => Promise<void>
  /** It was tried for as long as anything is tried. Done before the delivery is put to rest, so it may be done again. */
  readonly givenUp: (webhook: string) => Promise<void>
}

export interface Sender {
  /** Begins to send what is due; true when it began anything. Throws what went wrong with what was begun before. */
  sendDue(): Promise<boolean>
  /** Waits until what was begun is done; true when there was any. */
  finish(): Promise<boolean>
}

/** Subscribers served at the same time by one process. */
const lanes = 64
/** Events on their way to one subscriber at the same time, each of another record. */
const abreast = 8

/**
 * Sends what waits in the queue, each subscriber in a lane of its own: one that is slow keeps nobody else waiting, and
 * never has more than some events on their way. At least once: what was sent just before a crash is sent again when its
 * lease has ended, with the same id. Any number of processes may send beside each other.
 */
export function webhookSender(deps: SenderDeps): Sender {
  const { database, subscribers, now } = deps
  const open = new Map<string, Promise<void>>()
  let failure: { readonly error: unknown } | undefined

  const start = (webhook: string) => {
    const lane = serve(webhook, deps)
      .catch((error) => {
        failure ??= { error }
      })
      .finally(() => open.delete(webhook))
    open.set(webhook, lane)
  }

  return {
    async sendDue() {
      if (failure) {
        const { error } = failure
        failure = undefined
        throw error
      }
      const limit = lanes - open.size
      if (limit <= 0) return false
      const due = await subscribersWithDue(database, subscribers, { now: now(), busy: [...open.keys()], limit })
      for (const webhook of due) if (!open.has(webhook)) start(webhook)
      return due.length > 0
    },
    async finish() {
      const waited = open.size > 0
      while (open.size > 0) await Promise.all(open.values())
      return waited
    },
  }
}

/** Sends to one subscriber until nothing is due for it. */
async function serve(webhook: string, deps: SenderDeps): Promise<void> {
  const { database, subscribers, now, admit } = deps
  for (;;) {
    const deliveries = await takeDue(database, subscribers, { webhook, now: now(), limit: abreast })
    if (deliveries.length === 0) return
    const admission = await admit(webhook, deliveries)
    const results = await Promise.allSettled(deliveries.map((delivery) => deliver(delivery, admission, deps)))
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
  }
}

async function deliver(delivery: Delivery, admission: Admission | undefined, deps: SenderDeps): Promise<void> {
  const { database, post, now } = deps
  if (!admission?.may(delivery)) {
    await database.batch([restStatement(delivery, 'withheld', now(), undefined)])
    return
  }
  const { event, body } = delivery
  const headers = {
    ...signedHeaders(event, now(), body, admission.secrets),
    'content-type': eventMediaType,
    'user-agent': 'Guichet',
  }
  const outcome = await post(admission.address, headers, body)
  await database.batch(await consequences(delivery, outcome, deps))
}

async function consequences(
  delivery: Delivery,
  outcome: Outcome,
  { now, random, ended, givenUp }: SenderDeps,
): Promise<Statement[]> {
  const { webhook, attempts, once } = delivery
  const moment = now()
  const firstAt = new Date(delivery.firstAt)
  const verdict = verdictOn(outcome, { attempts, firstAt, now: moment, random: random(), once })
  switch (verdict.kind) {
    case 'delivered':
      return [restStatement(delivery, 'delivered', moment, outcome)]
    case 'again':
      return againStatements(delivery, verdict.at, outcome)
    case 'ended':
      await ended(webhook)
      return [restStatement(delivery, 'dropped', moment, outcome)]
    case 'given-up':
      if (once) return [restStatement(delivery, 'failed', moment, outcome)]
      await givenUp(webhook)
      // It stays the first of its record, for when somebody resumes.
      return againStatements(delivery, moment, outcome)
  }
}

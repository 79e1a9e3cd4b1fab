import { type Database, query, type Row, type Statement } from '../database/database.ts'
import type { Outcome } from './verdict.ts'

/** An event for one subscriber, before it is sent. */
export interface QueuedEvent {
  readonly webhook: string
  /** The fact's place in the log. */
  readonly place: number
  /** Id of the event: the same at every attempt. */
  readonly event: string
  /** Kind and id of the record it is about; events of one record go out in the order of their places. */
  readonly kind: string
  readonly record: string
  readonly type: string
  readonly subject: string
  readonly body: string
  readonly at: string
  /** Tried once and no more, also while the subscriber is paused. */
  readonly once: boolean
}

/** An event that this process has taken to send. */
export interface Delivery
  extends Pick<QueuedEvent, 'webhook' | 'place' | 'event' | 'kind' | 'record' | 'body' | 'once'> {
  readonly attempts: number
  readonly firstAt: string
}

/**
 * Those who may be sent something, as SQL that gives `id` and `open` (false while paused). Whoever is not among them
 * keeps waiting.
 */
export type SubscribersSql = string

/** For how long what is being sent is nobody else's; a process that dies in between leaves it to others then. */
const leaseMs = 60_000
/** How long events and their answers are kept. */
const keptDays = 30

/** Puts events into the queue, due at once. */
export const queueStatement = (events: readonly QueuedEvent[], now: string): Statement => ({
  text: `insert into webhook_delivery (webhook, place, event, kind, record, type, subject, body, at, once, next_at)
    select e.webhook, e.place, e.event, e.kind, e.record, e.type, e.subject, e.body, e.at, e.once, $2
    from jsonb_to_recordset($1::jsonb) as e (webhook uuid, place bigint, event text, kind text, record uuid, type text,
      subject text, body text, at timestamptz, once boolean)`,
  values: [JSON.stringify(events), now],
})

/** Everything of a subscriber that waits is due now, with all its tries before it again. */
export const hurryStatement = (webhook: string, now: string): Statement => ({
  text: `update webhook_delivery set next_at = $2, attempts = 0, first_at = null where webhook = $1 and state = 'waiting'`,
  values: [webhook, now],
})

/** What a subscriber was sent from a place on, up to another, is due once more. */
export const sendAgainStatement = (webhook: string, from: number, before: number, now: string): Statement => ({
  text: `update webhook_delivery set state = 'waiting', next_at = $4, attempts = 0, first_at = null, done_at = null
    where webhook = $1 and place >= $2 and place < $3 and state in ('waiting', 'delivered') and not once`,
  values: [webhook, from, before, now],
})

/** What still waits for a subscriber is not sent any more. */
export const dropStatement = (webhook: string): Statement => ({
  text: `update webhook_delivery set state = 'dropped', next_at = null where webhook = $1 and state = 'waiting'`,
  values: [webhook],
})

/** Nothing is left of what a subscriber was sent or not. */
export const forgetStatement = (webhook: string): Statement => ({
  text: 'delete from webhook_delivery where webhook = $1',
  values: [webhook],
})

/** Removes what is older than events are kept; true when there was any. */
export async function forgetOld(database: Database, now: Date): Promise<boolean> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString()
  const gone = await query(
    database,
    `delete from webhook_delivery where (webhook, place) in
       (select webhook, place from webhook_delivery where at < $1 limit 1000) returning 1`,
    [before],
  )
  return gone.length > 0
}

/** Due, and the first of its record that waits: one that fails holds back those after it, of this record and no other. */
const isDue = (subscriber: string, now: string) => `
  d.webhook = ${subscriber}.id and d.state = 'waiting' and d.next_at <= ${now} and (${subscriber}.open or d.once)
  and not exists (select from webhook_delivery e
    where e.webhook = d.webhook and e.record = d.record and e.state = 'waiting' and e.place < d.place)`

/** Subscribers for whom something is due, without those of `busy`. */
export async function subscribersWithDue(
  database: Database,
  subscribers: SubscribersSql,
  { now, busy, limit }: { readonly now: Date; readonly busy: readonly string[]; readonly limit: number },
): Promise<string[]> {
  const rows = await query(
    database,
    `select s.id from (${subscribers}) s where not s.id = any ($2::uuid[])
       and exists (select from webhook_delivery d where ${isDue('s', '$1')}) limit $3`,
    [now.toISOString(), busy, limit],
  )
  return rows.map(({ id }) => String(id))
}

/** Takes what is due for a subscriber, so that no other process sends it at the same time. */
export async function takeDue(
  database: Database,
  subscribers: SubscribersSql,
  { webhook, now, limit }: { readonly webhook: string; readonly now: Date; readonly limit: number },
): Promise<Delivery[]> {
  const rows = await query(
    database,
    `update webhook_delivery set attempts = attempts + 1, first_at = coalesce(first_at, $2), tried_at = $2, next_at = $3
     where (webhook, place) in (
       select d.webhook, d.place from webhook_delivery d join (${subscribers}) s on s.id = d.webhook
       where s.id = $1 and ${isDue('s', '$2')} order by d.place limit $4 for update of d skip locked)
     returning webhook, place, event, kind, record, body, once, attempts, first_at`,
    [webhook, now.toISOString(), new Date(now.getTime() + leaseMs).toISOString(), limit],
  )
  return rows.map(deliveryFrom)
}

const deliveryFrom = (row: Row): Delivery => ({
  webhook: String(row.webhook),
  place: Number(row.place),
  event: String(row.event),
  kind: String(row.kind),
  record: String(row.record),
  body: String(row.body),
  once: row.once === true,
  attempts: Number(row.attempts),
  firstAt: String(row.first_at),
})

/** Where a row may come to rest. `withheld`: the subscriber may not see the record, and is not told that there was anything. */
type Rest = 'delivered' | 'failed' | 'dropped' | 'withheld'

/** The row of this attempt, unless it was put back into the queue meanwhile. */
const thisAttempt = `webhook = $1 and place = $2 and attempts = $3 and state = 'waiting'`

/** The event is done with. */
export const restStatement = (
  { webhook, place, attempts }: Delivery,
  state: Rest,
  now: Date,
  outcome: Outcome | undefined,
): Statement => ({
  text: `update webhook_delivery set state = $4, done_at = $5, next_at = null, status = $6, failure = $7, answer = $8,
    body = case when $4 = 'withheld' then '' else body end where ${thisAttempt}`,
  values: [webhook, place, attempts, state, now.toISOString(), ...told(outcome)],
})

/** The event is tried again, and whatever waits behind it waits as long. */
export const againStatements = (
  { webhook, place, record, attempts }: Delivery,
  at: Date,
  outcome: Outcome,
): Statement[] => [
  {
    text: `update webhook_delivery set next_at = $4, status = $5, failure = $6, answer = $7 where ${thisAttempt}`,
    values: [webhook, place, attempts, at.toISOString(), ...told(outcome)],
  },
  {
    text: `update webhook_delivery set next_at = $4 where webhook = $1 and record = $2 and place > $3
      and state = 'waiting' and next_at < $4`,
    values: [webhook, record, place, at.toISOString()],
  },
]

const told = (outcome: Outcome | undefined) =>
  outcome?.kind === 'answered'
    ? [outcome.status, null, outcome.excerpt]
    : [null, outcome === undefined ? null : outcome.reason, null]

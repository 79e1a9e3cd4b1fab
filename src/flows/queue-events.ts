import { organisationsReading } from '#domains/parties/server/doors.ts'
import { means } from '#domains/webhooks/event-names.ts'
import { effectsOnQueue } from '#domains/webhooks/server/effects-on-queue.ts'
import type { EventSource } from '#domains/webhooks/server/event-source.ts'
import type { Webhook } from '#domains/webhooks/webhook.ts'
import { type Database, query } from '#platform/database/database.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'
import { eventId, writeEvent } from '#platform/webhooks/cloud-event.ts'
import { type QueuedEvent, queueStatement } from '#platform/webhooks/delivery-queue.ts'

export interface QueueDeps {
  readonly database: Database
  readonly sources: readonly EventSource[]
  readonly now: () => Date
  readonly today: () => string
  /** Source of the events, and what links begin with. */
  readonly publicUrl: string
}

/** A fact with the name under which it is told. */
interface Told {
  readonly fact: FollowedFact
  readonly type: string
}

/** A record as one webhook may be told of it. */
interface Sight {
  readonly record: string
  readonly subject: string
  readonly status: string
  readonly webhook: Pick<Webhook, 'id' | 'events' | 'createdAt'>
}

/**
 * When something happens to a record, every webhook whose organisation may see the record and asked for such events is
 * to be told. A follower of the log: what it puts into the queue is written with its place. Facts of webhooks themselves
 * act on what waits for them, at their turn.
 */
export function queueEvents(deps: QueueDeps): FollowUp {
  return async (facts) => {
    const now = deps.now().toISOString()
    const events = await Promise.all(deps.sources.map((source) => eventsOf(source, facts, deps)))
    const queued = events.flat().sort((a, b) => a.place - b.place)
    const effects = facts
      .filter(({ house }) => house === 'webhook')
      .flatMap((fact) => effectsOnQueue(fact, { now, source: deps.publicUrl }))
    return [...(queued.length > 0 ? [queueStatement(queued, now)] : []), ...effects]
  }
}

async function eventsOf(source: EventSource, facts: readonly FollowedFact[], deps: QueueDeps): Promise<QueuedEvent[]> {
  const told = facts.flatMap((fact): Told[] => {
    const type = fact.house === source.kind ? source.eventOf(fact) : undefined
    return type === undefined ? [] : [{ fact, type }]
  })
  if (told.length === 0) return []
  const sights = await sightsOf(source, [...new Set(told.map(({ fact }) => fact.record))], deps)
  return told.flatMap(({ fact, type }) =>
    sights
      .filter(({ record, webhook }) => record === fact.record && isMeant(webhook, fact, type))
      .map((sight) => queuedEvent(source, { fact, type }, sight, deps)),
  )
}

/** Asked for, and not before anybody asked. */
const isMeant = ({ events, createdAt }: Sight['webhook'], { at }: FollowedFact, type: string): boolean =>
  at >= createdAt && events.some((name) => means(name, type))

function queuedEvent(source: EventSource, { fact, type }: Told, sight: Sight, { publicUrl }: QueueDeps): QueuedEvent {
  const { record, place, at, number } = fact
  const { subject, status, webhook } = sight
  const event = eventId(fact)
  const link = new URL(source.path(record), publicUrl).href
  const data = { house: source.kind, record, version: number, status, place, link }
  return {
    webhook: webhook.id,
    place,
    event,
    kind: source.kind,
    record,
    type,
    subject,
    body: writeEvent({ id: event, source: publicUrl, type, subject, at, data }),
    at,
    once: false,
  }
}

/** Who may see these records now, of those with webhooks. */
async function sightsOf(
  source: EventSource,
  records: readonly string[],
  { database, today }: QueueDeps,
): Promise<Sight[]> {
  const rows = await query(
    database,
    `select r.id as record, r.subject, r.status, w.body as webhook
     from (${source.records}) r
     cross join lateral (${organisationsReading('r.readers', '$2')}) a
     join organisation o on o.id = a.organisation and o.status = 'active'
     join webhook w on w.organisation = o.id and w.status in ('active', 'paused')
     where r.id = any ($1::uuid[])`,
    [records, today()],
  )
  return rows as unknown as Sight[]
}

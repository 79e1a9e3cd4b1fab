import { sql } from 'kysely'
import Type from 'typebox'
import { OneOf } from '#kernel/elements.ts'
import { queryBuilder, statementOf } from '#platform/database/build-query.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { badPlace, readPlace, writePlace } from '#platform/database/keyset.ts'
import type { CallPage, CallRow } from '../views.ts'
import { plainWords } from './records.ts'

/** What the board of calls may be asked for. Several statuses are separated by commas. */
export const CallListQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    status: Type.Optional(Type.String({ maxLength: 300, pattern: '^[a-z,-]*$' })),
    port: Type.Optional(Type.String({ pattern: '^[A-Z]{2}[A-Z2-9]{3}$' })),
    imo: Type.Optional(Type.String({ pattern: '^\\d{7}$' })),
    /** `yes`: only where something waits for the reader's organisation. */
    mine: Type.Optional(OneOf(['yes'] as const)),
    /** `running`: not over; `over`: sailed for good, refused, cancelled. */
    state: Type.Optional(OneOf(['running', 'over'] as const)),
    after: Type.Optional(Type.String({ maxLength: 300 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|1[0-9]{2}|200)$' })),
  },
  { additionalProperties: false },
)
export type CallListQuery = Type.Static<typeof CallListQuery>

interface CallTable {
  id: string
  readable_by: string[]
  number: string
  status: string
  port: string
  ship: string
  imo: string
  agent: string
  agent_name: string
  eta: string | null
  etd: string | null
  berth: string | null
  holders: string[]
  mine_of: string[]
  open: number
  until: string | null
  updated_at: string
  words: string
}

const build = queryBuilder<{ vessel_call: CallTable }>()
const over = ['closed', 'refused', 'cancelled']

/** One page of calls the reader may see: running ones by arrival, the next to come first; else the newest first. */
export function callPage(query: CallListQuery, organisation: string): Statement {
  const limit = Number(query.limit ?? 50)
  const place = query.after ? readPlace(query.after) : undefined
  if (place && Number.isNaN(Date.parse(place.value ?? ''))) throw badPlace()
  let q = build
    .selectFrom('vessel_call')
    .select([
      'id',
      'number',
      'status',
      'port',
      'ship',
      'imo',
      'agent',
      'agent_name',
      'eta',
      'etd',
      'berth',
      'holders',
      'open',
    ])
    .select(['until', 'updated_at', sql<boolean>`mine_of && array[${organisation}]`.as('mine')])
    .where(sql<boolean>`readable_by && guichet_readers()`)
    .limit(limit + 1)
  if (query.status)
    q = q.where(
      'status',
      'in',
      query.status.split(',').filter((one) => one !== ''),
    )
  if (query.port) q = q.where('port', '=', query.port)
  if (query.imo) q = q.where('imo', '=', query.imo)
  if (query.mine) q = q.where(sql<boolean>`mine_of && array[${organisation}]`)
  if (query.state === 'running') q = q.where('status', 'not in', over)
  if (query.state === 'over') q = q.where('status', 'in', over)
  for (const word of plainWords(query.q ?? '')
    .split(/\s+/)
    .filter((one) => one !== ''))
    q = q.where('words', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  if (query.state === 'running') {
    if (place) q = q.where(sql<boolean>`(eta, id) > (${place.value}::timestamptz, ${place.id}::uuid)`)
    return statementOf(q.orderBy('eta').orderBy('id'))
  }
  if (place) q = q.where(sql<boolean>`(updated_at, id) < (${place.value}::timestamptz, ${place.id}::uuid)`)
  return statementOf(q.orderBy('updated_at', 'desc').orderBy('id', 'desc'))
}

export function callPageFrom(rows: readonly Row[], query: CallListQuery, nameOf: (id: string) => string): CallPage {
  const limit = Number(query.limit ?? 50)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const value = query.state === 'running' ? last?.eta : last?.updated_at
  return {
    rows: shown.map((row) => rowFrom(row as unknown as CallTable & { mine: boolean }, nameOf)),
    ...(rows.length > limit && last && { next: writePlace({ value: String(value), id: String(last.id) }) }),
  }
}

function rowFrom(row: CallTable & { mine: boolean }, nameOf: (id: string) => string): CallRow {
  const { agent, agent_name, holders, updated_at, eta, etd, berth, until, ...rest } = row
  return {
    ...(rest as Pick<CallRow, 'id' | 'number' | 'status' | 'port' | 'ship' | 'imo' | 'open' | 'mine'>),
    agentName: nameOf(agent) || agent_name,
    heldBy: holders.map((holder) => nameOf(holder) || agent_name),
    updatedAt: updated_at,
    ...(eta !== null && { eta }),
    ...(etd !== null && { etd }),
    ...(berth !== null && { berth }),
    ...(until !== null && { until }),
  }
}

/** Windows decided for other calls in the same port that are not over. */
export const otherWindows = (id: string): Statement => ({
  name: 'call.windows',
  text: `select o.number as call, o.ship, o.berth, o.plan_from as "from", o.plan_until as until
    from vessel_call c join vessel_call o on o.port = c.port and o.id <> c.id
    where c.id = $1 and o.berth is not null and o.status not in ('sailed', 'closed', 'refused', 'cancelled')`,
  values: [id],
})

/** Calls with a window, decided or asked for, that touches a stretch of time in a port. */
export const plannedCalls = (port: string, from: string, until: string): Statement => ({
  name: 'call.planned',
  text: `select version, body from vessel_call where readable_by && guichet_readers() and port = $1
      and plan_from < $3::timestamptz and plan_until > $2::timestamptz and status not in ('refused', 'cancelled')
    order by plan_from, id limit 500`,
  values: [port, from, until],
})

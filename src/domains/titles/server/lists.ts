import { sql } from 'kysely'
import Type from 'typebox'
import { OneOf } from '#kernel/elements.ts'
import { queryBuilder, statementOf } from '#platform/database/build-query.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { badPlace, type Place, readPlace, writePlace } from '#platform/database/keyset.ts'
import { plainWords } from '#platform/database/plain-words.ts'
import type { TitlePage, TitleRow } from '../views.ts'

/** What a list of titles may be asked for. Several statuses or categories are separated by commas. */
export const TitleListQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    status: Type.Optional(Type.String({ maxLength: 300, pattern: '^[a-z,-]*$' })),
    category: Type.Optional(Type.String({ maxLength: 60, pattern: '^[A-Z,]*$' })),
    stage: Type.Optional(Type.String({ maxLength: 200, pattern: '^[a-z,-]*$' })),
    direction: Type.Optional(OneOf(['import', 'export'] as const)),
    owner: Type.Optional(Type.String({ format: 'uuid' })),
    /** `yes`: only what waits for the reader's organisation. */
    mine: Type.Optional(OneOf(['yes'] as const)),
    claimed: Type.Optional(OneOf(['me', 'nobody', 'others'] as const)),
    due: Type.Optional(OneOf(['late', 'soon'] as const)),
    change: Type.Optional(OneOf(['modification', 'extension', 'cancellation', 'change-of-bank', 'any'] as const)),
    sort: Type.Optional(OneOf(['updated', 'due'] as const)),
    after: Type.Optional(Type.String({ maxLength: 300 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|1[0-9]{2}|200)$' })),
  },
  { additionalProperties: false },
)
export type TitleListQuery = Type.Static<typeof TitleListQuery>

interface TitleTable {
  id: string
  readable_by: string[]
  owner: string
  owner_name: string
  category: string
  direction: string
  status: string
  number: string | null
  holders: string[]
  stage: string | null
  since: string | null
  until: string | null
  claimed_by: string | null
  claimed_by_name: string | null
  change: string | null
  counterparty: string | null
  goods: string | null
  total: string | null
  currency: string | null
  expires_on: string | null
  updated_at: string
  words: string
}

const build = queryBuilder<{ title: TitleTable }>()
const farFuture = '9999-12-31T00:00:00.000Z'

/** Who reads the list, and when: for "mine", "claimed by me", "late". */
export interface ListReader {
  readonly user: string
  readonly organisation: string
  readonly at: string
}

/**
 * One page of titles. Starts from what the reader may see (`guichet_readers`, set when the door was opened);
 * the row security of the table says the same again.
 */
export function titlePage(query: TitleListQuery, reader: ListReader): Statement {
  const limit = Number(query.limit ?? 50)
  const several = (text: string) => text.split(',').filter((one) => one !== '')
  const due = sql<string>`coalesce(until, ${farFuture}::timestamptz)`
  let q = build
    .selectFrom('title')
    .select([
      'id',
      'owner',
      'owner_name',
      'category',
      'direction',
      'status',
      'number',
      'holders',
      'stage',
      'since',
      'until',
      'claimed_by',
      'claimed_by_name',
      'change',
      'counterparty',
      'goods',
      'total',
      'currency',
      'expires_on',
      'updated_at',
    ])
    .where(sql<boolean>`readable_by && guichet_readers()`)
    .limit(limit + 1)
  if (query.status) q = q.where('status', 'in', several(query.status))
  if (query.category) q = q.where('category', 'in', several(query.category))
  if (query.stage) q = q.where('stage', 'in', several(query.stage))
  if (query.direction) q = q.where('direction', '=', query.direction)
  if (query.owner) q = q.where('owner', '=', query.owner)
  if (query.mine) q = q.where(sql<boolean>`holders && array[${reader.organisation}]`)
  if (query.claimed === 'me') q = q.where('claimed_by', '=', reader.user)
  if (query.claimed === 'nobody') q = q.where('claimed_by', 'is', null)
  if (query.claimed === 'others') q = q.where('claimed_by', 'is not', null).where('claimed_by', '!=', reader.user)
  if (query.due === 'late') q = q.where('until', '<', reader.at)
  if (query.due === 'soon')
    q = q.where(
      sql<boolean>`until between ${reader.at}::timestamptz and ${reader.at}::timestamptz + interval '24 hours'`,
    )
  if (query.change)
    q = query.change === 'any' ? q.where('change', 'is not', null) : q.where('change', '=', query.change)
  for (const word of plainWords(query.q ?? '')
    .split(/\s+/)
    .filter((one) => one !== ''))
    q = q.where('words', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`)

  const place = query.after ? placeInTime(query.after) : undefined
  if (query.sort === 'due') {
    if (place) q = q.where(sql<boolean>`(${due}, id) > (${place.value}::timestamptz, ${place.id}::uuid)`)
    return statementOf(q.orderBy(due).orderBy('id'))
  }
  if (place) q = q.where(sql<boolean>`(updated_at, id) < (${place.value}::timestamptz, ${place.id}::uuid)`)
  return statementOf(q.orderBy('updated_at', 'desc').orderBy('id', 'desc'))
}

/** Both orders go by time: a place whose value is no instant was not written by us. */
function placeInTime(text: string): Place {
  const place = readPlace(text)
  if (Number.isNaN(Date.parse(place.value ?? ''))) throw badPlace()
  return place
}

/** How many titles wait for the reader's organisation, how many of them are late, how many nobody has taken. */
export const queueCounts = (reader: ListReader): Statement => ({
  name: 'title.queue-counts',
  text: `select count(*)::int as waiting, (count(*) filter (where until < $2::timestamptz))::int as late,
      (count(*) filter (where claimed_by is null))::int as unclaimed, (count(*) filter (where claimed_by = $3::uuid))::int as mine
    from title where readable_by && guichet_readers() and holders && array[$1]`,
  values: [reader.organisation, reader.at, reader.user],
})

/** Rows of a page as the reader is given them; `nameOf` names the organisations at a desk. */
export function pageFrom(
  rows: readonly Row[],
  query: TitleListQuery,
  reader: ListReader,
  nameOf: (id: string) => string,
): TitlePage {
  const limit = Number(query.limit ?? 50)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => rowFrom(row as unknown as TitleTable, reader, nameOf)),
    ...(rows.length > limit &&
      last && {
        next: writePlace({
          value: String(query.sort === 'due' ? (last.until ?? farFuture) : last.updated_at),
          id: String(last.id),
        }),
      }),
  }
}

function rowFrom(row: TitleTable, reader: ListReader, nameOf: (id: string) => string): TitleRow {
  return {
    id: row.id,
    category: row.category,
    direction: row.direction as TitleRow['direction'],
    status: row.status as TitleRow['status'],
    owner: row.owner,
    ownerName: row.owner_name,
    heldBy: row.holders.map((holder) => (holder === row.owner ? row.owner_name : nameOf(holder))),
    mine: row.holders.includes(reader.organisation),
    updatedAt: row.updated_at,
    ...present({
      number: row.number,
      counterparty: row.counterparty,
      goods: row.goods,
      total: row.total,
      currency: row.currency,
      stage: row.stage,
      since: row.since,
      until: row.until,
      expiresOn: row.expires_on,
      change: row.change,
    }),
    ...(row.claimed_by && { claimedBy: { user: row.claimed_by, name: row.claimed_by_name ?? '' } }),
  }
}

/** Leaves out what is null. */
function present<T extends Record<string, string | null>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as { [K in keyof T]?: string }
}

import { sql } from 'kysely'
import Type from 'typebox'
import { OneOf } from '#kernel/elements.ts'
import { queryBuilder, statementOf } from '#platform/database/build-query.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { badPlace, type Place, readPlace, writePlace } from '#platform/database/keyset.ts'
import { plainWords } from '#platform/database/plain-words.ts'
import type { LotPage, LotRow } from '../views.ts'

/** What a list of lots may be asked for. Several statuses are separated by commas. */
export const LotListQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    status: Type.Optional(Type.String({ maxLength: 200, pattern: '^[a-z,-]*$' })),
    port: Type.Optional(Type.String({ maxLength: 5, pattern: '^[A-Z0-9]*$' })),
    call: Type.Optional(Type.String({ maxLength: 40 })),
    manifest: Type.Optional(Type.String({ format: 'uuid' })),
    consignee: Type.Optional(Type.String({ format: 'uuid' })),
    direction: Type.Optional(OneOf(['import', 'export'] as const)),
    /** `yes`: only lots with a block that the reader's organisation can lift. */
    mine: Type.Optional(OneOf(['yes'] as const)),
    /** `late`: an owner of a block is; `overstayed`: left behind longer than the law lets it stay. */
    due: Type.Optional(OneOf(['late', 'overstayed'] as const)),
    sort: Type.Optional(OneOf(['updated', 'due'] as const)),
    after: Type.Optional(Type.String({ maxLength: 300 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|1[0-9]{2}|200)$' })),
  },
  { additionalProperties: false },
)
type LotListQuery = Type.Static<typeof LotListQuery>

interface LotTable {
  id: string
  bill: string
  manifest: string
  manifest_number: string
  vessel: string
  call: string
  port: string
  direction: string
  status: string
  agent_name: string
  consignee: string | null
  consignee_name: string | null
  goods: string | null
  packages: number
  gross_kg: string
  units: string[]
  blocked: number
  holders: string[]
  until: string | null
  updated_at: string
  words: string
}

const build = queryBuilder<{ lot: LotTable }>()
const farFuture = '9999-12-31T00:00:00.000Z'
const shown = [
  'id',
  'bill',
  'manifest_number',
  'vessel',
  'call',
  'port',
  'direction',
  'status',
  'agent_name',
  'consignee_name',
  'goods',
  'packages',
  'gross_kg',
  'units',
  'blocked',
  'holders',
  'until',
  'updated_at',
] as const

/** Who reads the list, and when. */
export interface ListReader {
  readonly organisation: string
  readonly at: string
}

/** One page of lots. Starts from what the reader may see; the row security of the table says the same again. */
export function lotPage(query: LotListQuery, reader: ListReader): Statement {
  const limit = Number(query.limit ?? 50)
  const due = sql<string>`coalesce(until, ${farFuture}::timestamptz)`
  let q = build
    .selectFrom('lot')
    .select([...shown])
    .where(sql<boolean>`readable_by && guichet_readers()`)
    .limit(limit + 1)
  if (query.status)
    q = q.where(
      'status',
      'in',
      query.status.split(',').filter((one) => one !== ''),
    )
  if (query.port) q = q.where('port', '=', query.port)
  if (query.call) q = q.where('call', '=', query.call)
  if (query.manifest) q = q.where('manifest', '=', query.manifest)
  if (query.consignee) q = q.where('consignee', '=', query.consignee)
  if (query.direction) q = q.where('direction', '=', query.direction)
  if (query.mine) q = q.where(sql<boolean>`holders && array[${reader.organisation}]`)
  if (query.due === 'late') q = q.where('until', '<', reader.at)
  if (query.due === 'overstayed') q = q.where(sql<boolean>`body ? 'overstayedAt' and not body ? 'disposal'`)
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

/** Lots that carry a number: of bill, container, manifest, declaration, title, permit or delivery order. */
export const lotsOfNumber = (number: string): Statement => ({
  name: 'lot.find',
  text: `select ${shown.join(', ')} from lot where readable_by && guichet_readers() and id in (
      select id from lot where bill = $1 union select id from lot where manifest_number = $1
      union select id from lot where numbers && array[$1] union select lot from lot_unit where number = $1)
    order by updated_at desc, id desc limit 200`,
  values: [number],
})

/** Both orders go by time: a place whose value is no instant was not written by us. */
function placeInTime(text: string): Place {
  const place = readPlace(text)
  if (Number.isNaN(Date.parse(place.value ?? ''))) throw badPlace()
  return place
}

/** Rows of a page as the reader is given them; `nameOf` names the owners of blocks. */
export function pageFrom(
  rows: readonly Row[],
  query: Pick<LotListQuery, 'limit' | 'sort'>,
  reader: ListReader,
  nameOf: (id: string) => string,
): LotPage {
  const limit = Number(query.limit ?? 50)
  const onPage = rows.slice(0, limit)
  const last = onPage.at(-1)
  return {
    rows: onPage.map((row) => rowFrom(row as unknown as LotTable, reader, nameOf)),
    ...(rows.length > limit &&
      last && {
        next: writePlace({
          value: String(query.sort === 'due' ? (last.until ?? farFuture) : last.updated_at),
          id: String(last.id),
        }),
      }),
  }
}

const rowFrom = (row: LotTable, reader: ListReader, nameOf: (id: string) => string): LotRow => ({
  id: row.id,
  bill: row.bill,
  manifestNumber: row.manifest_number,
  vessel: row.vessel,
  call: row.call,
  port: row.port,
  direction: row.direction,
  status: row.status as LotRow['status'],
  agentName: row.agent_name,
  ...(row.consignee_name !== null && { consigneeName: row.consignee_name }),
  ...(row.goods !== null && { goods: row.goods }),
  packages: row.packages,
  grossKg: row.gross_kg,
  units: row.units.length,
  ...(row.units[0] !== undefined && { unit: row.units[0] }),
  blocked: row.blocked,
  mine: row.holders.includes(reader.organisation),
  heldBy: row.holders.map(nameOf),
  ...(row.until !== null && { until: row.until }),
  updatedAt: row.updated_at,
})

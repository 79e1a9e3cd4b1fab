import { sql } from 'kysely'
import Type from 'typebox'
import { OneOf } from '#kernel/elements.ts'
import { queryBuilder, statementOf } from '#platform/database/build-query.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { badPlace, readPlace, writePlace } from '#platform/database/keyset.ts'
import { plainWords } from '#platform/database/plain-words.ts'
import { manifestKinds } from '../manifest.ts'
import type { BillPage, ManifestPage, ManifestRow } from '../views.ts'
import { billOf } from './bill-rows.ts'

const limits = Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|1[0-9]{2}|200)$' }))

/** What a list of manifests may be asked for. Several statuses are separated by commas. */
export const ManifestListQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    status: Type.Optional(Type.String({ maxLength: 200, pattern: '^[a-z,-]*$' })),
    direction: Type.Optional(OneOf(['import', 'export'] as const)),
    kind: Type.Optional(OneOf(manifestKinds)),
    port: Type.Optional(Type.String({ maxLength: 5 })),
    call: Type.Optional(Type.String({ maxLength: 40 })),
    reference: Type.Optional(Type.String({ maxLength: 70 })),
    /** `yes`: only what waits for the reader's organisation. */
    mine: Type.Optional(OneOf(['yes'] as const)),
    after: Type.Optional(Type.String({ maxLength: 300 })),
    limit: limits,
  },
  { additionalProperties: false },
)
export type ManifestListQuery = Type.Static<typeof ManifestListQuery>

interface ManifestTable {
  id: string
  readable_by: string[]
  agent: string
  agent_name: string
  status: string
  number: string | null
  reference: string
  direction: string
  kind: string
  port: string
  call: string
  vessel: string
  voyage: string
  bills: number
  units: number
  holders: string[]
  since: string | null
  until: string | null
  arrival: string | null
  lodged_at: string | null
  updated_at: string
  words: string
}

const build = queryBuilder<{ manifest: ManifestTable }>()

/** One page of manifests, newest first. Starts from what the reader may see; row security says the same again. */
export function manifestPage(query: ManifestListQuery, reader: { readonly organisation: string }): Statement {
  let q = build
    .selectFrom('manifest')
    .select([
      'id',
      'agent',
      'agent_name',
      'status',
      'number',
      'reference',
      'direction',
      'kind',
      'port',
      'call',
      'vessel',
      'voyage',
      'bills',
      'units',
      'holders',
      'since',
      'until',
      'arrival',
      'lodged_at',
      'updated_at',
    ])
    .where(sql<boolean>`readable_by && guichet_readers()`)
    .limit(Number(query.limit ?? 50) + 1)
  if (query.status)
    q = q.where(
      'status',
      'in',
      query.status.split(',').filter((one) => one !== ''),
    )
  if (query.direction) q = q.where('direction', '=', query.direction)
  if (query.kind) q = q.where('kind', '=', query.kind)
  if (query.port) q = q.where('port', '=', query.port)
  if (query.call) q = q.where('call', '=', query.call)
  if (query.reference) q = q.where('reference', '=', query.reference)
  if (query.mine) q = q.where(sql<boolean>`holders && array[${reader.organisation}]`)
  for (const word of wordsOf(query.q)) q = q.where('words', 'like', word)
  if (query.after) {
    const place = readPlace(query.after)
    if (Number.isNaN(Date.parse(place.value ?? ''))) throw badPlace()
    q = q.where(sql<boolean>`(updated_at, id) < (${place.value}::timestamptz, ${place.id}::uuid)`)
  }
  return statementOf(q.orderBy('updated_at', 'desc').orderBy('id', 'desc'))
}

/** Each word typed, as a pattern: anywhere in the words of a row. */
const wordsOf = (typed = ''): string[] =>
  plainWords(typed)
    .split(/\s+/)
    .filter((one) => one !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)

export function pageFrom(
  rows: readonly Row[],
  query: ManifestListQuery,
  reader: { readonly organisation: string },
  nameOf: (id: string) => string,
): ManifestPage {
  const limit = Number(query.limit ?? 50)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => rowFrom(row as unknown as ManifestTable, reader.organisation, nameOf)),
    ...(rows.length > limit && last && { next: writePlace({ value: String(last.updated_at), id: String(last.id) }) }),
  }
}

function rowFrom(row: ManifestTable, reader: string, nameOf: (id: string) => string): ManifestRow {
  const given = <K extends 'number' | 'since' | 'until' | 'arrival'>(name: K) =>
    row[name] === null ? {} : { [name]: row[name] }
  return {
    id: row.id,
    status: row.status as ManifestRow['status'],
    reference: row.reference,
    direction: row.direction as ManifestRow['direction'],
    kind: row.kind,
    port: row.port,
    call: row.call,
    vessel: row.vessel,
    voyage: row.voyage,
    agent: row.agent,
    agentName: nameOf(row.agent) || row.agent_name,
    bills: row.bills,
    units: row.units,
    heldBy: row.holders.map((holder) => nameOf(holder) || row.agent_name),
    mine: row.holders.includes(reader),
    updatedAt: row.updated_at,
    ...given('number'),
    ...given('since'),
    ...given('until'),
    ...given('arrival'),
    ...(row.lodged_at !== null && { lodgedAt: row.lodged_at }),
  }
}

export const BillListQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    /** The line after which the page begins. */
    after: Type.Optional(Type.String({ pattern: '^\\d{1,6}$' })),
    limit: limits,
  },
  { additionalProperties: false },
)
export type BillListQuery = Type.Static<typeof BillListQuery>

/** A page of the bills of a manifest in their order, those with all the words typed. */
export const billPage = (manifest: string, { q, after, limit = '50' }: BillListQuery): Statement => ({
  name: 'manifest-bill.page',
  text: `select line, body from manifest_bill where manifest = $1 and line > $2::int and words like all ($3::text[])
    order by line limit $4::int`,
  values: [manifest, Number(after ?? 0), wordsOf(q), Number(limit) + 1],
})

export function billPageFrom(rows: readonly Row[], { limit = '50' }: BillListQuery): BillPage {
  const shown = rows.slice(0, Number(limit))
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({ line: Number(row.line), bill: billOf(row) })),
    ...(rows.length > Number(limit) && last && { next: String(last.line) }),
  }
}

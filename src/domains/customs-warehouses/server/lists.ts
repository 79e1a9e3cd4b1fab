import { sql } from 'kysely'
import Type from 'typebox'
import { sum } from '#kernel/decimals.ts'
import { OneOf } from '#kernel/elements.ts'
import { queryBuilder, statementOf } from '#platform/database/build-query.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { badPlace, readPlace, writePlace } from '#platform/database/keyset.ts'
import { plainWords } from '#platform/database/plain-words.ts'
import type { WarehouseLaw } from '../circumstances.ts'
import { situationOf } from '../situation.ts'
import type { StoredLot } from '../stored-lot.ts'
import type { Transit } from '../transit.ts'
import type { StockPage, StockRow, TransitPage, TransitRow } from '../views.ts'

const After = Type.Optional(Type.String({ maxLength: 300 }))
const Statuses = Type.Optional(Type.String({ maxLength: 200, pattern: '^[a-z,-]*$' }))
const Words = Type.Optional(Type.String({ maxLength: 200 }))
const rowsAPage = 50

/** What a list of transits may be asked for. Several statuses are separated by commas. */
export const TransitQuery = Type.Object(
  {
    q: Words,
    status: Statuses,
    lot: Type.Optional(Type.String({ format: 'uuid' })),
    number: Type.Optional(Type.String({ maxLength: 40 })),
    /** `yes`: only what waits for the reader's organisation. */
    mine: Type.Optional(OneOf(['yes'] as const)),
    /** `yes`: only from warehouse to warehouse or port. */
    transfer: Type.Optional(OneOf(['yes'] as const)),
    /** `open`: with a finding of seals that nobody has settled. */
    findings: Type.Optional(OneOf(['open'] as const)),
    after: After,
  },
  { additionalProperties: false },
)
export type TransitQuery = Type.Static<typeof TransitQuery>

/** What a list of stock may be asked for. */
export const StockQuery = Type.Object(
  {
    q: Words,
    status: Statuses,
    lot: Type.Optional(Type.String({ format: 'uuid' })),
    /** `soon`: in the days before the limit when its keeper is warned. */
    due: Type.Optional(OneOf(['soon'] as const)),
    after: After,
  },
  { additionalProperties: false },
)
export type StockQuery = Type.Static<typeof StockQuery>

interface Tables {
  transit: {
    id: string
    body: unknown
    number: string | null
    reference: string
    status: string
    transfer: boolean
    open_findings: number
    updated_at: string
    words: string
  }
  stored_lot: { id: string; body: unknown; lot: string; status: string; limit_day: string; words: string }
}
const build = queryBuilder<Tables>()
const readable = sql<boolean>`readable_by && guichet_readers()`
const listed = (text: string) => text.split(',').filter((one) => one !== '')
const wordsOf = (typed = ''): string[] =>
  plainWords(typed)
    .split(/\s+/)
    .filter((one) => one !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)

/** One page of transits, the latest first. Starts from what the reader may see; row security says the same again. */
export function transitPage(query: TransitQuery, reader: { readonly organisation: string }): Statement {
  let q = build
    .selectFrom('transit')
    .select(['id', 'body', 'updated_at'])
    .where(readable)
    .limit(rowsAPage + 1)
  if (query.status) q = q.where('status', 'in', listed(query.status))
  if (query.number)
    q = q.where((or) => or.or([or('number', '=', query.number ?? ''), or('reference', '=', query.number ?? '')]))
  if (query.lot) q = q.where(sql<boolean>`lots && array[${query.lot}::uuid]`)
  if (query.mine) q = q.where(sql<boolean>`holders && array[${reader.organisation}]`)
  if (query.transfer) q = q.where('transfer', '=', true)
  if (query.findings) q = q.where('open_findings', '>', 0)
  for (const word of wordsOf(query.q)) q = q.where('words', 'like', word)
  if (query.after) {
    const place = readPlace(query.after)
    if (Number.isNaN(Date.parse(place.value ?? ''))) throw badPlace()
    q = q.where(sql<boolean>`(updated_at, id) < (${place.value}::timestamptz, ${place.id}::uuid)`)
  }
  return statementOf(q.orderBy('updated_at', 'desc').orderBy('id', 'desc'))
}

export function transitPageFrom(
  rows: readonly Row[],
  reader: { readonly organisation: string },
  law: WarehouseLaw,
  nameOf: (id: string) => string,
): TransitPage {
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined
  return {
    rows: rows.slice(0, rowsAPage).map(({ body }) => transitRow(body as Transit, reader.organisation, law, nameOf)),
    ...(last && { next: writePlace({ value: String(last.updated_at), id: String(last.id) }) }),
  }
}

function transitRow(one: Transit, reader: string, law: WarehouseLaw, nameOf: (id: string) => string): TransitRow {
  const { now, organisations, until } = situationOf(one, law)
  return {
    id: one.id,
    reference: one.reference,
    ...(one.number !== undefined && { number: one.number }),
    status: one.status,
    now,
    declarantName: one.declarantName,
    origin: one.origin.name,
    destination: one.destination.name,
    destinationKind: one.destination.kind,
    bills: one.lots.map(({ bill }) => bill),
    packages: one.lots.reduce((total, { packages }) => total + packages, 0),
    grossKg: sum(one.lots.map(({ grossKg }) => grossKg)),
    vehicle: one.declaration.vehicle,
    heldBy: organisations.map((id) => nameOf(id)),
    mine: organisations.includes(reader),
    ...(until !== undefined && { until }),
    findings: one.findings.filter(({ settled }) => !settled).length,
    updatedAt: one.updatedAt,
  }
}

/** One page of the stock, what has to leave first first. */
export function stockPage(query: StockQuery, { today }: { readonly today: string }): Statement {
  let q = build
    .selectFrom('stored_lot')
    .select(['id', 'body', 'limit_day'])
    .where(readable)
    .limit(rowsAPage + 1)
  if (query.status) q = q.where('status', 'in', listed(query.status))
  if (query.lot) q = q.where('lot', '=', query.lot)
  if (query.due) q = q.where(sql<boolean>`status = 'in-stock' and (body->>'warnOn')::date <= ${today}::date`)
  for (const word of wordsOf(query.q)) q = q.where('words', 'like', word)
  if (query.after) {
    const place = readPlace(query.after)
    if (Number.isNaN(Date.parse(place.value ?? ''))) throw badPlace()
    q = q.where(sql<boolean>`(limit_day, id) > (${place.value}::date, ${place.id}::uuid)`)
  }
  return statementOf(q.orderBy('limit_day').orderBy('id'))
}

export function stockPageFrom(rows: readonly Row[], today: string): StockPage {
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined
  return {
    rows: rows.slice(0, rowsAPage).map(({ body }) => stockRow(body as StoredLot, today)),
    ...(last && { next: writePlace({ value: String(last.limit_day), id: String(last.id) }) }),
  }
}

const dayMs = 86_400_000
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** Days a lot has stood there and days it has left, to the day it left where it is out. */
export function daysOf({ since, limit, out }: Pick<StoredLot, 'since' | 'limit' | 'out'>, today: string) {
  const until = out ? out.at.slice(0, 10) : today
  return { days: Math.max(0, daysBetween(since.slice(0, 10), until)), daysLeft: daysBetween(until, limit) }
}

const stockRow = (one: StoredLot, today: string): StockRow => ({
  id: one.id,
  lot: one.lot,
  bill: one.bill,
  ...(one.goods !== undefined && { goods: one.goods }),
  ...(one.consigneeName !== undefined && { consigneeName: one.consigneeName }),
  warehouseName: one.warehouseName,
  status: one.status,
  packages: one.packages,
  left: one.left,
  since: one.since,
  limit: one.limit,
  ...daysOf(one, today),
  ...(one.out && { how: one.out.how }),
})

import { sql } from 'kysely'
import Type from 'typebox'
import { addDays, type Calendar, instantAt } from '#kernel/calendar.ts'
import { Id, LocalDate, OneOf } from '#kernel/elements.ts'
import { queryBuilder, statementOf } from '#platform/database/build-query.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { readPlace, writePlace } from '#platform/database/keyset.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { ClearingPage, ClearingRow } from '../clearing-row.ts'
import type { TitleFact } from '../facts.ts'
import { clearingOutcomes } from '../title.ts'

/** What the repertoire may be asked for: days of legal time, both included. */
export const ClearingQuery = Type.Object(
  {
    from: Type.Optional(LocalDate),
    to: Type.Optional(LocalDate),
    outcome: Type.Optional(OneOf(clearingOutcomes)),
    bank: Type.Optional(Id),
    after: Type.Optional(Type.String({ maxLength: 300 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|[1-4][0-9]{2}|500)$' })),
  },
  { additionalProperties: false },
)
export type ClearingQuery = Type.Static<typeof ClearingQuery>

interface Tables {
  fact: { record: string; number: number; seq: number; type: string; at: string; organisation: string; body: unknown }
  title: { id: string; number: string | null; category: string; owner: string; owner_name: string; body: unknown }
}
const build = queryBuilder<Tables>()
const defaultLimit = 50

/**
 * One page of the repertoire, newest first, over what the visitor may see of the facts; `onlyBank` confines it to the
 * clearings of one bank. Objects with 'bad-place' to an `after` we did not write.
 */
export function clearingPage(query: ClearingQuery, calendar: Calendar, onlyBank: string | undefined): Statement {
  let q = build
    .selectFrom('fact as f')
    .innerJoin('title as t', 't.id', 'f.record')
    .select([
      'f.record',
      'f.seq',
      'f.at',
      'f.organisation',
      'f.body',
      't.number',
      't.category',
      't.owner',
      't.owner_name',
    ])
    .select(sql<string>`t.body->'content'->>'currency'`.as('currency'))
    .select(
      sql<boolean>`not exists (select from fact later where later.record = f.record and later.type = 'Cleared' and later.number > f.number)`.as(
        'current',
      ),
    )
    // The partial index on clearings serves only a query that names the type as a constant.
    .where(sql<boolean>`f.type = 'Cleared'`)
    .orderBy('f.seq', 'desc')
    .limit(Number(query.limit ?? defaultLimit) + 1)
  if (onlyBank) q = q.where('f.organisation', '=', onlyBank)
  if (query.bank) q = q.where('f.organisation', '=', query.bank)
  if (query.outcome) q = q.where(sql<boolean>`f.body->>'outcome' = ${query.outcome}`)
  if (query.from) q = q.where('f.at', '>=', instantAt(calendar, query.from, '00:00'))
  if (query.to) q = q.where('f.at', '<', instantAt(calendar, addDays(query.to, 1), '00:00'))
  if (query.after) q = q.where('f.seq', '<', seqOf(query.after))
  return statementOf(q)
}

function seqOf(after: string): number {
  const { value } = readPlace(after)
  if (value === null || !/^\d{1,15}$/.test(value)) throw new ProblemError(422, 'bad-place', undefined, '/after')
  return Number(value)
}

/** Rows of a page as the reader is given them; `nameOf` names the banks. */
export function clearingsFrom(
  rows: readonly Row[],
  { limit = String(defaultLimit) }: ClearingQuery,
  nameOf: (id: string) => string,
): ClearingPage {
  const shown = rows.slice(0, Number(limit))
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => clearingFrom(row, nameOf)),
    ...(rows.length > shown.length &&
      last && { next: writePlace({ value: String(last.seq), id: String(last.record) }) }),
  }
}

function clearingFrom(row: Row, nameOf: (id: string) => string): ClearingRow {
  const { outcome, imputed, settled, gap, gapReason, justification } = row.body as Extract<
    TitleFact,
    { type: 'Cleared' }
  >
  const bank = String(row.organisation)
  return {
    title: String(row.record),
    number: String(row.number),
    category: String(row.category),
    owner: String(row.owner),
    ownerName: String(row.owner_name),
    bank,
    bankName: nameOf(bank),
    outcome,
    imputed,
    settled,
    gap,
    currency: String(row.currency),
    ...(gapReason && { reason: gapReason }),
    ...(justification && { justification }),
    at: String(row.at),
    current: row.current === true,
  } as ClearingRow
}

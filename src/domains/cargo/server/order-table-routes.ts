import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import type { Answer, Change, Found, RecordName } from '#kernel/carry-out.ts'
import { type Objection, objection, objections, objects } from '#kernel/decision.ts'
import { byteOrderMark } from '#platform/documents/csv.ts'
import { readCsv } from '#platform/documents/read-csv.ts'
import { type Route, route } from '#platform/http/route.ts'
import { sentFile } from '#platform/http/sent-file.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import type { Company } from '../circumstances.ts'
import type { LotFact } from '../facts.ts'
import type { DeliveryOrder, Lot } from '../lot.ts'
import { type OrderColumn, type OrderRow, orderColumns, orderRows, placeOfRow } from '../order-rows.ts'
import { performAct } from '../perform.ts'
import { circumstancesOf, knowsNothing, type LotDesk } from './lot-desk.ts'
import { lotHouse } from './records.ts'

const OrdersIssued = Type.Object({
  issued: Type.Array(Type.Object({ id: Type.String(), bill: Type.String(), number: Type.String() })),
})
/** Largest table taken, in bytes. */
const largest = 1_048_576

/** Delivery orders of many lots in one go: all of the table, or none of it and every fault at its row. */
export const orderTableRoutes = (desk: LotDesk): Route<Visit<Caller>>[] => [
  route({
    id: 'lots.issueOrders',
    method: 'POST',
    url: '/api/lots/issue-orders',
    summary: 'Issue the delivery orders of a CSV table: all of them, or none and what is wrong at each row and column',
    tag: 'cargo',
    keyed: true,
    bodyLimit: largest,
    gives: OrdersIssued,
    handle: async ({ raw }, visit: Visit<Caller>) => {
      const { bytes } = await sentFile(raw, largest)
      const rows = orderRows(readCsv(bytes))
      return objects(rows) ? rows : issue(desk, visit, rows)
    },
  }),
  route({
    id: 'lots.orderTemplate',
    method: 'GET',
    url: '/api/lots/orders.csv',
    summary: 'An empty table of delivery orders, to fill in with a spreadsheet',
    tag: 'cargo',
    handle: async (_, visit: Visit<Caller>) => {
      await visit.read([])
      return {
        status: 200,
        mediaType: 'text/csv; charset=utf-8',
        body: `${byteOrderMark}${orderColumns.join(',')}\r\n`,
        headers: { 'content-disposition': 'attachment; filename="orders.csv"' },
      }
    },
  }),
]

async function issue(desk: LotDesk, visit: Visit<Caller>, rows: readonly OrderRow[]): Promise<Given> {
  const { results } = await visit.read([lotsNamed(rows), companiesNamed(rows)])
  const lotOf = new Map(
    (results[0] ?? []).map(({ id, manifest, bill }) => [keyOf(String(manifest), String(bill)), String(id)]),
  )
  const ids = rows.map(({ cells }) => lotOf.get(keyOf(cells.manifest, cells.bill)))
  const companies = new Map<string, Company>()
  for (const { named, id, name, kind } of results[1] ?? [])
    companies.set(String(named), { id: String(id), name: String(name), kind: kind as Company['kind'] })
  const unknown = rows.flatMap(({ row, cells }, i): Objection[] => [
    ...(ids[i] === undefined ? [at(row, 'bill', 'no-such-lot')] : []),
    ...(['beneficiary', 'representative'] as const).flatMap((column) => {
      const named = cells[column]
      return named === undefined || companies.has(named) ? [] : [at(row, column, 'no-such-company')]
    }),
  ])
  if (unknown.length > 0) return objections(unknown)

  const known = ids as readonly string[]
  const [masters = [], drafted = []] = await desk.database.batch([mastersOf(known), companiesOfDrafts(known)])
  const masterOf = new Map(masters.map(({ id, body }) => [String(id), body as Lot]))
  const all = [...companies.values(), ...(drafted as unknown as Company[])]
  const numbers: number[] = []
  for (const _ of rows) numbers.push(await desk.nextNumber(`delivery-order:${visit.today.slice(0, 4)}`))

  const outcome = await visit.carryOut({
    records: known.map((id) => ({ house: lotHouse, id }) as unknown as RecordName<never, never>),
    decide: (found: readonly Found<never>[], caller) => {
      const decisions = rows.map(({ cells }, i) => {
        const lot = found[i]?.state as Lot | undefined
        if (!lot) return objection('absent', 'not-found')
        const master = masterOf.get(lot.id)
        const reserved = numbers[i] ?? 0
        const c = circumstancesOf(desk, visit, caller, {
          ...knowsNothing,
          companies: all,
          reserved,
          ...(master && { master }),
        })
        return performAct(lot, 'issueOrder', termsOf(cells, lot, caller, companies), c)
      })
      const faults = decisions.flatMap((decision, i) =>
        objects(decision) ? decision.objections.map((one) => placed(one, rows[i]?.row ?? 0)) : [],
      )
      return faults.length > 0 ? objections(faults) : (decisions as readonly (readonly LotFact[])[])
    },
    answer: answerOf,
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

/** What a row says of an order; the draft of the caller gives the rest. */
function termsOf(
  { beneficiary, representative, freight, validUntil, returnDepot, conditions }: OrderRow['cells'],
  lot: Lot,
  { organisation }: Caller,
  companies: ReadonlyMap<string, Company>,
) {
  const draft = lot.deliveryOrders.find(({ status, issuer }) => status === 'draft' && issuer === organisation)
  const id = (named: string | undefined) => (named === undefined ? undefined : companies.get(named)?.id)
  const [to, by] = [id(beneficiary), id(representative)]
  return {
    ...(draft && { order: draft.id }),
    ...(to && { beneficiary: to }),
    ...(by && { representative: by }),
    ...(freight && { freight: freight as NonNullable<DeliveryOrder['freight']> }),
    ...(validUntil && { validUntil }),
    ...(returnDepot && { returnDepot: returnDepot.slice(0, 200) }),
    ...(conditions && { conditions }),
  }
}

const keyOf = (manifest: string, bill: string): string => JSON.stringify([manifest, bill])
const at = (row: number, column: OrderColumn, reason: string): Objection => ({
  kind: 'invalid',
  reason,
  about: { row },
  field: placeOfRow(row, column),
})
/** An objection of one order, at its row of the table. */
const placed = ({ field = '', ...one }: Objection, row: number): Objection => ({
  ...one,
  about: { ...one.about, row },
  field: `${placeOfRow(row)}${field === '/order' ? '/bill' : field}`,
})

const lotsNamed = (rows: readonly OrderRow[]) => ({
  name: 'lot.of-table',
  text: `select l.id, l.manifest_number as manifest, l.bill from unnest($1::text[], $2::text[]) as w (manifest, bill)
    join lot l on l.bill = w.bill and l.manifest_number = w.manifest and l.status <> 'cancelled'`,
  values: [rows.map(({ cells }) => cells.manifest), rows.map(({ cells }) => cells.bill)],
})

/** The companies a table names, by their code here or by one of their identifiers. */
const companiesNamed = (rows: readonly OrderRow[]) => ({
  name: 'lot.companies-of-table',
  text: `select w.named, o.id, o.name, o.kind from unnest($1::text[]) as w (named)
    join organisation o on o.status = 'active' and (o.code = w.named or exists (
      select from jsonb_each_text(o.body->'identifiers') i where i.value = w.named))`,
  values: [
    [
      ...new Set(
        rows.flatMap(({ cells }) => [cells.beneficiary, cells.representative].filter((one) => one !== undefined)),
      ),
    ],
  ],
})

const mastersOf = (lots: readonly string[]) => ({
  name: 'lot.masters-of-table',
  text: 'select l.id, m.body from lot l join lot m on m.id = l.parent where l.id = any ($1::uuid[])',
  values: [lots],
})

const companiesOfDrafts = (lots: readonly string[]) => ({
  name: 'lot.companies-of-drafts',
  text: `select distinct o.id, o.name, o.kind from lot, jsonb_array_elements(body->'deliveryOrders') d
    join organisation o on o.id = (d->>'beneficiary')::uuid and o.status = 'active' where lot.id = any ($1::uuid[])`,
  values: [lots],
})

/** The numbers given, in the order of the table. */
function answerOf(changes: readonly Change[]): Answer {
  const issued = changes.map(({ id, state, facts }) => ({
    id,
    bill: (state as Lot).bill.number,
    number: (facts as unknown as readonly LotFact[]).flatMap((fact) =>
      fact.type === 'DeliveryOrderIssued' ? (fact.order.number ?? []) : [],
    )[0],
  }))
  return { status: 200, body: JSON.stringify({ issued }) }
}

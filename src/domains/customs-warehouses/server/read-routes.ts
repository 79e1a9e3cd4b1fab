import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import type { StoredLotFact, TransitFact } from '../facts.ts'
import { historyEntryAbout } from '../history-entry.ts'
import { possibleActs } from '../possible-acts.ts'
import { situationOf } from '../situation.ts'
import type { StoredLot } from '../stored-lot.ts'
import { differencesOf, needsStrip } from '../strip.ts'
import type { Transit } from '../transit.ts'
import { HistoryEntry, StockPage, StoredLotView, TransitPage, TransitView } from '../views.ts'
import { readTransit, TransitParams } from './act-routes.ts'
import { daysOf, StockQuery, stockPage, stockPageFrom, TransitQuery, transitPage, transitPageFrom } from './lists.ts'
import type { WarehouseDesk } from './transit-desk.ts'

/** Lists of transits and stock, one of each whole, and what happened to it. */
export function readRoutes(desk: WarehouseDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'transits.list',
      method: 'GET',
      url: '/api/transits',
      summary: 'Transits to and between warehouses the reader is a party to, the latest first',
      tag: 'warehouses',
      query: TransitQuery,
      gives: TransitPage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const reader = { organisation: visit.visitor.organisation }
        const { results } = await visit.read([transitPage(query, reader)])
        return ok(transitPageFrom(results[0] ?? [], reader, desk.law, desk.nameOf))
      },
    }),
    route({
      id: 'transits.read',
      method: 'GET',
      url: '/api/transits/:id',
      summary: 'One transit whole: declaration, seals, findings, time limit, strip report, and what the reader may do',
      tag: 'warehouses',
      params: TransitParams,
      gives: TransitView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([readTransit(params.id)])
        const row = results[0]?.[0]
        return row ? ok(viewOf(desk, caller, row)) : objection('absent', 'not-found')
      },
    }),
    route({
      id: 'transits.history',
      method: 'GET',
      url: '/api/transits/:id/history',
      summary: 'Everything that happened to a transit, in order, each fact with its hash',
      tag: 'warehouses',
      params: TransitParams,
      gives: Type.Object({ entries: Type.Array(HistoryEntry) }),
      handle: ({ params }, visit: Visit<Caller>) => history(visit, readTransit(params.id), params.id),
    }),
    route({
      id: 'stock.list',
      method: 'GET',
      url: '/api/stock',
      summary: 'Lots in warehouses the reader is a party to, what has to leave first first',
      tag: 'warehouses',
      query: StockQuery,
      gives: StockPage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([stockPage(query, visit)])
        return ok(stockPageFrom(results[0] ?? [], visit.today))
      },
    }),
    route({
      id: 'stock.read',
      method: 'GET',
      url: '/api/stock/:id',
      summary: 'One lot in a warehouse: since when, until when, what is left of it',
      tag: 'warehouses',
      params: TransitParams,
      gives: StoredLotView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([readStored(params.id)])
        const row = results[0]?.[0]
        if (!row) return objection('absent', 'not-found')
        const stored = row.body as StoredLot
        return ok({ stored, version: Number(row.version), ...daysOf(stored, visit.today) })
      },
    }),
    route({
      id: 'stock.history',
      method: 'GET',
      url: '/api/stock/:id/history',
      summary: 'Everything that happened to a lot while it stood in a warehouse, in order',
      tag: 'warehouses',
      params: TransitParams,
      gives: Type.Object({ entries: Type.Array(HistoryEntry) }),
      handle: ({ params }, visit: Visit<Caller>) => history(visit, readStored(params.id), params.id),
    }),
  ]
}

const readStored = (id: string): Statement => ({
  name: 'stored-lot.whole',
  text: 'select version, body from stored_lot where id = $1',
  values: [id],
})

async function history(visit: Visit<Caller>, whole: Statement, id: string) {
  const { results } = await visit.read([
    whole,
    {
      name: 'transit.history',
      text: `select f.number, f.type, f.at, f.actor, f.body, encode(f.hash, 'hex') as hash, l.index as sealed from fact f
        left join fact_leaf l on l.record = f.record and l.number = f.number where f.record = $1 order by f.number`,
      values: [id],
    },
  ])
  return results[0]?.[0] ? ok({ entries: (results[1] ?? []).map(entryFrom) }) : objection('absent', 'not-found')
}

function entryFrom(row: Row): HistoryEntry {
  const fact = { type: row.type, at: row.at, by: row.actor, ...(row.body as object) } as TransitFact | StoredLotFact
  return {
    number: Number(row.number),
    type: fact.type,
    at: fact.at,
    by: { name: fact.by.name, organisationName: fact.by.organisationName },
    about: historyEntryAbout(fact),
    hash: String(row.hash),
    ...(row.sealed !== null && { sealed: Number(row.sealed) }),
  }
}

function viewOf({ law, nameOf }: WarehouseDesk, caller: Caller, row: Row): TransitView {
  const transit = row.body as Transit
  const { organisations, ...situation } = situationOf(transit, law)
  const guaranteeName = law.warehouses.guarantees.find(({ code }) => code === transit.declaration.guarantee.kind)?.name
  return {
    transit,
    version: Number(row.version),
    situation: { ...situation, organisations: organisations.map((id) => ({ id, name: nameOf(id) })) },
    ...(guaranteeName && { guaranteeName }),
    needsStrip: needsStrip(transit),
    differences: differencesOf(transit),
    acts: possibleActs(transit, { caller, law }),
  }
}

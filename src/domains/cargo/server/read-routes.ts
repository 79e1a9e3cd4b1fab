import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { balanceOf } from '../balance.ts'
import { chainOf, mayTakeDelivery } from '../chain.ts'
import type { LotFact } from '../facts.ts'
import { historyEntryAbout } from '../history-entry.ts'
import type { Lot } from '../lot.ts'
import { outTurnOf } from '../out-turn.ts'
import { actsOnBlock, actsOnOrder, possibleActs } from '../possible-acts.ts'
import { mayLeave } from '../status.ts'
import { stepsOf } from '../steps.ts'
import { dueOf, stateOfStorage, storageOf } from '../storage.ts'
import { type HistoryEntry, HistoryEntry as HistoryEntrySchema, LotPage, LotView } from '../views.ts'
import { LotParams } from './act-routes.ts'
import { LotListQuery, lotPage, lotsOfNumber, pageFrom } from './lists.ts'
import { circumstancesOf, knowsNothing, type LotDesk, masterFor } from './lot-desk.ts'

const readLot = (id: string): Statement => ({
  name: 'lot.whole',
  text: 'select version, body from lot where id = $1',
  values: [id],
})
const readHistory = (id: string): Statement => ({
  name: 'lot.history',
  text: `select f.number, f.type, f.at, f.actor, f.body, encode(f.hash, 'hex') as hash, l.index as sealed
    from fact f left join fact_leaf l on l.record = f.record and l.number = f.number where f.record = $1 order by f.number`,
  values: [id],
})

/** Lists, searches by number, one lot whole, and its history. */
export function readRoutes(desk: LotDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'lots.list',
      method: 'GET',
      url: '/api/lots',
      summary: 'Lots the reader is a party to, newest first, or by deadline, a page at a time',
      tag: 'cargo',
      query: LotListQuery,
      gives: LotPage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const reader = { organisation: visit.visitor.organisation, at: visit.at }
        const { results } = await visit.read([lotPage(query, reader)])
        return ok(pageFrom(results[0] ?? [], query, reader, named(desk, visit)))
      },
    }),
    route({
      id: 'lots.counts',
      method: 'GET',
      url: '/api/lots/counts',
      summary:
        'How many lots wait for a block of the reader’s organisation, how many of them are late, how many may leave',
      tag: 'cargo',
      gives: Type.Object({ waiting: Type.Integer(), late: Type.Integer(), released: Type.Integer() }),
      handle: async (_, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          {
            name: 'lot.counts',
            text: `select (count(*) filter (where holders && array[$1]))::int as waiting,
                (count(*) filter (where holders && array[$1] and until < $2::timestamptz))::int as late,
                (count(*) filter (where status = 'released'))::int as released
              from lot where readable_by && guichet_readers() and status in ('announced', 'landed', 'released', 'partly-delivered')`,
            values: [visit.visitor.organisation, visit.at],
          },
        ])
        return ok(results[0]?.[0] ?? { waiting: 0, late: 0, released: 0 })
      },
    }),
    route({
      id: 'lots.find',
      method: 'GET',
      url: '/api/lots/find',
      summary: 'Lots that carry a number: of bill, container, manifest, declaration, title or delivery order',
      tag: 'cargo',
      query: Type.Object(
        { number: Type.String({ minLength: 1, maxLength: 60, pattern: '^[^\\u0000-\\u001F]+$' }) },
        { additionalProperties: false },
      ),
      gives: LotPage,
      handle: async ({ query: { number } }, visit: Visit<Caller>) => {
        const reader = { organisation: visit.visitor.organisation, at: visit.at }
        const { results } = await visit.read([lotsOfNumber(number.trim().toUpperCase())])
        return ok(pageFrom(results[0] ?? [], { limit: '200' }, reader, named(desk, visit)))
      },
    }),
    route({
      id: 'lots.read',
      method: 'GET',
      url: '/api/lots/:id',
      summary: 'One lot whole: blocks, delivery orders, balances, storage, and what the reader may do',
      tag: 'cargo',
      params: LotParams,
      gives: LotView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([readLot(params.id)])
        const row = results[0]?.[0]
        return row ? ok(await viewOf(desk, visit, caller, row)) : objection('absent', 'not-found')
      },
    }),
    route({
      id: 'lots.history',
      method: 'GET',
      url: '/api/lots/:id/history',
      summary: 'Everything that happened to a lot since its manifest was registered, in order, each fact with its hash',
      tag: 'cargo',
      params: LotParams,
      gives: Type.Object({ entries: Type.Array(HistoryEntrySchema) }),
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([readLot(params.id), readHistory(params.id)])
        return results[0]?.[0] ? ok({ entries: (results[1] ?? []).map(entryFrom) }) : objection('absent', 'not-found')
      },
    }),
  ]
}

/** Organisations in the language of the reader. */
const named =
  ({ nameOf }: LotDesk, { language }: Visit<Caller>) =>
  (id: string): string =>
    nameOf(id, language)

async function viewOf(desk: LotDesk, visit: Visit<Caller>, caller: Caller, row: Row): Promise<LotView> {
  const lot = row.body as Lot
  const master = await masterFor(desk, lot)
  const c = circumstancesOf(desk, visit, caller, { ...knowsNothing, ...(master && { master }) })
  const { orders, complete, freightUnpaid } = chainOf(lot)
  const outTurn = outTurnOf(lot)
  const storage = storageOf(lot, visit.today, desk.law, desk.calendar)
  const portName = desk.law.ports.find(({ code }) => code === lot.port)?.name
  const isRightGiven = lot.deliveryOrders.length === 0 || mayTakeDelivery(lot, master)
  return {
    lot: {
      ...lot,
      agentName: desk.nameOf(lot.agent, visit.language) || lot.agentName,
      ...(lot.terminal && { terminalName: desk.nameOf(lot.terminal, visit.language) || (lot.terminalName ?? '') }),
    },
    version: Number(row.version),
    acts: possibleActs(lot, c),
    blocks: lot.blocks.map((block) => {
      const rule = desk.law.blocks.find(({ kind }) => kind === block.kind)
      return {
        ...block,
        ...(rule && { name: rule.name, lifts: rule.lifts }),
        ownerName: desk.nameOf(block.owner, visit.language) || (block.owner === lot.agent ? lot.agentName : ''),
        acts: actsOnBlock(lot, block, c),
      }
    }),
    orders: lot.deliveryOrders.map((order) => ({
      ...order,
      inForce: orders.some(({ id }) => id === order.id),
      acts: actsOnOrder(lot, order, c),
    })),
    chain: { complete, freightUnpaid, ...(master && { master: chainOf(master).complete }) },
    mayLeave: lot.houses === undefined && mayLeave(lot) && isRightGiven,
    balance: balanceOf(lot) as LotView['balance'],
    ...(outTurn && { outTurn: outTurn as LotView['outTurn'] & object }),
    ...(storage && {
      storage: {
        ...(storage as Omit<LotView['storage'] & object, 'state' | 'due'>),
        state: stateOfStorage(storage, lot.storageInvoices),
        due: dueOf(storage, lot.storageInvoices),
      },
    }),
    steps: stepsOf(lot, desk.law),
    ...(portName && { portName }),
  }
}

function entryFrom(row: Row): HistoryEntry {
  const fact = { type: row.type, at: row.at, by: row.actor, ...(row.body as object) } as LotFact
  return {
    number: Number(row.number),
    type: fact.type,
    at: fact.at,
    by: fact.by,
    about: historyEntryAbout(fact),
    hash: String(row.hash),
    ...(row.sealed !== null && { sealed: Number(row.sealed) }),
  }
}

import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import { byteOrderMark, csvLine } from '#platform/documents/csv.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { terminalOfCode } from '../circumstances.ts'
import { GateMove } from '../gate-move.ts'
import { MovePage, ReadingPage } from '../views.ts'
import { GateParams } from './act-routes.ts'
import type { GateDesk } from './gate-desk.ts'
import { lastReadings, MoveQuery, movePage, movesFrom, readMove } from './lists.ts'

/** Rows of a table that is taken away at once. */
const mostRows = 10_000

/** What passed the gates, for everybody it concerns, and what barriers read. */
export function moveRoutes(desk: GateDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'gateMoves.table',
      method: 'GET',
      url: '/api/gate-moves.csv',
      summary: 'The same as a table for spreadsheets, the latest ten thousand',
      tag: 'gates',
      query: MoveQuery,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([movePage(query, mostRows)])
        const moves = (results[0] ?? []).slice(0, mostRows).map(({ body }) => body as GateMove)
        return {
          status: 200,
          body: byteOrderMark + [columns, ...moves.map(cellsOf)].map(csvLine).join(''),
          mediaType: 'text/csv; charset=utf-8',
          headers: { 'content-disposition': 'attachment; filename="gate-moves.csv"' },
        }
      },
    }),
    route({
      id: 'gateMoves.list',
      method: 'GET',
      url: '/api/gate-moves',
      summary: 'What came into the port and what left it through a gate, the latest first',
      tag: 'gates',
      query: MoveQuery,
      gives: MovePage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([movePage(query)])
        return ok(movesFrom(results[0] ?? []))
      },
    }),
    route({
      id: 'gateMoves.read',
      method: 'GET',
      url: '/api/gate-moves/:id',
      summary: 'One move through a gate',
      tag: 'gates',
      params: GateParams,
      gives: GateMove,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([readMove(params.id)])
        const row = results[0]?.[0]
        return row ? ok(row.body) : objection('absent', 'not-found')
      },
    }),
    route({
      id: 'gateReadings.list',
      method: 'GET',
      url: '/api/gate/:terminal/readings',
      summary: 'What a terminal’s barriers read last, and why they stayed closed',
      tag: 'gates',
      params: Type.Object({ terminal: Type.String({ maxLength: 12 }) }),
      gives: ReadingPage,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const terminal = terminalOfCode(desk.law, params.terminal)
        const isParty = [terminal?.organisation, desk.law.customs].includes(visit.visitor.organisation)
        if (!terminal || !isParty) return objection('absent', 'not-found')
        const { results } = await visit.read([lastReadings(terminal.organisation)])
        return ok({ rows: (results[0] ?? []).map(({ body }) => body) })
      },
    }),
  ]
}

const columns = [
  'at',
  'direction',
  'port',
  'terminal',
  'vehicle',
  'units',
  'seals',
  'bills',
  'packages',
  'netKg',
  'voucher',
  'company',
  'appointment',
]

const cellsOf = (one: GateMove) => [
  one.at,
  one.direction,
  one.port,
  one.terminalCode,
  one.vehicle,
  one.units.join(' '),
  one.seals.join(' '),
  one.bills.join(' '),
  one.packages,
  one.netKg,
  one.voucher,
  one.companyName,
  one.number,
]

import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import type { Row } from '#platform/database/database.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import type { Call } from '../call.ts'
import type { CallFact } from '../facts.ts'
import { type Moment, standInTheWay } from '../formalities.ts'
import { historyEntryAbout } from '../history-entry.ts'
import { possibleActs } from '../possible-acts.ts'
import { shownTo } from '../shown-to.ts'
import { openTasks, tasksOf } from '../tasks.ts'
import { CallPage, CallView, type HistoryEntry, HistoryEntry as HistoryEntrySchema } from '../views.ts'
import { CallParams } from './act-routes.ts'
import { type CallDesk, circumstancesOf } from './call-desk.ts'
import { CallListQuery, callPage, callPageFrom } from './lists.ts'

/** The board of calls, one call whole, and its history. */
export function callReadRoutes(desk: CallDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'calls.list',
      method: 'GET',
      url: '/api/calls',
      summary: 'Calls the reader may see: where the ship is, how much is open, who has it, until when',
      tag: 'calls',
      query: CallListQuery,
      gives: CallPage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([callPage(query, visit.visitor.organisation)])
        return ok(callPageFrom(results[0] ?? [], query, (id) => desk.nameOf(id, visit.language)))
      },
    }),
    route({
      id: 'calls.read',
      method: 'GET',
      url: '/api/calls/:id',
      summary: 'One call whole: what is done, what is missing, who has it, and what the reader may do',
      tag: 'calls',
      params: CallParams,
      gives: CallView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([
          { name: 'call.whole', text: 'select version, body from vessel_call where id = $1', values: [params.id] },
        ])
        const row = results[0]?.[0]
        return row ? ok(viewOf(desk, visit, caller, row)) : objection('absent', 'no-such-call')
      },
    }),
    route({
      id: 'calls.history',
      method: 'GET',
      url: '/api/calls/:id/history',
      summary: 'Everything that happened to a call, in order',
      tag: 'calls',
      params: CallParams,
      gives: Type.Object({ entries: Type.Array(HistoryEntrySchema) }),
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          {
            name: 'call.history',
            text: `select number, type, at, actor, body from fact where record = $1 and house = 'call' order by number`,
            values: [params.id],
          },
        ])
        const rows = results[0] ?? []
        return rows.length > 0 ? ok({ entries: rows.map(entryFrom) }) : objection('absent', 'no-such-call')
      },
    }),
  ]
}

const moments: readonly Moment[] = ['berthing', 'boarding', 'working', 'sailing']

function viewOf(desk: CallDesk, visit: Visit<Caller>, caller: Caller, row: Row): CallView {
  const call = row.body as Call
  const circumstances = circumstancesOf(desk, visit, caller)
  const nameOf = (id: string) => desk.nameOf(id, visit.language) || (id === call.agent ? call.agentName : '')
  const ids = [
    call.agent,
    ...call.informed,
    ...call.formerAgents,
    ...desk.law.formalities.flatMap(({ authorities }) => authorities),
    ...call.services.map(({ provider }) => provider),
  ]
  return {
    call: shownTo(call, caller, desk.law),
    version: Number(row.version),
    acts: possibleActs(call, circumstances),
    tasks: tasksOf(call, desk.law),
    open: openTasks(call, desk.law),
    waits: Object.fromEntries(
      moments.map((moment) => [moment, standInTheWay(call, moment, desk.law).map(({ rule }) => rule.code)]),
    ),
    names: Object.fromEntries([...new Set(ids)].map((id) => [id, nameOf(id)])),
  }
}

function entryFrom(row: Row): HistoryEntry {
  const fact = { type: row.type, at: row.at, by: row.actor, ...(row.body as object) } as CallFact
  return { number: Number(row.number), type: fact.type, at: fact.at, by: fact.by, about: historyEntryAbout(fact) }
}

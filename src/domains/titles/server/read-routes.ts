import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import type { Row } from '#platform/database/database.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { balancesOf } from '../balances.ts'
import type { TitleFact } from '../facts.ts'
import { historyEntryAbout } from '../history-entry.ts'
import { possibleActs } from '../possible-acts.ts'
import { missingToSign } from '../ready-to-sign.ts'
import { stepsOf } from '../steps.ts'
import type { Title } from '../title.ts'
import { type HistoryEntry, HistoryEntry as HistoryEntrySchema, TitlePage, TitleView } from '../views.ts'
import { TitleParams } from './act-routes.ts'
import { pageFrom, queueCounts, TitleListQuery, titlePage } from './lists.ts'
import { circumstancesOf, type TitleDesk } from './title-desk.ts'

const readTitle = (id: string) => ({
  name: 'title.whole',
  text: 'select version, body from title where id = $1',
  values: [id],
})
const readHistory = (id: string) => ({
  name: 'title.history',
  text: `select f.number, f.type, f.at, f.actor, f.body, encode(f.hash, 'hex') as hash, l.index as sealed
    from fact f left join fact_leaf l on l.record = f.record and l.number = f.number where f.record = $1 order by f.number`,
  values: [id],
})

/** Lists, queue counts, one title whole, and its history. */
export function readRoutes(desk: TitleDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'titles.list',
      method: 'GET',
      url: '/api/titles',
      summary: 'Titles the reader may see, newest first, or by deadline, a page at a time',
      tag: 'titles',
      query: TitleListQuery,
      gives: TitlePage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const reader = { ...whoReads(visit), at: visit.at }
        const { results } = await visit.read([titlePage(query, reader)])
        return ok(pageFrom(results[0] ?? [], query, reader, (id) => desk.nameOf(id, visit.language)))
      },
    }),
    route({
      id: 'titles.counts',
      method: 'GET',
      url: '/api/titles/counts',
      summary: 'How many titles wait for the reader’s organisation, how many are late, how many nobody has taken',
      tag: 'titles',
      gives: Type.Object({
        waiting: Type.Integer(),
        late: Type.Integer(),
        unclaimed: Type.Integer(),
        mine: Type.Integer(),
      }),
      handle: async (_, visit: Visit<Caller>) => {
        const { results } = await visit.read([queueCounts({ ...whoReads(visit), at: visit.at })])
        return ok(results[0]?.[0] ?? { waiting: 0, late: 0, unclaimed: 0, mine: 0 })
      },
    }),
    route({
      id: 'titles.read',
      method: 'GET',
      url: '/api/titles/:id',
      summary: 'One title whole: what it says, its balances, who has it until when, and what the reader may do',
      tag: 'titles',
      params: TitleParams,
      gives: TitleView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([readTitle(params.id)])
        const row = results[0]?.[0]
        return row ? ok(viewOf(desk, visit, caller, row)) : objection('absent', 'not-found')
      },
    }),
    route({
      id: 'titles.history',
      method: 'GET',
      url: '/api/titles/:id/history',
      summary: 'Everything that happened to a title, in order, each fact with its hash',
      tag: 'titles',
      params: TitleParams,
      gives: Type.Object({ entries: Type.Array(HistoryEntrySchema) }),
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([readHistory(params.id)])
        const rows = results[0] ?? []
        return rows.length > 0
          ? ok({ entries: rows.map((row) => entryFrom(row, (id) => desk.nameOf(id, visit.language))) })
          : objection('absent', 'not-found')
      },
    }),
  ]
}

const whoReads = ({ visitor }: Visit<Caller>) => visitor

function viewOf(desk: TitleDesk, visit: Visit<Caller>, caller: Caller, row: Row): TitleView {
  const title = row.body as Title
  const circumstances = circumstancesOf(desk, visit, caller)
  const named = [title.owner, ...(title.desk?.organisations ?? []), ...title.departments, ...title.formerBanks]
  const others = [
    title.ministry,
    title.content?.bank.organisation,
    title.draft.bank?.organisation,
    title.domiciliation?.bank,
  ]
  const nameOf = (id: string) => (id === title.owner ? title.ownerName : desk.nameOf(id, visit.language))
  const balances = balancesOf(title, desk.law)
  const partner = title.desk?.organisations.map(desk.partnerOf).find((one) => one !== undefined)
  return {
    title,
    version: Number(row.version),
    ...(balances && { balances }),
    acts: possibleActs(title, circumstances),
    steps: stepsOf(title, desk.law),
    missing: ['draft', 'returned'].includes(title.status)
      ? missingToSign(title, circumstances).map(({ kind, ...rest }) => rest)
      : [],
    ...(title.desk && {
      desk: {
        ...title.desk,
        names: title.desk.organisations.map(nameOf),
        ...(partner && { partner }),
      },
    }),
    names: Object.fromEntries([...named, ...others].filter((id) => id !== undefined).map((id) => [id, nameOf(id)])),
  }
}

/** A fact as its reader is told it: public bodies and banks by their name in the reader's language. */
function entryFrom(row: Row, nameOf: (id: string) => string): HistoryEntry {
  const { by: actor, ...kept } = { type: row.type, at: row.at, by: row.actor, ...(row.body as object) } as TitleFact
  const by = { ...actor, organisationName: nameOf(actor.organisation) || actor.organisationName }
  const fact = { ...kept, by } as TitleFact
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

import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import type { Row } from '#platform/database/database.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { punctualityOf } from '../due.ts'
import type { ManifestFact } from '../facts.ts'
import { historyEntryAbout } from '../history-entry.ts'
import type { Manifest } from '../manifest.ts'
import { possibleActs } from '../possible-acts.ts'
import { situationOf } from '../situation.ts'
import {
  BillPage,
  type HistoryEntry,
  HistoryEntry as HistoryEntrySchema,
  ManifestPage,
  ManifestView,
} from '../views.ts'
import { ManifestParams } from './act-answer.ts'
import { billOf, readBills } from './bill-rows.ts'
import { BillListQuery, billPage, billPageFrom, ManifestListQuery, manifestPage, pageFrom } from './lists.ts'
import { circumstancesOf, type ManifestDesk } from './manifest-desk.ts'
import { masterOf } from './master-of.ts'
import { checkDocument } from './read-document.ts'

const readManifest = (id: string) => ({
  name: 'manifest.whole',
  text: 'select version, body from manifest where id = $1',
  values: [id],
})

/** The list, one manifest above its bills, its bills by the page, what is found in them, its history, and the bytes it came in. */
export function readRoutes(desk: ManifestDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'manifests.list',
      method: 'GET',
      url: '/api/manifests',
      summary: 'Manifests the reader may see, newest first, a page at a time',
      tag: 'manifests',
      query: ManifestListQuery,
      gives: ManifestPage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([manifestPage(query, visit.visitor)])
        return ok(pageFrom(results[0] ?? [], query, visit.visitor, (id) => desk.nameOf(id, visit.language)))
      },
    }),
    route({
      id: 'manifests.read',
      method: 'GET',
      url: '/api/manifests/:id',
      summary: 'One manifest above its bills: where it is, who has it until when, and what the reader may do',
      tag: 'manifests',
      params: ManifestParams,
      gives: ManifestView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([readManifest(params.id)])
        const row = results[0]?.[0]
        return row ? ok(viewOf(desk, visit, caller, row)) : objection('absent', 'not-found')
      },
    }),
    route({
      id: 'manifests.bills',
      method: 'GET',
      url: '/api/manifests/:id/bills',
      summary: 'Bills of a manifest in their order, a page at a time, those with all the words of `q`',
      tag: 'manifests',
      params: ManifestParams,
      query: BillListQuery,
      gives: BillPage,
      handle: async ({ params, query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([readManifest(params.id), billPage(params.id, query)])
        return results[0]?.[0] ? ok(billPageFrom(results[1] ?? [], query)) : objection('absent', 'not-found')
      },
    }),
    route({
      id: 'manifests.findings',
      method: 'GET',
      url: '/api/manifests/:id/findings',
      summary: 'What is found in the bills as they stand: of a draft, what is missing before it can be lodged',
      tag: 'manifests',
      params: ManifestParams,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([readManifest(params.id), readBills(params.id)])
        const manifest = results[0]?.[0]?.body as Manifest | undefined
        if (!manifest) return objection('absent', 'not-found')
        const { header, source } = manifest
        const master = await masterOf(visit, header)
        const read = {
          document: { header, bills: (results[1] ?? []).map(billOf) },
          findings: [],
          placeOf: () => undefined,
        }
        return ok({ findings: checkDocument(desk, source?.format ?? 'screen', read, master?.bill).findings })
      },
    }),
    route({
      id: 'manifests.history',
      method: 'GET',
      url: '/api/manifests/:id/history',
      summary: 'Everything that happened to a manifest, in order, each fact with its hash',
      tag: 'manifests',
      params: ManifestParams,
      gives: Type.Object({ entries: Type.Array(HistoryEntrySchema) }),
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          {
            name: 'manifest.history',
            text: `select f.number, f.type, f.at, f.actor, f.body, encode(f.hash, 'hex') as hash, l.index as sealed
              from fact f left join fact_leaf l on l.record = f.record and l.number = f.number
              where f.record = $1 and f.house = 'manifest' order by f.number`,
            values: [params.id],
          },
        ])
        const rows = results[0] ?? []
        return rows.length > 0 ? ok({ entries: rows.map(entryFrom) }) : objection('absent', 'not-found')
      },
    }),
    route({
      id: 'manifests.source',
      method: 'GET',
      url: '/api/manifests/:id/source',
      summary: 'The file a manifest was lodged as, byte for byte',
      tag: 'manifests',
      params: ManifestParams,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([readManifest(params.id)])
        const source = (results[0]?.[0]?.body as Manifest | undefined)?.source
        if (source?.sha256 === undefined) return objection('absent', 'not-found')
        return {
          status: 200,
          body: desk.files.open(source.sha256),
          mediaType: 'application/octet-stream',
          headers: {
            'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(source.name ?? `manifest.${source.format}`)}`,
            'x-content-type-options': 'nosniff',
          },
        }
      },
    }),
  ]
}

function viewOf(desk: ManifestDesk, visit: Visit<Caller>, caller: Caller, row: Row): ManifestView {
  const manifest = row.body as Manifest
  const { organisations, ...situation } = situationOf(manifest, desk.law, desk.calendar)
  const punctuality =
    manifest.header.direction === 'import' ? punctualityOf(manifest, desk.law, desk.calendar) : undefined
  const named = (id: string) => desk.nameOf(id, visit.language) || manifest.agentName
  return {
    manifest: { ...manifest, agentName: named(manifest.agent) },
    version: Number(row.version),
    situation: { ...situation, organisations: organisations.map((id) => ({ id, name: named(id) })) },
    acts: possibleActs(manifest, circumstancesOf(desk, visit, caller)),
    ...(punctuality && { punctuality }),
  }
}

function entryFrom(row: Row): HistoryEntry {
  const fact = { type: row.type, at: row.at, by: row.actor, ...(row.body as object) } as ManifestFact
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

import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection, objects } from '#kernel/decision.ts'
import { Id } from '#kernel/elements.ts'
import { type Route, route } from '#platform/http/route.ts'
import { sentFile } from '#platform/http/sent-file.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import type { Manifest } from '../manifest.ts'
import { type StowagePlan, StowageView, workedAt } from '../stowage.ts'
import { type ListedUnit, ListedUnitPage, unitsToWork } from '../unit-list.ts'
import { ActDone, ManifestParams } from './act-answer.ts'
import { doAct } from './act-routes.ts'
import { billOf, readBills } from './bill-rows.ts'
import { listedAll, listedPage, readStowage } from './list-rows.ts'
import type { ManifestDesk } from './manifest-desk.ts'

/** Largest message taken, in bytes: the bay plan of the largest ships is some ten megabytes. */
const largest = 16 * 1_048_576
const rowsAPage = 100
/** Most numbers told of units that only the plan or only the manifest names. */
const mostTold = 200

const manifestOf = (id: string) => ({
  name: 'manifest.body',
  text: 'select body from manifest where id = $1',
  values: [id],
})

/** What agent and terminal give each other: the list of units to work, and the bay plan of the ship. */
export function terminalRoutes(desk: ManifestDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'manifests.sendUnitListFile',
      method: 'POST',
      url: '/api/manifests/:id/unit-list',
      summary: 'Give a terminal the list of units as a COPRAR file: discharge for import, loading for export',
      tag: 'manifests',
      keyed: true,
      bodyLimit: largest,
      params: ManifestParams,
      query: Type.Object({ terminal: Id }, { additionalProperties: false }),
      gives: ActDone,
      handle: async ({ params, query, raw }, visit: Visit<Caller>) => {
        const { bytes } = await sentFile(raw, largest)
        const read = desk.messages.readUnitList(bytes)
        if (objects(read)) return read
        return doAct(desk, visit, params.id, 'sendUnitList', query, { unitList: { read, declared: new Set() } })
      },
    }),
    route({
      id: 'manifests.unitList',
      method: 'GET',
      url: '/api/manifests/:id/unit-list',
      summary: 'The units a terminal was given to work, in the order of the list, a page at a time',
      tag: 'manifests',
      params: ManifestParams,
      query: Type.Object(
        { after: Type.Optional(Type.String({ pattern: '^\\d{1,6}$' })) },
        { additionalProperties: false },
      ),
      gives: ListedUnitPage,
      handle: async ({ params, query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          manifestOf(params.id),
          listedPage(params.id, Number(query.after ?? 0), rowsAPage + 1),
        ])
        if (!results[0]?.[0]) return objection('absent', 'not-found')
        const rows = results[1] ?? []
        const last = rows[rowsAPage - 1]
        return ok({
          rows: rows.slice(0, rowsAPage).map(({ body }) => body as ListedUnit),
          ...(rows.length > rowsAPage && last && { next: String(last.line) }),
        })
      },
    }),
    route({
      id: 'manifests.unitListMessage',
      method: 'GET',
      url: '/api/manifests/:id/unit-list.edi',
      summary: 'The same list as COPRAR (D.95B, SMDG 1.6)',
      tag: 'manifests',
      params: ManifestParams,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([manifestOf(params.id), listedAll(params.id)])
        const manifest = results[0]?.[0]?.body as Manifest | undefined
        if (!manifest?.unitList) return objection('absent', 'not-found')
        const units = (results[1] ?? []).map(({ body }) => body as ListedUnit)
        const bytes = desk.messages.writeUnitList(manifest, units, visit.at)
        if (objects(bytes)) return bytes
        return {
          status: 200,
          body: Buffer.from(bytes),
          mediaType: 'application/edifact',
          headers: { 'content-disposition': 'attachment; filename="coprar.edi"', 'x-content-type-options': 'nosniff' },
        }
      },
    }),
    route({
      id: 'manifests.sendStowagePlan',
      method: 'POST',
      url: '/api/manifests/:id/stowage',
      summary: 'Give the bay plan of the ship as a BAPLIE (2.x, 3.1) or MOVINS file; it replaces the one before',
      tag: 'manifests',
      keyed: true,
      bodyLimit: largest,
      params: ManifestParams,
      gives: ActDone,
      handle: async ({ params, raw }, visit: Visit<Caller>) => {
        const { bytes } = await sentFile(raw, largest)
        const stowage = desk.messages.readStowage(bytes)
        if (objects(stowage)) return stowage
        return doAct(desk, visit, params.id, 'sendStowagePlan', {}, { stowage })
      },
    }),
    route({
      id: 'manifests.stowage',
      method: 'GET',
      url: '/api/manifests/:id/stowage',
      summary: 'The bay plan of the ship, and which units to be worked here only the plan or only the manifest names',
      tag: 'manifests',
      params: ManifestParams,
      gives: StowageView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([manifestOf(params.id), readStowage(params.id), readBills(params.id)])
        const manifest = results[0]?.[0]?.body as Manifest | undefined
        const plan = results[1]?.[0]?.body as StowagePlan | undefined
        if (!manifest || !plan) return objection('absent', 'not-found')
        const planned = new Set(workedAt(plan, manifest.header.port, manifest.header.direction))
        const declared = new Set(unitsToWork((results[2] ?? []).map(billOf)).map(({ number }) => number))
        return ok({
          plan,
          notDeclared: [...planned].filter((number) => !declared.has(number)).slice(0, mostTold),
          notPlanned: [...declared].filter((number) => !planned.has(number)).slice(0, mostTold),
        })
      },
    }),
  ]
}

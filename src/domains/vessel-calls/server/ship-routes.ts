import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { onOne } from '#kernel/carry-out.ts'
import { objection } from '#kernel/decision.ts'
import type { Row } from '#platform/database/database.ts'
import { badPlace, readPlace, writePlace } from '#platform/database/keyset.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { type Ship, ShipParticulars } from '../ship.ts'
import type { ShipFact } from '../ship-facts.ts'
import { ShipPage, ShipView } from '../views.ts'
import { mayNotWriteShip, registerShip, updateShip } from '../write-ship.ts'
import { ActDone, actAnswer, CallParams } from './act-routes.ts'
import { type CallDesk, circumstancesOf } from './call-desk.ts'
import { plainWords, shipHouse } from './records.ts'

const rowsAPage = 50

/** The register of ships: found by name, IMO number or call sign; opened once, kept up to date. */
export function shipRoutes(desk: CallDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'ships.list',
      method: 'GET',
      url: '/api/ships',
      summary: 'Ships that have a file, by name; found by words, IMO number, call sign or MMSI',
      tag: 'calls',
      query: Type.Object(
        { q: Type.Optional(Type.String({ maxLength: 100 })), after: Type.Optional(Type.String({ maxLength: 300 })) },
        { additionalProperties: false },
      ),
      gives: ShipPage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const place = query.after === undefined ? undefined : readPlace(query.after)
        if (place && place.value === null) throw badPlace()
        const like = `%${plainWords(query.q ?? '')
          .trim()
          .replace(/[\\%_]/g, '\\$&')}%`
        const { results } = await visit.read([
          {
            name: 'ship.page',
            text: `select id, name, body from ship where words like $1 and ($2::text is null or (name, id) > ($2, $3::uuid))
              order by name, id limit ${rowsAPage + 1}`,
            values: [like, place?.value ?? null, place?.id ?? null],
          },
        ])
        return ok(pageFrom(results[0] ?? []))
      },
    }),
    route({
      id: 'ships.read',
      method: 'GET',
      url: '/api/ships/:id',
      summary: 'The file of one ship',
      tag: 'calls',
      params: CallParams,
      gives: ShipView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([
          { name: 'ship.whole', text: 'select version, body from ship where id = $1', values: [params.id] },
        ])
        const row = results[0]?.[0]
        if (!row) return objection('absent', 'not-found')
        const mayWrite = mayNotWriteShip(circumstancesOf(desk, visit, caller)) === undefined
        return ok({ ship: row.body as Ship, version: Number(row.version), mayWrite })
      },
    }),
    route({
      id: 'ships.register',
      method: 'POST',
      url: '/api/ships',
      summary: 'Open the file of a ship under its IMO number',
      tag: 'calls',
      keyed: true,
      body: ShipParticulars,
      gives: ActDone,
      handle: async ({ body }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          { name: 'ship.of-imo', text: 'select body from ship where imo = $1', values: [body.imo] },
        ])
        const known = results[0]?.[0]?.body as Ship | undefined
        const id = desk.newId()
        const outcome = await visit.carryOut({
          ...onOne<Ship, ShipFact, Caller>({ house: shipHouse, id }, (_, caller) =>
            registerShip(id, known, body, circumstancesOf(desk, visit, caller)),
          ),
          answer: actAnswer(201),
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
    route({
      id: 'ships.update',
      method: 'POST',
      url: '/api/ships/:id/update',
      summary: 'New particulars or certificates of a ship',
      tag: 'calls',
      keyed: true,
      params: CallParams,
      body: ShipParticulars,
      gives: ActDone,
      handle: async ({ params, body }, visit: Visit<Caller>) => {
        const expects = visit.expects === undefined ? {} : { expects: visit.expects }
        const outcome = await visit.carryOut({
          ...onOne<Ship, ShipFact, Caller>({ house: shipHouse, id: params.id, ...expects }, ({ state }, caller) =>
            state ? updateShip(state, body, circumstancesOf(desk, visit, caller)) : objection('absent', 'not-found'),
          ),
          answer: actAnswer(200),
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
  ]
}

function pageFrom(rows: readonly Row[]) {
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined
  return {
    rows: rows.slice(0, rowsAPage).map(({ body }) => body as Ship),
    ...(last && { next: writePlace({ value: String(last.name), id: String(last.id) }) }),
  }
}

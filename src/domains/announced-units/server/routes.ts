import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { type Answer, type Change, type Found, onOne } from '#kernel/carry-out.ts'
import { objection } from '#kernel/decision.ts'
import { signText } from '#platform/history/signed-text.ts'
import { type Route, route } from '#platform/http/route.ts'
import { type Given, ok, type Visit } from '#platform/http/visit.ts'
import { type AnnouncedUnitAct, type AnnouncedUnitInput, AnnounceUnit, announcedUnitInputs } from '../acts.ts'
import { announceUnit } from '../announce-unit.ts'
import type { AnnouncedUnit } from '../announced-unit.ts'
import type { AnnouncedUnitFact } from '../facts.ts'
import { historyEntryAbout } from '../history-entry.ts'
import { performAct, possibleActs } from '../perform.ts'
import { notePurpose, noteText } from '../reception-note.ts'
import { AnnouncedUnitPage, AnnouncedUnitView, HistoryEntry } from '../views.ts'
import { AnnouncedUnitQuery, announcedUnitPage, pageFrom, readAnnouncedUnit } from './lists.ts'
import { announcedUnitHouse } from './records.ts'
import { circumstancesFor, numberOf, type UnitDesk } from './unit-desk.ts'

const UnitParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
const ActDone = Type.Object({
  id: Type.String(),
  number: Type.Optional(Type.String()),
  status: Type.Optional(Type.String()),
  facts: Type.Array(Type.String()),
})

/** `declareMass` → `declare-mass`. */
const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Announcing containers for export, every act on one, and reading them. */
export function announcedUnitRoutes(desk: UnitDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'announcedUnits.announce',
      method: 'POST',
      url: '/api/announced-units',
      summary: 'Announce a container that will be brought for export; only announced containers enter',
      tag: 'announced-units',
      keyed: true,
      body: AnnounceUnit,
      gives: ActDone,
      handle: ({ body }, visit: Visit<Caller>) => announce(desk, visit, body),
    }),
    ...(Object.keys(announcedUnitInputs) as AnnouncedUnitAct[]).map((act) =>
      route({
        id: `announcedUnits.${act}`,
        method: 'POST',
        url: `/api/announced-units/:id/${kebab(act)}`,
        summary: `Announced container: ${kebab(act).replaceAll('-', ' ')}`,
        tag: 'announced-units',
        keyed: true,
        params: UnitParams,
        body: announcedUnitInputs[act],
        gives: ActDone,
        handle: ({ params, body }, visit: Visit<Caller>) => doAct(desk, visit, params.id, act, body),
      }),
    ),
    route({
      id: 'announcedUnits.list',
      method: 'GET',
      url: '/api/announced-units',
      summary: 'Announced containers the reader is a party to, the latest changed first',
      tag: 'announced-units',
      query: AnnouncedUnitQuery,
      gives: AnnouncedUnitPage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([announcedUnitPage(query)])
        return ok(pageFrom(results[0] ?? []))
      },
    }),
    route({
      id: 'announcedUnits.read',
      method: 'GET',
      url: '/api/announced-units/:id',
      summary: 'One announced container, its verified mass, and its reception note with the code that verifies it',
      tag: 'announced-units',
      params: UnitParams,
      gives: AnnouncedUnitView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([readAnnouncedUnit(params.id)])
        const row = results[0]?.[0]
        if (!row) return objection('absent', 'not-found')
        const unit = row.body as AnnouncedUnit
        const text = noteText(unit)
        return ok({
          unit,
          version: Number(row.version),
          acts: possibleActs(unit, caller),
          loadable: unit.status === 'received' && unit.mass !== undefined && unit.mass.status !== 'refused',
          ...(text && { note: signText(notePurpose, text, desk.signing) }),
        })
      },
    }),
    route({
      id: 'announcedUnits.history',
      method: 'GET',
      url: '/api/announced-units/:id/history',
      summary: 'Everything that happened to an announced container, in order',
      tag: 'announced-units',
      params: UnitParams,
      gives: Type.Object({ entries: Type.Array(HistoryEntry) }),
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          readAnnouncedUnit(params.id),
          {
            name: 'announced-unit.history',
            text: 'select number, type, at, actor, body from fact where record = $1 order by number',
            values: [params.id],
          },
        ])
        if (!results[0]?.[0]) return objection('absent', 'not-found')
        return ok({
          entries: (results[1] ?? []).map(({ number, type, at, actor, body }) => ({
            number: Number(number),
            type: String(type),
            at: String(at),
            about: historyEntryAbout({ type, at, by: actor, ...(body as object) } as AnnouncedUnitFact),
          })),
        })
      },
    }),
  ]
}

async function announce(desk: UnitDesk, visit: Visit<Caller>, input: AnnounceUnit): Promise<Given> {
  const { haulier, agent } = input.announcement
  const circumstances = await circumstancesFor(desk, visit, [haulier, agent])
  const terminal = desk.law.ports.flatMap(({ terminals }) => terminals).find(({ code }) => code === input.terminal)
  const names = {
    id: desk.newId(),
    number: await numberOf(desk, 'E', visit.today),
    terminalName: desk.nameOf(terminal?.organisation ?? ''),
  }
  return given(
    await visit.carryOut({
      ...onOne<AnnouncedUnit, AnnouncedUnitFact, Caller>({ house: announcedUnitHouse, id: names.id }, (_, caller) =>
        announceUnit(input, names, circumstances(caller)),
      ),
      answer: answerOf(201),
    }),
  )
}

async function doAct(
  desk: UnitDesk,
  visit: Visit<Caller>,
  id: string,
  act: AnnouncedUnitAct,
  input: unknown,
): Promise<Given> {
  const { announcement } = act === 'amend' ? (input as AnnouncedUnitInput<'amend'>) : {}
  const circumstances = await circumstancesFor(desk, visit, [announcement?.haulier, announcement?.agent])
  return given(
    await visit.carryOut({
      ...onOne<AnnouncedUnit, AnnouncedUnitFact, Caller>(
        { house: announcedUnitHouse, id, ...(visit.expects !== undefined && { expects: visit.expects }) },
        ({ state }: Found<AnnouncedUnit>, caller) =>
          state ? performAct(state, act, input as never, circumstances(caller)) : objection('absent', 'not-found'),
      ),
      answer: answerOf(200),
    }),
  )
}

const given = (outcome: Awaited<ReturnType<Visit<Caller>['carryOut']>>): Given =>
  'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }

/** The answer to a change, ready to be kept under the sender's key. */
const answerOf =
  (status: number) =>
  ([change]: readonly Change[]): Answer => {
    const unit = change?.state as AnnouncedUnit | undefined
    return {
      status,
      body: JSON.stringify({
        id: change?.id,
        number: unit?.number,
        status: unit?.status,
        facts: (change?.facts ?? []).map(({ type }) => type),
      }),
    }
  }

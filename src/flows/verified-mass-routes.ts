import { readEdifact } from '#connectors/edifact/read-edifact.ts'
import { objectionOfFinding } from '#connectors/edifact/reading/object-at.ts'
import { isHarmless } from '#connectors/edifact/structure/structure-finding.ts'
import { readVermas } from '#connectors/edifact/vermas/read-vermas.ts'
import type { VerifiedUnit } from '#connectors/edifact/vermas/verified-weights.ts'
import type { AnnouncedUnit, MassDeclaration } from '#domains/announced-units/announced-unit.ts'
import { performAct } from '#domains/announced-units/perform.ts'
import { latestAnnouncements } from '#domains/announced-units/server/lists.ts'
import { announcedUnitHouse } from '#domains/announced-units/server/records.ts'
import { circumstancesFor, type UnitDesk } from '#domains/announced-units/server/unit-desk.ts'
import { named } from '#domains/gates/server/act-routes.ts'
import type { Caller } from '#domains/parties/party.ts'
import { type Calendar, instantAt } from '#kernel/calendar.ts'
import type { AnyFact } from '#kernel/carry-out.ts'
import { type Objections, objection, objections, objects } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Given, Visit } from '#platform/http/visit.ts'

export interface VerifiedMassDesk {
  readonly units: UnitDesk
  readonly calendar: Calendar
}

/** Verified masses as shippers' systems send them: a VERMAS message for any number of announced containers. */
export const verifiedMassRoutes = (desk: VerifiedMassDesk): Route<Visit<Caller>>[] => [
  route({
    id: 'verifiedMasses.send',
    method: 'POST',
    url: '/api/verified-masses',
    summary: 'Verified gross masses as VERMAS (application/edifact, or JSON with the text as `message`): all or none',
    tag: 'announced-units',
    keyed: true,
    handle: async ({ raw }, visit: Visit<Caller>) => {
      // Who sends is looked at before what is sent.
      await visit.read([])
      return receive(desk, visit, bytesOf(raw.body))
    },
  }),
]

const bytesOf = (body: unknown): Buffer => {
  if (Buffer.isBuffer(body)) return body
  const { message } = (body ?? {}) as { message?: unknown }
  return Buffer.from(typeof message === 'string' ? message : '')
}

async function receive({ units, calendar }: VerifiedMassDesk, visit: Visit<Caller>, bytes: Buffer): Promise<Given> {
  const said = massesIn(bytes, calendar)
  if (objects(said)) return said
  const { results } = await visit.read([latestAnnouncements(said.map(({ container }) => container))])
  const ids = new Map((results[0] ?? []).map(({ id, container }) => [String(container), String(id)]))
  const stranger = said.find(({ container }) => !ids.has(container))
  if (stranger) return objection('invalid', 'unit-not-preannounced', { container: stranger.container })
  const circumstances = await circumstancesFor(units, visit, [])
  const outcome = await visit.carryOut({
    records: said.map(({ container }) => named({ house: announcedUnitHouse, id: ids.get(container) ?? '' })),
    decide: (found, caller) => {
      const decided: (readonly AnyFact[])[] = []
      for (const [i, { mass }] of said.entries()) {
        const unit = found[i]?.state as AnnouncedUnit | undefined
        if (!unit) return objection('absent', 'not-found')
        const facts = performAct(unit, 'declareMass', mass, circumstances(caller))
        if (objects(facts)) return facts
        decided.push(facts)
      }
      return decided
    },
    answer: (changes) => ({
      status: 200,
      body: JSON.stringify({
        units: changes.map(({ id, state }) => {
          const { container, mass } = state as AnnouncedUnit
          return { id, container, kg: mass?.kg, status: mass?.status }
        }),
      }),
    }),
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

interface MassSaid {
  readonly container: string
  readonly mass: MassDeclaration
}

/** What the VERMAS messages of a file say, each container once. Times without a zone are legal time. */
function massesIn(bytes: Buffer, calendar: Calendar): readonly MassSaid[] | Objections {
  const { findings, interchanges } = readEdifact(bytes)
  const fault = findings.find((one) => one.weight !== 'notice' && !isHarmless(one))
  if (fault) return objections([objectionOfFinding(fault)])
  const masses = new Map<string, MassSaid>()
  for (const message of interchanges.flatMap(({ messages }) => messages)) {
    const read = readVermas(message, (day, time) => instantAt(calendar, day, time))
    if (objects(read)) return read
    for (const unit of read.units)
      masses.set(unit.number, { container: unit.number, mass: massOf(unit, read.document) })
  }
  return masses.size > 0 ? [...masses.values()] : objection('invalid', 'no-mass-in-message')
}

/** Method 1 rests on a weighing, of which the message is the document where it names no other. */
function massOf(
  { weight, method, responsible, person, weighedAt }: VerifiedUnit,
  document: string | undefined,
): MassDeclaration {
  return {
    kg: weight.kg,
    method: method === 'SM1' ? '1' : '2',
    signedBy: person ?? responsible,
    ...(weighedAt && 'instant' in weighedAt && { weighedAt: weighedAt.instant }),
    ...(document && { ticket: document.slice(0, 40) }),
    ...(person && { place: responsible.slice(0, 100) }),
  }
}

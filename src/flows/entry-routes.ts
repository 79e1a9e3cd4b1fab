import type { AnnouncedUnit } from '#domains/announced-units/announced-unit.ts'
import { receiveUnit } from '#domains/announced-units/receive-unit.ts'
import { openAnnouncements } from '#domains/announced-units/server/lists.ts'
import { announcedUnitHouse } from '#domains/announced-units/server/records.ts'
import { circumstancesFor, numberOf, type UnitDesk } from '#domains/announced-units/server/unit-desk.ts'
import { type AppointmentInput, appointmentInputs } from '#domains/gates/acts.ts'
import type { Appointment } from '#domains/gates/gate.ts'
import { performAct } from '#domains/gates/perform.ts'
import { ActDone, answerOf, GateParams, movesOf, named } from '#domains/gates/server/act-routes.ts'
import { circumstancesOf, type GateDesk } from '#domains/gates/server/gate-desk.ts'
import { readAppointment } from '#domains/gates/server/lists.ts'
import { appointmentHouse, moveHouse } from '#domains/gates/server/records.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { AnyFact, Found, RecordName } from '#kernel/carry-out.ts'
import { type Objections, objection, objects } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'

/** Trucks come in; what they bring for export is received, and nothing that was not announced. */
export interface EntryDesk {
  readonly gates: GateDesk
  readonly units: UnitDesk
}

export const entryRoutes = (desk: EntryDesk): Route<Visit<Caller>>[] => [
  route({
    id: 'appointments.enter',
    method: 'POST',
    url: '/api/appointments/:id/enter',
    summary: 'The truck comes in; each container it brings for export was announced, and gets its reception note',
    tag: 'gates',
    keyed: true,
    params: GateParams,
    body: appointmentInputs.enter,
    gives: ActDone,
    handle: async ({ params, body }, visit: Visit<Caller>) => {
      const { results } = await visit.read([readAppointment(params.id)])
      const seen = results[0]?.[0]?.body as Appointment | undefined
      if (!seen) return objection('absent', 'not-found')
      const entry = await entryOf(desk, visit, seen, body)
      const [appointment, ...others] = entry.records
      if (!appointment) return objection('absent', 'not-found')
      const outcome = await visit.carryOut({
        records: [{ ...appointment, ...(visit.expects !== undefined && { expects: visit.expects }) }, ...others],
        decide: entry.decide,
        answer: answerOf,
      })
      return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
    },
  }),
]

/** What coming in names and how it is decided, for the officer at the gate and for a barrier that reads plates alike. */
export interface Passage {
  readonly records: readonly RecordName<never, never>[]
  readonly decide: (found: readonly Found<never>[], caller: Caller) => Objections | readonly (readonly AnyFact[])[]
}

export async function entryOf(
  { gates, units }: EntryDesk,
  visit: Visit<Caller>,
  { id, kind }: Pick<Appointment, 'id' | 'kind'>,
  input: AppointmentInput<'enter'>,
): Promise<Passage> {
  const containers = kind === 'export' ? [...new Set(input.units)] : []
  const { results } = await visit.read([openAnnouncements(containers)])
  const announced = new Map((results[0] ?? []).map((row) => [String(row.container), String(row.id)]))
  const known = containers.flatMap((container) => announced.get(container) ?? [])
  const notes: string[] = []
  for (const _ of containers) notes.push(await numberOf(units, 'R', visit.today))
  const circumstances = await circumstancesFor(units, visit, [])
  const move = gates.newId()
  return {
    records: [
      named({ house: appointmentHouse, id }),
      named({ house: moveHouse, id: move }),
      ...known.map((unit) => named({ house: announcedUnitHouse, id: unit })),
    ],
    decide: ([found, _, ...foundUnits], caller) => {
      const appointment = found?.state as Appointment | undefined
      if (!appointment) return objection('absent', 'not-found')
      const decision = performAct(appointment, 'enter', input, circumstancesOf(gates, visit, caller))
      if (objects(decision)) return decision
      const states = new Map(
        foundUnits.flatMap(({ state }) => {
          const unit = state as AnnouncedUnit | undefined
          return unit ? [[unit.container, unit] as const] : []
        }),
      )
      const received: (readonly AnyFact[])[] = []
      for (const [i, container] of containers.entries()) {
        const unit = states.get(container)
        const damage = input.damage?.find((one) => one.unit === container)?.note
        const facts = receiveUnit(
          unit,
          {
            container,
            number: notes[i] ?? '',
            vehicle: input.vehicle,
            seals: sealsOf(unit, containers, input.seals),
            ...(damage !== undefined && { damage }),
          },
          circumstances(caller),
        )
        if (objects(facts)) return facts
        received.push(facts)
      }
      return [decision, movesOf(appointment, decision, move, gates.law), ...received]
    },
  }
}

/** Of the seals read on the truck those of this container: all of them where it is the only one. */
const sealsOf = (
  unit: AnnouncedUnit | undefined,
  containers: readonly string[],
  seals: readonly string[],
): readonly string[] =>
  containers.length === 1 ? seals : seals.filter((seal) => unit?.announcement.seals.includes(seal))

import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import type { Answer, Change, Found, RecordName } from '#kernel/carry-out.ts'
import { objection, objects } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import { type AppointmentAct, type AppointmentInput, appointmentInputs, type SlotAct, slotInputs } from '../acts.ts'
import { terminalOfCode } from '../circumstances.ts'
import type { AppointmentFact, MoveFact } from '../facts.ts'
import type { Appointment, SlotDay } from '../gate.ts'
import { performAct } from '../perform.ts'
import { recordMove } from '../record-move.ts'
import { closeHours, freePlace, openHours, setPlaces, takePlace } from '../slots.ts'
import { circumstancesOf, dayName, type GateDesk, haulierNamed } from './gate-desk.ts'
import { readAppointment } from './lists.ts'
import { appointmentHouse, slotDayHouse } from './records.ts'

export const GateParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
/** What an act gives back: where the record stands now, and the facts it made. */
export const ActDone = Type.Object({
  id: Type.String(),
  number: Type.Optional(Type.String()),
  status: Type.Optional(Type.String()),
  facts: Type.Array(Type.String()),
})
const DayParams = Type.Object({
  terminal: Type.String({ maxLength: 12 }),
  day: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
})

/** `nameVehicle` → `name-vehicle`. */
const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Coming in and going out, which stand between houses, and the clock have ways of their own. */
type NamedAct = Exclude<AppointmentAct, 'enter' | 'leave' | 'letTimePass'>
const namedActs = Object.keys(appointmentInputs).filter(
  (act): act is NamedAct => act !== 'enter' && act !== 'leave' && act !== 'letTimePass',
)
/** Acts after which the place is free again. */
const frees: readonly AppointmentAct[] = ['refuse', 'cancel']

/** Every act on an appointment, and what a terminal does to its day. */
export function actRoutes(desk: GateDesk): Route<Visit<Caller>>[] {
  return [
    ...namedActs.map((act) =>
      route({
        id: `appointments.${act}`,
        method: 'POST',
        url: `/api/appointments/:id/${kebab(act)}`,
        summary: `Appointment: ${kebab(act).replaceAll('-', ' ')}`,
        tag: 'gates',
        keyed: true,
        params: GateParams,
        body: appointmentInputs[act],
        gives: ActDone,
        handle: ({ params, body }, visit: Visit<Caller>) => doAct(desk, visit, params.id, act, body),
      }),
    ),
    ...(Object.keys(slotInputs) as SlotAct[]).map((act) =>
      route({
        id: `slots.${act}`,
        method: 'POST',
        url: `/api/slots/:terminal/:day/${kebab(act)}`,
        summary: `A terminal’s day: ${kebab(act).replaceAll('-', ' ')}`,
        tag: 'gates',
        keyed: true,
        params: DayParams,
        body: slotInputs[act],
        gives: ActDone,
        handle: ({ params, body }, visit: Visit<Caller>) => changeDay(desk, visit, params, act, body),
      }),
    ),
  ]
}

/** An act on one appointment; where its place changes hands, the day changes in the same commit. */
async function doAct(desk: GateDesk, visit: Visit<Caller>, id: string, act: NamedAct, input: unknown): Promise<Given> {
  const { results } = await visit.read([readAppointment(id)])
  const seen = results[0]?.[0]?.body as Appointment | undefined
  const terminal = seen && terminalOfCode(desk.law, seen.terminalCode)
  if (!seen || !terminal) return objection('absent', 'not-found')
  const moved = act === 'counterPropose' ? (input as AppointmentInput<'counterPropose'>) : undefined
  const days = frees.includes(act) || moved ? [...new Set([seen.day, moved?.day ?? seen.day])] : []
  const names = days.map((day) => dayName(terminal, day))
  const haulier = await haulierNamed(
    desk,
    act === 'nameHaulier' ? (input as AppointmentInput<'nameHaulier'>).haulier : undefined,
  )
  const outcome = await visit.carryOut({
    records: [
      named({ house: appointmentHouse, id, ...(visit.expects !== undefined && { expects: visit.expects }) }),
      ...names.map((name) => named({ house: slotDayHouse, id: name.id })),
    ],
    decide: ([found, ...foundDays], caller) => {
      const { state } = (found as Found<Appointment> | undefined) ?? {}
      if (!state) return objection('absent', 'not-found')
      if (state.day !== seen.day) return objection('conflict', 'stale-page', { version: found?.version ?? 0 })
      const c = circumstancesOf(desk, visit, caller, haulier)
      const decision = performAct(state, act, input as never, c)
      if (objects(decision)) return decision
      const slotDays = foundDays.map((day) => (day as Found<SlotDay>).state)
      const freed = names.map((_, i) => (i === 0 ? freePlace(slotDays[0], id, c) : []))
      if (!moved) return [decision, ...freed]
      const at = names.length - 1
      const name = names[at]
      const taken = name ? takePlace(slotDays[at], name, { hour: moved.hour, kind: state.kind }, id, c) : []
      if (objects(taken)) return taken
      return [decision, ...freed.map((facts, i) => (i === at ? [...facts, ...taken] : facts))]
    },
    answer: answerOf,
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

/** What is recorded of the gate with a truck that came in or went out. */
export const movesOf = (
  appointment: Appointment,
  facts: readonly AppointmentFact[],
  id: string,
  law: GateDesk['law'],
): readonly MoveFact[] =>
  facts.flatMap((fact) =>
    fact.type === 'TruckEntered' || fact.type === 'TruckLeft' ? recordMove(appointment, fact, id, law) : [],
  )

const dayRules = { setPlaces, closeHours, openHours } as const

async function changeDay(
  desk: GateDesk,
  visit: Visit<Caller>,
  { terminal: code, day }: { readonly terminal: string; readonly day: string },
  act: SlotAct,
  input: unknown,
): Promise<Given> {
  const terminal = terminalOfCode(desk.law, code)
  if (!terminal || Number.isNaN(Date.parse(day))) return objection('absent', 'not-found')
  const name = dayName(terminal, day)
  const outcome = await visit.carryOut({
    records: [named({ house: slotDayHouse, id: name.id })],
    decide: ([found], caller) => {
      const { state } = (found as Found<SlotDay> | undefined) ?? {}
      const decision = dayRules[act](state, name, input as never, circumstancesOf(desk, visit, caller))
      return objects(decision) ? decision : [decision]
    },
    answer: answerOf,
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

export const named = (name: RecordName<never, never> | object): RecordName<never, never> =>
  name as RecordName<never, never>

/** The answer to a change, of its first record, ready to be kept under the sender's key. */
export function answerOf([change]: readonly Change[]): Answer {
  const state = change?.state as Partial<Appointment> | undefined
  return {
    status: 200,
    body: JSON.stringify({
      id: change?.id,
      ...(state?.number !== undefined && { number: state.number }),
      ...(state?.status !== undefined && { status: state.status }),
      facts: (change?.facts ?? []).map(({ type }) => type),
    }),
  }
}

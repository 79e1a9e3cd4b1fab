import { type Decision, type Objections, objection, objects } from '#kernel/decision.ts'
import { type AppointmentAct, type AppointmentInput, appointmentActs } from './acts.ts'
import { appointmentTable } from './appointment-life.ts'
import { appointmentRules } from './appointment-rules.ts'
import type { Circumstances } from './circumstances.ts'
import type { AppointmentFact } from './facts.ts'
import type { Appointment, AppointmentStatus } from './gate.ts'
import { forbids } from './who-may.ts'

/** One act on an appointment: who may, in which status, then the rule itself. */
export function performAct<Act extends AppointmentAct>(
  appointment: Appointment,
  act: Act,
  input: AppointmentInput<Act>,
  c: Circumstances,
): Decision<AppointmentFact> {
  return guard(appointment, act, c) ?? appointmentRules[act](appointment, input, c)
}

/** What stands in the way of an act before its input is looked at: who, and when. */
export const guard = (appointment: Appointment, act: AppointmentAct, { caller }: Pick<Circumstances, 'caller'>) =>
  forbids(appointment, act, caller) ?? notNow(appointment, act)

/** The acts the caller could do now, in the order they are offered. */
export const possibleActs = (appointment: Appointment, c: Pick<Circumstances, 'caller'>): AppointmentAct[] =>
  appointmentActs.filter((act) => act !== 'letTimePass' && !objects(guard(appointment, act, c) ?? []))

function notNow({ status }: Appointment, act: AppointmentAct): Objections | undefined {
  return appointmentTable[status].includes(act) ? undefined : against[status]
}

/** Why a status does not allow an act. */
const against: Readonly<Record<AppointmentStatus, Objections>> = {
  proposed: objection('conflict', 'appointment-not-accepted'),
  'counter-proposed': objection('conflict', 'appointment-not-accepted'),
  accepted: objection('conflict', 'vehicle-not-named'),
  armed: objection('conflict', 'truck-not-there'),
  arrived: objection('conflict', 'truck-not-served'),
  served: objection('conflict', 'truck-served'),
  completed: objection('conflict', 'appointment-over'),
  refused: objection('conflict', 'appointment-over'),
  missed: objection('conflict', 'appointment-over'),
  cancelled: objection('conflict', 'appointment-over'),
}

import { type Decision, objection } from '#kernel/decision.ts'
import type { AppointmentAct, AppointmentInput } from './acts.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import type { AppointmentFact } from './facts.ts'
import type { Appointment } from './gate.ts'
import { momentsOf } from './slots.ts'

/** What happens to an appointment between the wish and the gate, and what time alone does to it. Source: services LOG-01, LOG-03. */
type Rule<Act extends AppointmentAct> = (
  appointment: Appointment,
  input: AppointmentInput<Act>,
  c: Circumstances,
) => Decision<AppointmentFact>

const hourMs = 3_600_000
const minuteMs = 60_000

const accept: Rule<'accept'> = (_, __, c) => [{ type: 'AppointmentAccepted', ...stamp(c) }]
const refuse: Rule<'refuse'> = (_, { reason }, c) => [{ type: 'AppointmentRefused', ...stamp(c), reason }]
/** Another hour is proposed and held for the company until it answers. */
const counterPropose: Rule<'counterPropose'> = ({ day, hour }, input, c) => {
  if (input.day === day && input.hour === hour) return objection('invalid', 'same-slot', undefined, '/hour')
  const { reason } = input
  return [
    {
      type: 'OtherSlotProposed',
      ...stamp(c),
      day: input.day,
      hour: input.hour,
      ...momentsOf(c, input.day, input.hour),
      ...(reason && { reason }),
    },
  ]
}
const acceptCounter: Rule<'acceptCounter'> = ({ company }, _, c) => [
  { type: 'OtherSlotAccepted', ...stamp(c, company) },
]

/** The company says who drives; the haulier then names vehicle and driver, and may name others. */
const nameHaulier: Rule<'nameHaulier'> = ({ company }, { haulier: id }, c) => {
  const haulier = c.haulierOf(id)
  if (!haulier) return objection('invalid', 'no-such-haulier', undefined, '/haulier')
  return [{ type: 'HaulierNamed', ...stamp(c, company), haulier }]
}
const nameVehicle: Rule<'nameVehicle'> = (_, { vehicle, driver }, c) => [
  { type: 'VehicleNamed', ...stamp(c), vehicle, driver },
]

/** Free until so many hours before; later it may still be cancelled, and it is noted that it was late. */
const cancel: Rule<'cancel'> = ({ company, from }, { reason }, c) => {
  const freeUntil = Date.parse(from) - c.law.appointments.freeUntilHours * hourMs
  return [{ type: 'AppointmentCancelled', ...stamp(c, company), reason, late: Date.parse(c.at) > freeUntil }]
}

/**
 * The truck is let in when the plate that was read is the one the haulier named, not long before its hour. What stands on
 * a paper or in a code plays no part. Source: services ENL-10 and ENL-12.
 */
const enter: Rule<'enter'> = (appointment, { vehicle, units, seals, note }, c) => {
  const { vehicle: named, driver, from, day, hour, units: announced } = appointment
  if (vehicle !== named || !driver)
    return objection('conflict', 'wrong-vehicle', { read: vehicle, named: named ?? '' }, '/vehicle')
  if (Date.parse(c.at) < Date.parse(from) - c.law.appointments.graceMinutes * minuteMs)
    return objection('conflict', 'too-early', { day, hour }, '/vehicle')
  const stranger = units.findIndex((unit) => !announced.includes(unit))
  if (stranger >= 0) return objection('conflict', 'unit-not-announced', undefined, `/units/${stranger}`)
  return [
    { type: 'TruckEntered', ...stamp(c), vehicle, driver, units: [...units], seals: [...seals], ...(note && { note }) },
  ]
}

/**
 * The weighbridge says what the truck weighs, full or empty; the last word of each kind counts. A ticket that comes again
 * is the same weighing; it never stands for another. Source: service ENL-11.
 */
const weigh: Rule<'weigh'> = ({ weighings }, weighing, c) => {
  const { ticket, bridge, kind, kg } = weighing
  const before = weighings.find((one) => ticket !== undefined && one.ticket === ticket && one.bridge === bridge)
  if (!before) return [{ type: 'TruckWeighed', ...stamp(c), weighing }]
  return before.kind === kind && before.kg === kg
    ? []
    : objection('conflict', 'ticket-known', { kg: before.kg }, '/ticket')
}

const serve: Rule<'serve'> = (_, __, c) => [{ type: 'TruckServed', ...stamp(c) }]

/** Leaving without goods of a lot: after bringing an export or an empty. Goods leave with `leaveWithGoods`. */
const leave: Rule<'leave'> = ({ gateIn, lots }, { vehicle, seals, units }, c) => {
  if (vehicle !== gateIn?.vehicle)
    return objection('conflict', 'wrong-vehicle', { read: vehicle, named: gateIn?.vehicle ?? '' }, '/vehicle')
  if (lots.length > 0) return objection('conflict', 'voucher-needed', undefined, '/voucher')
  return [{ type: 'TruckLeft', ...stamp(c), vehicle, units: [...units], seals: [...seals], packages: 0 }]
}

/** When an appointment is missed, or lapses because nobody answered; `undefined` when it does not wait for time. */
export function wakeAt(
  { status, until }: Appointment,
  { graceMinutes }: { readonly graceMinutes: number },
): string | undefined {
  if (status === 'proposed' || status === 'counter-proposed') return until
  if (status !== 'accepted' && status !== 'armed') return undefined
  return new Date(Date.parse(until) + graceMinutes * minuteMs).toISOString()
}

const letTimePass: Rule<'letTimePass'> = (appointment, _, c) => {
  const due = wakeAt(appointment, c.law.appointments)
  if (due === undefined || due > c.at) return []
  const wasPromised = appointment.status === 'accepted' || appointment.status === 'armed'
  return [{ type: wasPromised ? 'AppointmentMissed' : 'AppointmentLapsed', ...stamp(c) }]
}

export const appointmentRules: { readonly [Act in AppointmentAct]: Rule<Act> } = {
  accept,
  refuse,
  counterPropose,
  acceptCounter,
  nameHaulier,
  nameVehicle,
  cancel,
  enter,
  weigh,
  serve,
  leave,
  letTimePass,
}

import type { AppointmentFact } from '#domains/gates/facts.ts'
import type { EventSource } from '#domains/webhooks/server/event-source.ts'

const ofAppointments: Readonly<Record<AppointmentFact['type'], string>> = {
  AppointmentProposed: 'appointment.proposed',
  AppointmentAccepted: 'appointment.accepted',
  AppointmentRefused: 'appointment.refused',
  OtherSlotProposed: 'appointment.other-slot-proposed',
  OtherSlotAccepted: 'appointment.other-slot-accepted',
  HaulierNamed: 'appointment.haulier-named',
  VehicleNamed: 'appointment.vehicle-named',
  VoucherGiven: 'appointment.voucher-issued',
  AppointmentCancelled: 'appointment.cancelled',
  AppointmentMissed: 'appointment.missed',
  AppointmentLapsed: 'appointment.lapsed',
  TruckEntered: 'appointment.truck-entered',
  TruckWeighed: 'appointment.truck-weighed',
  TruckServed: 'appointment.truck-served',
  TruckLeft: 'appointment.truck-left',
}

/** Facts of appointments become events for whoever may see the appointment. */
export const appointmentEvents: EventSource = {
  kind: 'appointment',
  events: Object.values(ofAppointments),
  eventOf: ({ type }) =>
    Object.hasOwn(ofAppointments, type) ? ofAppointments[type as AppointmentFact['type']] : undefined,
  records: 'select id, number as subject, status, readable_by as readers from appointment',
  path: (id) => `/api/appointments/${id}`,
}

/** What passes a gate is told to customs, the port authority, the carriers' agents, the company and the haulier. */
export const gateMoveEvents: EventSource = {
  kind: 'gate-move',
  events: ['gate-move.in', 'gate-move.out'],
  eventOf: ({ type, body }) =>
    type === 'GateMoveRecorded' ? `gate-move.${(body as { direction?: string }).direction}` : undefined,
  records: 'select id, number as subject, direction as status, readable_by as readers from gate_move',
  path: (id) => `/api/gate-moves/${id}`,
}

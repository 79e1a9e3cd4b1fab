import type { Life, LifeTable } from '#kernel/life.ts'
import type { AppointmentAct } from './acts.ts'
import type { AppointmentFact } from './facts.ts'
import type { Appointment, AppointmentStatus } from './gate.ts'

/** For each status, the acts that may be tried in it. */
export const appointmentTable: LifeTable<AppointmentStatus, AppointmentAct> = {
  proposed: ['accept', 'refuse', 'counterPropose', 'nameHaulier', 'cancel', 'letTimePass'],
  'counter-proposed': ['acceptCounter', 'nameHaulier', 'cancel', 'letTimePass'],
  accepted: ['nameHaulier', 'nameVehicle', 'cancel', 'letTimePass'],
  armed: ['nameHaulier', 'nameVehicle', 'enter', 'cancel', 'letTimePass'],
  arrived: ['weigh', 'serve'],
  served: ['weigh', 'leave'],
  completed: [],
  refused: [],
  missed: [],
  cancelled: [],
}

/** The life of an appointment: its facts folded in order. */
export const appointmentLife: Life<Appointment, AppointmentFact> = {
  evolve(appointment, fact) {
    if (fact.type === 'AppointmentProposed') return proposed(fact)
    if (!appointment) throw new Error(`an appointment begins by being proposed, not with ${fact.type}`)
    return { ...changed(appointment, fact), updatedAt: fact.at }
  },
}

function proposed({
  type: _,
  at,
  by,
  ...wish
}: Extract<AppointmentFact, { type: 'AppointmentProposed' }>): Appointment {
  return { ...wish, askedBy: by, status: 'proposed', weighings: [], createdAt: at, updatedAt: at }
}

function changed(one: Appointment, fact: Exclude<AppointmentFact, { type: 'AppointmentProposed' }>): Appointment {
  const { type: _, at, by, ...body } = fact
  switch (fact.type) {
    case 'AppointmentAccepted':
    case 'OtherSlotAccepted':
      return { ...one, status: 'accepted' }
    case 'AppointmentRefused':
      return { ...one, status: 'refused', reason: fact.reason }
    case 'OtherSlotProposed': {
      const { reason: __, ...rest } = one
      return { ...rest, ...(body as Pick<typeof fact, 'day' | 'hour' | 'from' | 'until'>), status: 'counter-proposed' }
    }
    case 'HaulierNamed': {
      const { vehicle: __, driver: ___, ...rest } = one
      return { ...rest, haulier: fact.haulier, status: one.status === 'armed' ? 'accepted' : one.status }
    }
    case 'VehicleNamed':
      return { ...one, vehicle: fact.vehicle, driver: fact.driver, status: 'armed' }
    case 'VoucherGiven':
      return { ...one, voucher: fact.voucher }
    case 'AppointmentCancelled':
      return { ...one, status: 'cancelled', reason: fact.reason }
    case 'AppointmentMissed':
      return { ...one, status: 'missed' }
    case 'AppointmentLapsed':
      return { ...one, status: 'cancelled' }
    case 'TruckEntered':
      return { ...one, status: 'arrived', gateIn: { ...(body as Omit<typeof fact, 'type' | 'at' | 'by'>), at, by } }
    case 'TruckWeighed':
      return { ...one, weighings: [...one.weighings, { ...fact.weighing, at, by }] }
    case 'TruckServed':
      return { ...one, status: 'served', servedAt: at }
    case 'TruckLeft':
      return { ...one, status: 'completed', gateOut: { ...(body as Omit<typeof fact, 'type' | 'at' | 'by'>), at, by } }
  }
}

import type { Appointment, AppointmentStatus } from '../gate.ts'

const order = ['proposed', 'accepted', 'armed', 'arrived', 'served', 'completed'] as const
type Step = (typeof order)[number]
const stopped: readonly AppointmentStatus[] = ['refused', 'missed', 'cancelled']

/** The ordinary way of an appointment, how far this one has come, and where it was stopped. */
export function appointmentSteps(
  one: Pick<Appointment, 'status' | 'createdAt' | 'vehicle' | 'gateIn' | 'servedAt' | 'gateOut' | 'updatedAt'>,
) {
  const isStopped = stopped.includes(one.status)
  const reached = isStopped
    ? one.vehicle
      ? 2
      : 0
    : one.status === 'counter-proposed'
      ? 0
      : order.indexOf(one.status as Step)
  const moments: Partial<Record<Step, string | undefined>> = {
    proposed: one.createdAt,
    arrived: one.gateIn?.at,
    served: one.servedAt,
    completed: one.gateOut?.at,
  }
  const stateOf = (place: number) => {
    if (place < reached || (place === reached && (isStopped || one.status === 'completed'))) return 'done'
    if (place === reached + 1 && isStopped) return 'stopped'
    return place === reached ? 'current' : 'to-come'
  }
  return order.map((name, place) => ({
    name,
    state: stateOf(place) as 'done' | 'current' | 'to-come' | 'stopped',
    at: moments[name],
  }))
}

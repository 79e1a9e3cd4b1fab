import type { AppointmentFact, MoveFact, VoucherFact } from '#domains/gates/facts.ts'
import type { Appointment, ExitVoucher } from '#domains/gates/gate.ts'
import type { GateMove } from '#domains/gates/gate-move.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Urgency } from '#domains/work/notice.ts'
import type { Addressee } from './notices-of-title.ts'

/** What is told of a fact at the gate: the values of its sentence, and to whom. */
export interface GateNotice {
  readonly type: string
  readonly urgency: Urgency
  readonly about: Readonly<Record<string, string>>
  readonly to: readonly Addressee[]
}

const officers = (organisation: string): Addressee => ({ organisation, right: 'decide' })
const of = (organisation: string | undefined): Addressee[] => (organisation === undefined ? [] : [{ organisation }])

/** Who is told of a fact of an appointment: whoever has to act next, and whoever relied on what it ends. */
export function noticeOfAppointment(fact: AppointmentFact, one: Appointment): GateNotice | undefined {
  const { haulier, vehicle = '', number, day, hour, terminalName } = one
  const wishers = [...of(one.company), ...of(one.askedBy.organisation)]
  const carrier = of(haulier?.id)
  const tell = (urgency: Urgency, to: readonly Addressee[], about: Readonly<Record<string, string>> = {}) => ({
    type: fact.type,
    urgency,
    about: { number, day, hour, terminal: terminalName, vehicle, organisation: fact.by.organisationName, ...about },
    to,
  })
  switch (fact.type) {
    case 'AppointmentProposed':
      return tell('normal', [officers(one.terminal)])
    case 'AppointmentAccepted':
      return tell('normal', [...wishers, ...carrier])
    case 'AppointmentRefused':
      return tell('high', [...wishers, ...carrier], { reason: fact.reason })
    case 'OtherSlotProposed':
      return tell('high', wishers, { day: fact.day, hour: fact.hour })
    case 'OtherSlotAccepted':
      return tell('normal', [officers(one.terminal), ...carrier])
    case 'HaulierNamed':
      return tell('normal', of(fact.haulier.id))
    case 'VehicleNamed':
      return tell('low', [officers(one.terminal), ...wishers])
    case 'VoucherGiven':
      return tell('normal', [...wishers, ...carrier], { voucher: fact.voucher.number })
    case 'AppointmentCancelled':
      return tell('high', [officers(one.terminal), ...carrier], { reason: fact.reason })
    case 'AppointmentMissed':
      return tell('high', [...wishers, ...carrier, officers(one.terminal)])
    case 'AppointmentLapsed':
      return tell('high', wishers)
    case 'TruckEntered':
    case 'TruckWeighed':
    case 'TruckServed':
    case 'TruckLeft':
      return undefined
  }
}

/** Whoever counts on a voucher is told when the terminal takes it back, or when it ends unused. */
export function noticeOfVoucher(fact: VoucherFact, one: ExitVoucher): GateNotice | undefined {
  if (fact.type !== 'VoucherCancelled' && fact.type !== 'VoucherExpired') return undefined
  return {
    type: fact.type,
    urgency: 'high',
    about: {
      number: one.number,
      vehicle: one.vehicle,
      terminal: one.terminalName,
      reason: fact.type === 'VoucherCancelled' ? fact.reason : '',
    },
    to: [...of(one.company), ...of(one.haulier)],
  }
}

/** All concerned are told of what passed the gate: company, haulier, the carriers' agents, customs and the port. Source: service MAN-13. */
export function noticeOfMove(fact: MoveFact, one: GateMove, law: Pick<PortLaw, 'ports' | 'customs'>): GateNotice {
  const authority = law.ports.find(({ code }) => code === one.port)?.authority
  return {
    type: one.direction === 'in' ? 'GateIn' : 'GateOut',
    urgency: 'low',
    about: {
      number: one.number,
      vehicle: one.vehicle,
      terminal: one.terminalName,
      what: [...one.units, ...one.bills].join(', ') || '–',
      organisation: fact.by.organisationName,
    },
    to: [
      ...of(one.company),
      ...of(one.haulier),
      ...one.agents.flatMap(of),
      officers(law.customs),
      ...(authority === undefined ? [] : [officers(authority)]),
    ],
  }
}

import type { GateLaw } from './circumstances.ts'
import type { AppointmentFact, MoveFact } from './facts.ts'
import type { Appointment } from './gate.ts'

/** A truck that came in or went out is recorded for everybody whom the port's entries and exits concern. Source: service MAN-13. */
export function recordMove(
  one: Appointment,
  seen: Extract<AppointmentFact, { type: 'TruckEntered' | 'TruckLeft' }>,
  id: string,
  law: Pick<GateLaw, 'ports'>,
): readonly MoveFact[] {
  const { at, by, vehicle, units, seals } = seen
  const port = law.ports.find(({ terminals }) => terminals.some(({ code }) => code === one.terminalCode))
  const isOut = seen.type === 'TruckLeft'
  return [
    {
      type: 'GateMoveRecorded',
      at,
      by,
      id,
      direction: isOut ? 'out' : 'in',
      terminal: one.terminal,
      terminalCode: one.terminalCode,
      terminalName: one.terminalName,
      port: port?.code ?? '',
      appointment: one.id,
      number: one.number,
      vehicle,
      company: one.company,
      companyName: one.companyName,
      ...(one.haulier && { haulier: one.haulier.id }),
      units: [...units],
      seals: [...seals],
      bills: isOut ? one.lots.map(({ bill }) => bill) : [],
      packages: isOut ? seen.packages : 0,
      ...(isOut && seen.netKg !== undefined && { netKg: seen.netKg }),
      ...(isOut && seen.voucher !== undefined && { voucher: seen.voucher }),
      agents: [...new Set(one.lots.flatMap(({ agent }) => agent ?? []))],
    },
  ]
}

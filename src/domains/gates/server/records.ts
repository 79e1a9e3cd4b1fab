import { cargoScope } from '#domains/cargo/lot.ts'
import type { House } from '#kernel/carry-out.ts'
import type { RecordTable } from '#platform/records/record-table.ts'
import { appointmentLife } from '../appointment-life.ts'
import { wakeAt } from '../appointment-rules.ts'
import type { GateLaw } from '../circumstances.ts'
import type { AppointmentFact, MoveFact, ReadingFact, SlotDayFact, VoucherFact } from '../facts.ts'
import type { Appointment, ExitVoucher, SlotDay } from '../gate.ts'
import type { GateMove, GateReading } from '../gate-move.ts'
import { moveLife, readingLife } from '../move-life.ts'
import { slotDayLife } from '../slot-day-life.ts'
import { voucherLife } from '../voucher-life.ts'

export const slotDayHouse: House<SlotDay, SlotDayFact> = { kind: 'slot-day', life: slotDayLife }
export const appointmentHouse: House<Appointment, AppointmentFact> = { kind: 'appointment', life: appointmentLife }
export const voucherHouse: House<ExitVoucher, VoucherFact> = { kind: 'exit-voucher', life: voucherLife }

export const moveHouse: House<GateMove, MoveFact> = { kind: 'gate-move', life: moveLife }
export const readingHouse: House<GateReading, ReadingFact> = { kind: 'gate-reading', life: readingLife }

/** Days of terminals. Everybody may see how many places there are; who took them is in facts that only the terminal reads. */
export const slotDayRecords: RecordTable<SlotDay, SlotDayFact> = {
  house: slotDayHouse,
  table: 'slot_day',
  columns: { terminal: 'uuid', code: 'text', day: 'date' },
  cells: ({ terminal, code, day }) => ({ terminal, code, day }),
}

/**
 * Who may see an appointment or a voucher: the terminal, customs, the company and its agents under a mandate for cargo,
 * who asked in its own name, and the haulier. Nobody else learns that it exists.
 */
const readersOf = (one: {
  readonly terminal: string
  readonly company: string
  readonly others: readonly (string | undefined)[]
}): string[] => [
  ...new Set([
    one.terminal,
    one.company,
    `${one.company}:${cargoScope}`,
    `${one.company}:*`,
    ...one.others.filter((other) => other !== undefined),
  ]),
]

export const appointmentRecords = (law: GateLaw): RecordTable<Appointment, AppointmentFact> => ({
  house: appointmentHouse,
  table: 'appointment',
  columns: {
    readable_by: 'text[]',
    number: 'text',
    terminal: 'uuid',
    company: 'uuid',
    haulier: 'uuid',
    status: 'text',
    day: 'date',
    starts: 'timestamptz',
    vehicle: 'text',
    lots: 'uuid[]',
    wake_at: 'timestamptz',
  },
  cells: (one) => ({
    readable_by: readersOf({
      ...one,
      others: [law.customs, one.haulier?.id, one.askedBy.mandate ? undefined : one.askedBy.organisation],
    }),
    number: one.number,
    terminal: one.terminal,
    company: one.company,
    haulier: one.haulier?.id ?? null,
    status: one.status,
    day: one.day,
    starts: one.from,
    vehicle: one.vehicle ?? null,
    lots: one.lots.map(({ lot }) => lot),
    wake_at: wakeAt(one, law.appointments) ?? null,
  }),
})

export const voucherRecords = (law: GateLaw): RecordTable<ExitVoucher, VoucherFact> => ({
  house: voucherHouse,
  table: 'exit_voucher',
  columns: {
    readable_by: 'text[]',
    number: 'text',
    terminal: 'uuid',
    appointment: 'uuid',
    vehicle: 'text',
    status: 'text',
    lots: 'uuid[]',
    valid_until: 'timestamptz',
  },
  cells: (one) => ({
    readable_by: readersOf({ ...one, others: [law.customs, one.haulier] }),
    number: one.number,
    terminal: one.terminal,
    appointment: one.appointment,
    vehicle: one.vehicle,
    status: one.status,
    lots: one.lots.map(({ lot }) => lot),
    valid_until: one.validUntil,
  }),
})

const authorityOf = ({ ports }: GateLaw, port: string): string | undefined =>
  ports.find(({ code }) => code === port)?.authority

/** Moves through a gate are for the terminal, customs, the port authority, the carriers' agents, the company and the haulier. */
export const moveRecords = (law: GateLaw): RecordTable<GateMove, MoveFact> => ({
  house: moveHouse,
  table: 'gate_move',
  columns: {
    readable_by: 'text[]',
    terminal: 'uuid',
    direction: 'text',
    at: 'timestamptz',
    appointment: 'uuid',
    number: 'text',
    vehicle: 'text',
    units: 'text[]',
  },
  cells: (one) => ({
    readable_by: readersOf({ ...one, others: [law.customs, authorityOf(law, one.port), one.haulier, ...one.agents] }),
    terminal: one.terminal,
    direction: one.direction,
    at: one.at,
    appointment: one.appointment,
    number: one.number,
    vehicle: one.vehicle,
    units: one.units,
  }),
})

/** What barriers read is for the terminal and customs. */
export const readingRecords = (law: GateLaw): RecordTable<GateReading, ReadingFact> => ({
  house: readingHouse,
  table: 'gate_reading',
  columns: { readable_by: 'text[]', terminal: 'uuid', at: 'timestamptz', opens: 'boolean' },
  cells: ({ terminal, at, opens }) => ({ readable_by: [terminal, law.customs], terminal, at, opens }),
})

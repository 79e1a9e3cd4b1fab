import Type from 'typebox'
import { Actor } from '#domains/cargo/lot.ts'
import { slotKinds } from '#domains/ports/port-law.ts'
import { Amount, Id, Instant, LocalDate, OneOf, Words } from '#kernel/elements.ts'

/**
 * The gate of a terminal: the places it has for trucks, the appointments that take them, the vouchers under which goods
 * leave, and what was seen when a truck came in and went out. Sources: services LOG-01 to LOG-03 and ENL-09 to ENL-12.
 */

const SlotKind = OneOf(slotKinds)
/** Hour of legal time that a place begins at, `07` to `18`. */
export const SlotHour = Type.String({ pattern: '^([01]\\d|2[0-3])$' })
/** Registration of a vehicle, as a gate reads it: capital letters and digits of any script, without blanks. */
export const Plate = Type.String({ pattern: '^[\\p{Lu}\\p{Lo}\\d-]{2,15}$', maxLength: 15 })
export const UnitNumber = Type.String({ pattern: '^[A-Z0-9-]{1,17}$', maxLength: 17 })

/** How many trucks of a kind a terminal takes in an hour, and who they are. */
export const Places = Type.Object({
  hour: SlotHour,
  kind: SlotKind,
  places: Type.Integer({ minimum: 0, maximum: 1000 }),
  /** Appointments that hold a place. */
  taken: Type.Array(Id),
  /** Why no more are given in this hour. */
  closed: Type.Optional(Words(300)),
})
export type Places = Type.Static<typeof Places>

/** A terminal's day: the law's places until the terminal sets others. */
export const SlotDay = Type.Object({
  id: Id,
  /** The organisation that keeps the gate, and its code in the law. */
  terminal: Id,
  code: Words(12),
  day: LocalDate,
  hours: Type.Array(Places),
  updatedAt: Instant,
})
export type SlotDay = Type.Static<typeof SlotDay>

export const Driver = Type.Object(
  { name: Words(200), licence: Words(40), badge: Type.Optional(Words(40)) },
  { additionalProperties: false },
)
export type Driver = Type.Static<typeof Driver>

/** What a truck comes to take of a lot. */
const LotShare = Type.Object({
  lot: Id,
  bill: Words(40),
  units: Type.Array(UnitNumber),
  packages: Type.Integer({ minimum: 0 }),
  /** Agent of the carrier that brought it, who is told when it leaves. */
  agent: Type.Optional(Id),
})

export const appointmentStatuses = [
  'proposed',
  'counter-proposed',
  'accepted',
  'armed', // vehicle and driver known
  'arrived',
  'served',
  'completed',
  'refused',
  'missed',
  'cancelled',
] as const
export const AppointmentStatus = OneOf(appointmentStatuses)
export type AppointmentStatus = Type.Static<typeof AppointmentStatus>

/** What was seen at the gate when the truck came in. */
const GateIn = Type.Object({
  at: Instant,
  by: Actor,
  vehicle: Plate,
  driver: Driver,
  units: Type.Array(UnitNumber),
  seals: Type.Array(Words(20)),
  note: Type.Optional(Words(500)),
})
/** What was seen when it went out, and under which voucher. */
const GateOut = Type.Object({
  at: Instant,
  by: Actor,
  vehicle: Plate,
  voucher: Type.Optional(Words(40)),
  units: Type.Array(UnitNumber),
  seals: Type.Array(Words(20)),
  packages: Type.Integer({ minimum: 0 }),
  netKg: Type.Optional(Amount),
})

export const weighingKinds = ['gross', 'tare'] as const
/** What a weighbridge said of the truck: full (`gross`) or empty (`tare`). */
export const Weighing = Type.Object({
  kind: OneOf(weighingKinds),
  kg: Amount,
  bridge: Words(40),
  ticket: Type.Optional(Words(40)),
  at: Instant,
  by: Actor,
})
export type Weighing = Type.Static<typeof Weighing>

/** A truck's place at a terminal in an hour, from the wish to the way out. */
export const Appointment = Type.Object({
  id: Id,
  number: Words(40),
  kind: SlotKind,
  terminal: Id,
  terminalCode: Words(12),
  terminalName: Type.String(),
  /** The company whose goods they are, and who asked in its name. */
  company: Id,
  companyName: Type.String(),
  askedBy: Actor,
  day: LocalDate,
  hour: SlotHour,
  from: Instant,
  until: Instant,
  status: AppointmentStatus,
  lots: Type.Array(LotShare),
  /** Units brought, for export and empties. */
  units: Type.Array(UnitNumber),
  note: Type.Optional(Words(500)),
  haulier: Type.Optional(Type.Object({ id: Id, name: Type.String() })),
  vehicle: Type.Optional(Plate),
  driver: Type.Optional(Driver),
  /** The exit voucher last issued for it. */
  voucher: Type.Optional(Type.Object({ id: Id, number: Words(40) })),
  /** Why it was refused, moved or cancelled. */
  reason: Type.Optional(Words(500)),
  gateIn: Type.Optional(GateIn),
  weighings: Type.Array(Weighing),
  servedAt: Type.Optional(Instant),
  gateOut: Type.Optional(GateOut),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Appointment = Type.Static<typeof Appointment>

const voucherStatuses = ['issued', 'used', 'cancelled', 'expired'] as const
/** Leave to go out through the gate with these goods, on this vehicle, for one appointment, once. */
export const ExitVoucher = Type.Object({
  id: Id,
  number: Words(40),
  appointment: Id,
  terminal: Id,
  terminalCode: Words(12),
  terminalName: Type.String(),
  company: Id,
  haulier: Type.Optional(Id),
  vehicle: Plate,
  driver: Driver,
  lots: Type.Array(LotShare),
  /** Bulk: how much leaves is what the weighbridge says. */
  subjectToWeighing: Type.Boolean(),
  status: OneOf(voucherStatuses),
  validUntil: Instant,
  reason: Type.Optional(Words(500)),
  issuedAt: Instant,
  issuedBy: Actor,
  usedAt: Type.Optional(Instant),
  updatedAt: Instant,
})
export type ExitVoucher = Type.Static<typeof ExitVoucher>

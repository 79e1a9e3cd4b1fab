import Type from 'typebox'
import { slotKinds } from '#domains/ports/port-law.ts'
import { Amount, Id, LocalDate, OneOf, Words } from '#kernel/elements.ts'
import { Driver, Plate, SlotHour, UnitNumber, weighingKinds } from './gate.ts'
import { gateDirections } from './gate-move.ts'

/** Everything one can do at a gate, each with the input it takes: screen, API and file send exactly this. */
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
const Nothing = Closed({})
const Reason = Words(500)
const Units = Type.Array(UnitNumber, { maxItems: 20 })
const Seals = Type.Array(Words(20), { maxItems: 40 })

/** A wish for a place. Import and bulk name what is taken of which lots; export and empties name the units brought. */
export const Proposal = Closed({
  /** Code of the terminal in the law. */
  terminal: Words(12),
  kind: OneOf(slotKinds),
  day: LocalDate,
  hour: SlotHour,
  lots: Type.Array(Closed({ lot: Id, units: Units, packages: Type.Optional(Type.Integer({ minimum: 0 })) }), {
    maxItems: 20,
  }),
  units: Units,
  haulier: Type.Optional(Id),
  note: Type.Optional(Words(500)),
})
export type Proposal = Type.Static<typeof Proposal>

export const appointmentInputs = {
  accept: Nothing,
  refuse: Closed({ reason: Reason }),
  counterPropose: Closed({ day: LocalDate, hour: SlotHour, reason: Type.Optional(Reason) }),
  acceptCounter: Nothing,
  nameHaulier: Closed({ haulier: Id }),
  nameVehicle: Closed({ vehicle: Plate, driver: Driver }),
  cancel: Closed({ reason: Reason }),
  /** The truck stands at the gate: the plate as it was read. */
  enter: Closed({
    vehicle: Plate,
    units: Units,
    seals: Seals,
    /** Containers that are not sound, and what is wrong with each. */
    damage: Type.Optional(Type.Array(Closed({ unit: UnitNumber, note: Words(300) }), { maxItems: 20 })),
    note: Type.Optional(Words(500)),
  }),
  weigh: Closed({ kind: OneOf(weighingKinds), kg: Amount, bridge: Words(40), ticket: Type.Optional(Words(40)) }),
  serve: Nothing,
  /** The truck goes out. With goods of lots only under a voucher, by its number. `last`: nothing more of them comes. */
  leave: Closed({
    vehicle: Plate,
    voucher: Type.Optional(Words(40)),
    units: Units,
    seals: Seals,
    packages: Type.Integer({ minimum: 0 }),
    last: Type.Optional(Type.Boolean()),
  }),
  letTimePass: Nothing,
} as const
export type AppointmentAct = keyof typeof appointmentInputs
export type AppointmentInput<Act extends AppointmentAct> = Type.Static<(typeof appointmentInputs)[Act]>
export const appointmentActs = Object.keys(appointmentInputs) as readonly AppointmentAct[]

/** What a terminal does to its day. */
export const slotInputs = {
  setPlaces: Closed({ hour: SlotHour, kind: OneOf(slotKinds), places: Type.Integer({ minimum: 0, maximum: 1000 }) }),
  closeHours: Closed({ hours: Type.Array(SlotHour, { minItems: 1, maxItems: 24 }), reason: Words(300) }),
  openHours: Closed({ hours: Type.Array(SlotHour, { minItems: 1, maxItems: 24 }) }),
} as const
export type SlotAct = keyof typeof slotInputs
export type SlotInput<Act extends SlotAct> = Type.Static<(typeof slotInputs)[Act]>

/** A voucher is issued for an appointment; `subjectToWeighing` for goods that are weighed on their way out. */
export const VoucherWish = Closed({ subjectToWeighing: Type.Boolean() })
export const VoucherCancellation = Closed({ reason: Reason })

/** What a weighbridge sends of a truck inside, found by its plate. */
export const BridgeWeighing = Closed({
  terminal: Words(12),
  vehicle: Plate,
  ...appointmentInputs.weigh.properties,
  ticket: Words(40),
})
export type BridgeWeighing = Type.Static<typeof BridgeWeighing>

/** What a barrier's reader saw. Seals as it read them, where it reads them. */
export const PlateRead = Closed({
  lane: Words(20),
  direction: OneOf(gateDirections),
  vehicle: Plate,
  badge: Type.Optional(Words(40)),
  seals: Type.Optional(Seals),
})
export type PlateRead = Type.Static<typeof PlateRead>

import Type from 'typebox'
import { Actor } from '#domains/cargo/lot.ts'
import { Amount, Id, Instant, OneOf, Words } from '#kernel/elements.ts'
import { Plate, UnitNumber } from './gate.ts'

export const gateDirections = ['in', 'out'] as const

/**
 * Goods or units that passed a terminal's gate, as customs, the port authority and the carrier's agents are told it: what,
 * on which vehicle, of what weight, when. The driver is nobody's business but the terminal's and the haulier's. Source:
 * service MAN-13.
 */
export const GateMove = Type.Object({
  id: Id,
  direction: OneOf(gateDirections),
  at: Instant,
  terminal: Id,
  terminalCode: Words(12),
  terminalName: Type.String(),
  /** UN/LOCODE of the port. */
  port: Type.String(),
  /** The appointment it belongs to. */
  appointment: Id,
  number: Words(40),
  vehicle: Plate,
  company: Id,
  companyName: Type.String(),
  haulier: Type.Optional(Id),
  units: Type.Array(UnitNumber),
  seals: Type.Array(Words(20)),
  bills: Type.Array(Words(40)),
  packages: Type.Integer({ minimum: 0 }),
  /** By the weighbridge, where the truck was weighed. */
  netKg: Type.Optional(Amount),
  voucher: Type.Optional(Words(40)),
  /** Agents of the carriers that brought the lots. */
  agents: Type.Array(Id),
})
export type GateMove = Type.Static<typeof GateMove>

/** What a reader of plates and badges at a barrier saw, and whether the barrier opened. Source: service ENL-12. */
export const GateReading = Type.Object({
  id: Id,
  terminal: Id,
  terminalCode: Words(12),
  lane: Words(20),
  direction: OneOf(gateDirections),
  vehicle: Plate,
  badge: Type.Optional(Words(40)),
  opens: Type.Boolean(),
  /** Why it stayed closed: a reason with its values. */
  reason: Type.Optional(Type.String()),
  about: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  /** Number of the appointment it was held against. */
  number: Type.Optional(Words(40)),
  at: Instant,
  by: Actor,
})
export type GateReading = Type.Static<typeof GateReading>

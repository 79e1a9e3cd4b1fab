import Type from 'typebox'
import { Actor } from '#domains/cargo/lot.ts'
import { Amount, CurrencyCode, Id, Instant, OneOf, TextIn3, Words } from '#kernel/elements.ts'

/**
 * Goods that move under customs transit to a customs warehouse (a temporary store of the Revised Kyoto Convention), or
 * between two of them: one declaration for summary declaration, transit and stripping. Source: services LOG-07 to LOG-10,
 * LOG-12; Revised Kyoto Convention, specific annexes A chapter 2 and E chapter 1.
 */
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

/** Number of a container, or the registration of a vehicle that is sealed as a whole. */
const UnitName = Type.String({ pattern: '^[\\p{Lu}\\p{Lo}\\d-]{1,17}$', maxLength: 17 })
const Plate = Type.String({ pattern: '^[\\p{Lu}\\p{Lo}\\d-]{2,15}$', maxLength: 15 })
const Seal = Words(20)
const PlaceCode = Words(12)

/** Seals of a unit, as somebody declares or reads them. */
export const SealedUnit = Closed({
  unit: UnitName,
  seals: Type.Array(Seal, { maxItems: 10 }),
  /** A seal was found broken. */
  broken: Type.Optional(Type.Boolean()),
})
export type SealedUnit = Type.Static<typeof SealedUnit>

/** What the operator declares before the goods leave the office of departure. */
export const Declaration = Closed({
  /** Code in the law of the terminal, port or warehouse they leave, and of the one they go to. */
  origin: PlaceCode,
  destination: PlaceCode,
  lots: Type.Array(Id, { minItems: 1, maxItems: 50 }),
  guarantee: Closed({
    /** Code of a kind of guarantee of the law. */
    kind: Words(8),
    reference: Words(40),
    amount: Amount,
    currency: CurrencyCode,
  }),
  itinerary: Words(500),
  vehicle: Plate,
  driver: Type.Optional(Words(200)),
  sealed: Type.Array(Closed({ unit: UnitName, seals: Type.Array(Seal, { minItems: 1, maxItems: 10 }) }), {
    minItems: 1,
    maxItems: 50,
  }),
  note: Type.Optional(Words(500)),
})
export type Declaration = Type.Static<typeof Declaration>

export const placeKinds = ['terminal', 'quay', 'warehouse'] as const
/** A place of the law where goods stand: who keeps it, and the customs office it is under. */
export const Place = Type.Object({
  code: PlaceCode,
  kind: OneOf(placeKinds),
  organisation: Id,
  name: TextIn3,
  office: Type.String(),
})
export type Place = Type.Static<typeof Place>

const MovedLot = Type.Object({
  id: Id,
  bill: Words(40),
  manifestNumber: Words(40),
  goods: Type.Optional(Type.String()),
  packages: Type.Integer(),
  grossKg: Amount,
  /** The bill of a master: its strip report may break it down into house lots. */
  master: Type.Boolean(),
  consigneeName: Type.Optional(Type.String()),
})
export type MovedLot = Type.Static<typeof MovedLot>

export const checkpoints = ['departure', 'arrival'] as const
const findingKinds = ['seal-broken', 'seal-differs', 'unit-missing', 'unit-unannounced'] as const
/** A seal that is not what it should be. Customs settles it, or the goods stay where they are. */
export const SealFinding = Type.Object({
  id: Id,
  where: OneOf(checkpoints),
  unit: UnitName,
  kind: OneOf(findingKinds),
  expected: Type.Array(Seal),
  read: Type.Array(Seal),
  settled: Type.Optional(Type.Object({ at: Instant, by: Actor, note: Words(500) })),
})
export type SealFinding = Type.Static<typeof SealFinding>

const SealReading = Type.Object({
  where: OneOf(checkpoints),
  /** Declared by the operator, or checked by customs. */
  kind: OneOf(['declared', 'checked'] as const),
  units: Type.Array(SealedUnit),
  at: Instant,
  by: Actor,
})

/** A consignment inside a lot, as it was found when the lot was stripped: it becomes a lot of its own. */
export const StrippedHouse = Closed({
  number: Words(40),
  consignee: Closed({ name: Words(200), identifiers: Type.Optional(Type.Record(Type.String(), Type.String())) }),
  goods: Words(500),
  hs: Type.Optional(Type.String({ pattern: '^\\d{4,10}$' })),
  packages: Type.Integer({ minimum: 1 }),
  packageKind: Type.Optional(Words(4)),
  grossKg: Amount,
})
export type StrippedHouse = Type.Static<typeof StrippedHouse>

export const StripLine = Closed({
  lot: Id,
  packages: Type.Integer({ minimum: 0 }),
  grossKg: Amount,
  /** Why what was found is not what was declared. */
  note: Type.Optional(Words(500)),
  houses: Type.Array(StrippedHouse, { maxItems: 500 }),
})
export type StripLine = Type.Static<typeof StripLine>

export const StripReport = Type.Object({
  status: OneOf(['draft', 'sent', 'accepted'] as const),
  /** Customs stood by; its officer's name. */
  withCustoms: Type.Boolean(),
  officer: Type.Optional(Words(200)),
  lines: Type.Array(StripLine),
  sentAt: Type.Optional(Instant),
  acceptedAt: Type.Optional(Instant),
  /** Why customs gave it back. */
  returned: Type.Optional(Words(500)),
})
export type StripReport = Type.Static<typeof StripReport>

export const transitStatuses = [
  'new',
  'sent',
  'accepted', // the transit account is open
  'rejected',
  'in-transit',
  'arrived', // customs let the goods in, the account is closed
  'cleared', // the strip report is accepted
  'cancelled',
] as const
export const TransitStatus = OneOf(transitStatuses)
export type TransitStatus = Type.Static<typeof TransitStatus>

export const Transit = Type.Object({
  id: Id,
  /** Ours, from the first day on. */
  reference: Words(40),
  /** The number customs accepts it under. */
  number: Type.Optional(Words(40)),
  status: TransitStatus,
  declarant: Id,
  declarantName: Type.String(),
  /** Counts how often it was written. */
  edition: Type.Integer({ minimum: 1 }),
  declaration: Declaration,
  origin: Place,
  destination: Place,
  lots: Type.Array(MovedLot),
  sentAt: Type.Optional(Instant),
  /** Why it was rejected or cancelled. */
  reason: Type.Optional(Words(500)),
  /** Opens with the acceptance; closes with the entry at the destination. */
  account: Type.Optional(
    Type.Object({
      openedAt: Instant,
      closedAt: Type.Optional(Instant),
      outcome: Type.Optional(OneOf(['discharged', 'cancelled'] as const)),
    }),
  ),
  readings: Type.Array(SealReading),
  findings: Type.Array(SealFinding),
  departure: Type.Optional(Type.Object({ at: Instant, by: Actor, vehicle: Plate, warnAt: Instant, dueAt: Instant })),
  /** Alerts already given of the time limit. */
  warned: Type.Optional(Type.Boolean()),
  overdue: Type.Optional(Type.Boolean()),
  /** Whether the goods may enter: asked by whoever keeps the destination, answered by customs. */
  entry: Type.Optional(
    Type.Object({
      status: OneOf(['asked', 'authorised', 'refused'] as const),
      askedAt: Instant,
      answeredAt: Type.Optional(Instant),
      reason: Type.Optional(Words(500)),
    }),
  ),
  strip: Type.Optional(StripReport),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Transit = Type.Static<typeof Transit>

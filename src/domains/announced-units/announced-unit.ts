import Type from 'typebox'
import { Actor } from '#domains/cargo/lot.ts'
import { Amount, Id, Instant, OneOf, Words } from '#kernel/elements.ts'

/**
 * A container that is to be exported, from the shipper's notice to the terminal's receipt: only announced containers
 * enter the port, and only with a verified gross mass are they loaded. Sources: services LOG-04 to LOG-06; SOLAS chapter
 * VI regulation 2; IMO MSC.1/Circ.1475.
 */

export const announcementStatuses = ['notified', 'accepted', 'refused', 'received', 'cancelled'] as const
export const AnnouncementStatus = OneOf(announcementStatuses)
export type AnnouncementStatus = Type.Static<typeof AnnouncementStatus>

/** What the shipper says of the container; a terminal accepts or refuses it as a whole. */
export const Announcement = Type.Object(
  {
    /** Booking with the carrier. */
    booking: Words(35),
    sizeType: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{4}$' })),
    seals: Type.Array(Words(20), { maxItems: 10 }),
    /** Of goods, packing and container, as the shipper reckons it before weighing. */
    grossKg: Amount,
    /** Reference of the customs declaration. */
    declaration: Words(40),
    haulier: Type.Optional(Id),
    /** Carrier's agent, who is told of the verified mass. */
    agent: Type.Optional(Id),
    voyage: Type.Optional(Words(20)),
    note: Type.Optional(Words(500)),
  },
  { additionalProperties: false },
)
export type Announcement = Type.Static<typeof Announcement>

/** 1: the packed container was weighed; 2: its contents, packing and tare were weighed and added (MSC.1/Circ.1475, 5.1). */
const weighingMethods = ['1', '2'] as const

export const MassDeclaration = Type.Object(
  {
    kg: Amount,
    method: OneOf(weighingMethods),
    weighedAt: Type.Optional(Instant),
    /** Where, or by whom, it was weighed. */
    place: Type.Optional(Words(100)),
    /** Weigh ticket; needed for method 1. */
    ticket: Type.Optional(Words(40)),
    /** Who answers for it, by name: the signature. */
    signedBy: Words(200),
  },
  { additionalProperties: false },
)
export type MassDeclaration = Type.Static<typeof MassDeclaration>

/** `late`: it came after the moment the terminal needs it for the stowage plan. */
export const massStatuses = ['received', 'late', 'refused'] as const
const VerifiedMass = Type.Object({
  ...MassDeclaration.properties,
  status: OneOf(massStatuses),
  at: Instant,
  by: Actor,
  reason: Type.Optional(Words(500)),
})
export type VerifiedMass = Type.Static<typeof VerifiedMass>

const conditions = ['sound', 'damaged'] as const
/** What the terminal says it took over at its gate: the electronic reception note. */
export const Reception = Type.Object({
  number: Words(40),
  at: Instant,
  by: Actor,
  vehicle: Type.String(),
  seals: Type.Array(Words(20)),
  condition: OneOf(conditions),
  damage: Type.Optional(Words(300)),
})
export type Reception = Type.Static<typeof Reception>

export const AnnouncedUnit = Type.Object({
  id: Id,
  number: Words(40),
  container: Type.String({ maxLength: 11 }),
  status: AnnouncementStatus,
  terminal: Id,
  terminalCode: Words(12),
  terminalName: Type.String(),
  /** UN/LOCODE. */
  port: Type.String(),
  company: Id,
  companyName: Type.String(),
  announcement: Announcement,
  haulierName: Type.Optional(Type.String()),
  agentName: Type.Optional(Type.String()),
  announcedBy: Actor,
  /** Until when the terminal needs the verified mass. */
  massUntil: Type.Optional(Instant),
  mass: Type.Optional(VerifiedMass),
  /** Why it was refused or cancelled. */
  reason: Type.Optional(Words(500)),
  reception: Type.Optional(Reception),
  createdAt: Instant,
  updatedAt: Instant,
})
export type AnnouncedUnit = Type.Static<typeof AnnouncedUnit>

import Type from 'typebox'
import { Bill, ManifestDirection } from '#domains/manifests/manifest.ts'
import { Amount, CurrencyCode, Id, Instant, LocalDate, OneOf, Words } from '#kernel/elements.ts'

/**
 * The lot: one bill of lading of a registered manifest. It is the hub: call, manifest, title, permits, declaration,
 * blocks, delivery orders, appointments, gate and payments hang on it. It leaves the port when, and only when, every
 * block on it is lifted. Its own id never changes; numbers of customs and carriers are references.
 */

/** A person of an organisation who acts, perhaps for another organisation under a mandate. */
export const Actor = Type.Object({
  user: Id,
  name: Type.String(),
  organisation: Id,
  organisationName: Type.String(),
  mandate: Type.Optional(Type.Object({ id: Id, principal: Id })),
})
export type Actor = Type.Static<typeof Actor>

/** Why a block came by itself, where nobody typed a reason. */
const blockCauses = ['chain-broken', 'freight-unpaid', 'under-transit'] as const

/**
 * A reason why a lot may not leave, with whoever can lift it. Its name and what lifts it are the law's, found by `kind`;
 * the name of its owner is in the directory.
 */
export const Block = Type.Object({
  /** The kind of a block of the law, of which a lot has one; an id of its own for a hold. */
  id: Words(40),
  /** Kind of the country's law (`customs`, `delivery-order`, `terminal-charges` …) or `hold` for one put by hand. */
  kind: Words(40),
  owner: Id,
  reason: Type.Optional(Words(500)),
  because: Type.Optional(OneOf(blockCauses)),
  since: Instant,
  /** When its owner should have answered. */
  until: Type.Optional(Instant),
  reminded: Type.Optional(Type.Boolean()),
  lifted: Type.Optional(
    Type.Object({
      at: Instant,
      by: Actor,
      reference: Type.Optional(Words(60)),
      reason: Type.Optional(Words(500)),
    }),
  ),
  /** A lift that waits for a second officer of its owner, where the law wants two. */
  proposal: Type.Optional(
    Type.Object({
      at: Instant,
      by: Actor,
      reference: Type.Optional(Words(60)),
      reason: Type.Optional(Words(500)),
    }),
  ),
})
export type Block = Type.Static<typeof Block>

/** Kind, and id, of the block that holds a lot while it moves to a warehouse, until it is stripped or let in there. */
export const transitBlock = 'under-transit'

export const freights = ['paid', 'unpaid', 'not-applicable'] as const
const deliveryOrderStatuses = ['draft', 'issued', 'blocked', 'cancelled', 'replaced', 'used', 'expired'] as const
/**
 * Right to take delivery, given by an issuer to a beneficiary: carrier's agent → forwarder → importer. The chain is
 * complete when the beneficiary of the last order is the consignee or whoever the consignee names.
 */
export const DeliveryOrder = Type.Object({
  id: Id,
  number: Type.Optional(Words(40)),
  status: OneOf(deliveryOrderStatuses),
  /** The order it follows in the chain. */
  parent: Type.Optional(Id),
  replaces: Type.Optional(Id),
  issuer: Id,
  issuerName: Type.String(),
  beneficiary: Type.Optional(Id),
  beneficiaryName: Words(300),
  /** Customs agent who acts for the beneficiary, if named. */
  representative: Type.Optional(Id),
  validUntil: Type.Optional(LocalDate),
  freight: Type.Optional(OneOf(freights)),
  returnDepot: Type.Optional(Words(200)),
  conditions: Type.Optional(Words(1000)),
  issuedAt: Type.Optional(Instant),
  reason: Type.Optional(Words(500)),
})
export type DeliveryOrder = Type.Static<typeof DeliveryOrder>

export const lotStatuses = [
  'announced', // registered, ship not unloaded yet
  'landed',
  'released', // every block lifted
  'partly-delivered',
  'delivered',
  'moved', // under customs to a warehouse, another port, or transhipped
  'abandoned',
  'cancelled',
] as const
export const LotStatus = OneOf(lotStatuses)
export type LotStatus = Type.Static<typeof LotStatus>

/** What was found when it was unloaded. */
export const Landing = Type.Object({
  packages: Type.Integer({ minimum: 0 }),
  grossKg: Type.Optional(Amount),
  equipment: Type.Array(
    Type.Object({ number: Words(17), at: Instant, seals: Type.Array(Words(20)), damage: Type.Optional(Words(300)) }),
  ),
  damage: Type.Optional(Words(300)),
  at: Instant,
  /** All there is of it is on land. */
  complete: Type.Boolean(),
})
export type Landing = Type.Static<typeof Landing>

/** What left through a gate. */
export const Delivery = Type.Object({
  id: Id,
  voucher: Type.Optional(Words(40)),
  packages: Type.Integer({ minimum: 0 }),
  grossKg: Type.Optional(Amount),
  equipment: Type.Array(Words(17)),
  vehicle: Type.Optional(Words(20)),
  at: Instant,
  /** Nothing is left after it. */
  last: Type.Optional(Type.Boolean()),
})
export type Delivery = Type.Static<typeof Delivery>

/** The declarant's or agent's wish that the terminal makes units or packages ready to leave. */
export const ReleaseRequest = Type.Object({
  id: Id,
  status: OneOf(['requested', 'accepted', 'refused'] as const),
  units: Type.Array(Words(17)),
  packages: Type.Optional(Type.Integer({ minimum: 1 })),
  haulier: Type.Optional(Words(200)),
  note: Type.Optional(Words(1000)),
  at: Instant,
  by: Actor,
  answer: Type.Optional(Type.Object({ at: Instant, by: Actor, reason: Type.Optional(Words(500)) })),
})
export type ReleaseRequest = Type.Static<typeof ReleaseRequest>

/** Leaving before all formalities are done, against an undertaking to do them by a day. */
export const DirectRemoval = Type.Object({
  id: Id,
  status: OneOf(['requested', 'granted', 'refused', 'settled'] as const),
  undertaking: Words(2000),
  at: Instant,
  by: Actor,
  /** Until when what was undertaken must be done. */
  until: Type.Optional(LocalDate),
  /** That day passed and it was not. */
  overdueAt: Type.Optional(Instant),
  answer: Type.Optional(Type.Object({ at: Instant, by: Actor, reason: Type.Optional(Words(500)) })),
})
export type DirectRemoval = Type.Static<typeof DirectRemoval>

/** Storage that was invoiced: the days it is for, both included, and what they cost. */
export const StorageInvoice = Type.Object({
  number: Words(40),
  from: LocalDate,
  until: LocalDate,
  amount: Amount,
  currency: CurrencyCode,
  at: Instant,
})
export type StorageInvoice = Type.Static<typeof StorageInvoice>
export const storageStates = ['free', 'running', 'invoiced'] as const

export const disposals = ['auctioned', 'destroyed'] as const

export const Lot = Type.Object({
  id: Id,
  manifest: Id,
  manifestNumber: Words(40),
  /** Line of the manifest, from 1. */
  line: Type.Integer({ minimum: 1 }),
  direction: ManifestDirection,
  port: Words(5),
  call: Words(40),
  vessel: Words(100),
  voyage: Words(20),
  bill: Bill,
  /** Lot of the master bill, for a house bill. */
  parent: Type.Optional(Id),
  /** The carrier's agent who answers for it, and the terminal that holds it. */
  agent: Id,
  agentName: Type.String(),
  terminal: Type.Optional(Id),
  terminalName: Type.Optional(Type.String()),
  /** The consignee on the platform, when the bill's consignee is known here, and later right holders. */
  consignee: Type.Optional(Id),
  consigneeName: Type.Optional(Type.String()),
  status: LotStatus,
  blocks: Type.Array(Block),
  deliveryOrders: Type.Array(DeliveryOrder),
  landing: Type.Optional(Landing),
  deliveries: Type.Array(Delivery),
  releaseRequests: Type.Array(ReleaseRequest),
  directRemovals: Type.Array(DirectRemoval),
  storageInvoices: Type.Optional(Type.Array(StorageInvoice)),
  /** Broken down into so many house lots: it leaves as these, not by itself. */
  houses: Type.Optional(Type.Integer({ minimum: 1 })),
  /** Left behind longer than the law lets it stay: it is on the list of what customs may dispose of. */
  overstayedAt: Type.Optional(Instant),
  /** What became of it after that. */
  disposal: Type.Optional(
    Type.Object({ how: OneOf(disposals), reference: Type.Optional(Words(60)), at: Instant, by: Actor }),
  ),
  /** References of other houses: titles, declarations, permits. */
  references: Type.Array(Type.Object({ kind: Words(40), number: Words(60), id: Type.Optional(Id) })),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Lot = Type.Static<typeof Lot>

/** Word of a mandate's scope by which an agent acts for a company on its cargo. */
export const cargoScope = 'cargo'

import Type from 'typebox'
import { lotNatures } from '#domains/ports/port-law.ts'
import { Amount, CountryCode, Id, Instant, OneOf, Words } from '#kernel/elements.ts'

/**
 * A cargo manifest (summary declaration): everything a ship brings or takes, bill by bill. One canonical shape behind
 * EDIFACT, XML, spreadsheet, screen and API; names follow the WCO Data Model's cargo report and UN/CEFACT CCL.
 */

/** UN/LOCODE without space. */
export const LocationCode = Type.String({ pattern: '^[A-Z]{2}[A-Z0-9]{3}$' })
export const ManifestDirection = OneOf(['import', 'export'] as const)
export type ManifestDirection = Type.Static<typeof ManifestDirection>

/** A party as a bill names it; `identifiers` by scheme of a country (register, tax number …) where known. */
export const BillParty = Type.Object({
  name: Words(300),
  address: Type.Optional(Words(600)),
  country: Type.Optional(CountryCode),
  identifiers: Type.Optional(Type.Record(Type.String({ maxLength: 20 }), Words(60))),
})
export type BillParty = Type.Static<typeof BillParty>

export const fillings = ['full', 'empty'] as const
/** A container or other unit. `number` as ISO 6346 writes it without spaces; what breaks that rule is kept as it came. */
export const Equipment = Type.Object({
  number: Words(17),
  /** ISO 6346 size and type, e.g. `45G1`. */
  sizeType: Type.Optional(Words(4)),
  filling: OneOf(fillings),
  seals: Type.Array(Words(20), { maxItems: 20 }),
  grossKg: Type.Optional(Amount),
  tareKg: Type.Optional(Amount),
  /** Set point in °C, may be negative. */
  temperatureC: Type.Optional(Type.String({ pattern: '^-?\\d{1,3}(\\.\\d)?$' })),
  shipperOwned: Type.Optional(Type.Boolean()),
})
export type Equipment = Type.Static<typeof Equipment>

export const DangerousGoods = Type.Object({
  unNumber: Type.String({ pattern: '^\\d{4}$' }),
  imdgClass: Type.String({ pattern: '^[1-9](\\.[1-6][A-Z]?)?$' }),
  packingGroup: Type.Optional(OneOf(['I', 'II', 'III'] as const)),
  flashPointC: Type.Optional(Type.String({ pattern: '^-?\\d{1,3}(\\.\\d)?$' })),
  properShippingName: Type.Optional(Words(200)),
  marinePollutant: Type.Optional(Type.Boolean()),
})
export type DangerousGoods = Type.Static<typeof DangerousGoods>

/** One kind of goods under a bill. `packageKind` is UN/ECE Recommendation 21. */
export const GoodsItem = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  description: Words(2000),
  hs: Type.Optional(Type.String({ pattern: '^\\d{2,10}$' })),
  packages: Type.Integer({ minimum: 0 }),
  packageKind: Type.Optional(Words(3)),
  grossKg: Amount,
  volumeM3: Type.Optional(Amount),
  marks: Type.Optional(Words(1000)),
  /** Numbers of the units it is in. */
  equipment: Type.Array(Words(17), { maxItems: 500 }),
  dangerous: Type.Optional(Type.Array(DangerousGoods, { maxItems: 20 })),
})
export type GoodsItem = Type.Static<typeof GoodsItem>

export const billKinds = ['direct', 'master', 'house'] as const
/** A bill of lading, as declared: what becomes a lot once the manifest is registered. */
export const Bill = Type.Object({
  number: Words(35),
  kind: OneOf(billKinds),
  /** Number of the master it is a house bill of. */
  parent: Type.Optional(Words(35)),
  nature: OneOf(lotNatures),
  shipper: Type.Optional(BillParty),
  consignee: Type.Optional(BillParty),
  notify: Type.Optional(BillParty),
  /** True when the bill is to order: whoever holds it is the consignee. */
  toOrder: Type.Optional(Type.Boolean()),
  placeOfReceipt: Type.Optional(LocationCode),
  portOfLoading: LocationCode,
  portOfDischarge: LocationCode,
  finalDestination: Type.Optional(LocationCode),
  freight: Type.Optional(OneOf(['prepaid', 'collect'] as const)),
  packages: Type.Integer({ minimum: 0 }),
  grossKg: Amount,
  volumeM3: Type.Optional(Amount),
  items: Type.Array(GoodsItem, { minItems: 1, maxItems: 2000 }),
  equipment: Type.Array(Equipment, { maxItems: 2000 }),
})
export type Bill = Type.Static<typeof Bill>

export const manifestKinds = ['cargo', 'nil', 'house'] as const
/** What stands above the bills. */
export const ManifestHeader = Type.Object({
  direction: ManifestDirection,
  /** `nil`: in ballast or nothing to declare; `house`: the house bills of one master. */
  kind: OneOf(manifestKinds),
  /** UN/LOCODE of the port where it is lodged. */
  port: LocationCode,
  /** Number of the call, as the port authority gave it. */
  call: Words(40),
  /** Number of the master bill and of its manifest, for a manifest of house bills. */
  master: Type.Optional(Type.Object({ manifest: Words(40), bill: Words(35) })),
  vessel: Type.Object({ name: Words(100), imo: Type.Optional(Type.String({ pattern: '^\\d{7}$' })) }),
  voyage: Words(20),
  carrier: Type.Optional(Words(40)),
  /** The sender's own reference of this document (BGM in EDIFACT). */
  reference: Words(70),
})
export type ManifestHeader = Type.Static<typeof ManifestHeader>

/** A whole manifest as a message or a form brings it. Bills follow apart where they are many. */
export const ManifestDocument = Type.Object({ header: ManifestHeader, bills: Type.Array(Bill, { maxItems: 50_000 }) })
export type ManifestDocument = Type.Static<typeof ManifestDocument>

/** Where in the sender's own bytes something stands, so that an objection can be placed there. */
export const SourcePlace = Type.Object({
  /** JSON pointer into the canonical document. */
  field: Type.String(),
  /** `segment 14 CNI, element 2`, `Bol_segment[3]/Consignee`, `row 27, column F`. */
  place: Type.String(),
})
export type SourcePlace = Type.Static<typeof SourcePlace>

export const manifestStatuses = [
  'draft',
  'lodged', // received and well-formed, customs has not registered it yet
  'registered', // has its number; bills are lots
  'discharged', // every unit tallied
  'differences-open',
  'cleared',
  'refused',
  'cancelled',
] as const
export const ManifestStatus = OneOf(manifestStatuses)
export type ManifestStatus = Type.Static<typeof ManifestStatus>

/** What lists and other houses need to know of a manifest. */
export const ManifestSummary = Type.Object({
  id: Id,
  status: ManifestStatus,
  number: Type.Optional(Words(40)),
  header: ManifestHeader,
  agent: Id,
  agentName: Words(200),
  lots: Type.Integer({ minimum: 0 }),
  packages: Type.Integer({ minimum: 0 }),
  grossKg: Amount,
  registeredAt: Type.Optional(Instant),
})
export type ManifestSummary = Type.Static<typeof ManifestSummary>

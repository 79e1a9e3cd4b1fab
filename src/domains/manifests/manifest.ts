import Type from 'typebox'
import { lotNatures } from '#domains/ports/port-law.ts'
import { Amount, CountryCode, Id, Instant, LocalDate, OneOf, Words } from '#kernel/elements.ts'

/**
 * A cargo manifest (summary declaration): everything a ship brings or takes, bill by bill. One canonical shape behind
 * EDIFACT, XML, spreadsheet, screen and API; names follow the WCO Data Model's cargo report and UN/CEFACT CCL.
 */

/** UN/LOCODE without space. */
const LocationCode = Type.String({ pattern: '^[A-Z]{2}[A-Z0-9]{3}$' })
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

const fillings = ['full', 'empty'] as const
/** A container or other unit. `number` as ISO 6346 writes it without spaces; what breaks that rule is kept as it came. */
const Equipment = Type.Object({
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

const billKinds = ['direct', 'master', 'house'] as const
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
  /** Numbers of the export declarations its goods leave under. */
  declarations: Type.Optional(Type.Array(Words(40), { maxItems: 200 })),
})
export type Bill = Type.Static<typeof Bill>

export const manifestKinds = ['cargo', 'nil', 'stores', 'house'] as const
/** What stands above the bills. */
export const ManifestHeader = Type.Object({
  direction: ManifestDirection,
  /** `nil`: in ballast or nothing to declare; `stores`: what the ship keeps for herself; `house`: the house bills of one master. */
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
  /** When the ship arrives, or leaves where the manifest is of export, as far as the sender knows. */
  arrival: Type.Optional(Instant),
  /** The sender's own reference of this document (BGM in EDIFACT). */
  reference: Words(70),
})
export type ManifestHeader = Type.Static<typeof ManifestHeader>

/** A whole manifest as a message or a form brings it. Bills follow apart where they are many. */
export const ManifestDocument = Type.Object({ header: ManifestHeader, bills: Type.Array(Bill, { maxItems: 50_000 }) })
export type ManifestDocument = Type.Static<typeof ManifestDocument>

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

/** A person of an organisation who acts. */
export const Actor = Type.Object({ user: Id, name: Type.String(), organisation: Id, organisationName: Type.String() })
export type Actor = Type.Static<typeof Actor>

const Stamp = { at: Instant, by: Actor }

/** What all its bills add up to. Packages and mass are those of bills that are not house bills of a master in the same manifest. */
export const Counts = Type.Object({
  bills: Type.Integer({ minimum: 0 }),
  units: Type.Integer({ minimum: 0 }),
  packages: Type.Integer({ minimum: 0 }),
  grossKg: Amount,
})
export type Counts = Type.Static<typeof Counts>

export const formats = ['screen', 'json', 'csv', 'cuscar', 'ifcsum', 'awmds'] as const
/** The bytes it came in, kept by their digest; of a manifest written by screen only the format. */
export const Source = Type.Object({
  format: OneOf(formats),
  name: Type.Optional(Words(200)),
  sha256: Type.Optional(Type.String()),
  size: Type.Optional(Type.Integer()),
})
export type Source = Type.Static<typeof Source>

export const paperKinds = ['proof', 'bill-of-lading', 'stowage-plan', 'other'] as const
export const Paper = Type.Object({
  id: Id,
  kind: OneOf(paperKinds),
  name: Words(200),
  mediaType: Type.String(),
  size: Type.Integer(),
  sha256: Type.String(),
  ...Stamp,
})
export type Paper = Type.Static<typeof Paper>

const amendmentActions = ['change', 'add', 'delete', 'split', 'merge'] as const
/** Bills that go, by number, and the bills that take their place: one for one, none for one, several for one, one for several. */
export const AmendmentChange = Type.Object({
  action: OneOf(amendmentActions),
  bills: Type.Array(Words(35), { maxItems: 100 }),
  into: Type.Array(Bill, { maxItems: 100 }),
})
export type AmendmentChange = Type.Static<typeof AmendmentChange>

const amendmentStatuses = ['requested', 'accepted', 'refused', 'withdrawn'] as const
/** A request to change bills of a registered manifest. Once answered, what the bills said is in its facts. */
export const Amendment = Type.Object({
  id: Id,
  status: OneOf(amendmentStatuses),
  /** Code of the law's reasons. */
  reason: Words(12),
  note: Type.Optional(Words(2000)),
  /** Papers of the manifest that prove it. */
  papers: Type.Array(Id),
  changes: Type.Array(AmendmentChange, { minItems: 1, maxItems: 500 }),
  ...Stamp,
  answer: Type.Optional(Type.Object({ ...Stamp, reason: Type.Optional(Words(2000)) })),
})
export type Amendment = Type.Static<typeof Amendment>

const differenceKinds = ['short', 'excess', 'packages', 'seals', 'damage'] as const
/** Where what was landed is not what was declared. `of` is the number of a unit or of a bill. */
export const Difference = Type.Object({
  id: Id,
  kind: OneOf(differenceKinds),
  of: Words(35),
  /** Bills it concerns. */
  bills: Type.Array(Words(35)),
  declared: Type.Optional(Words(400)),
  found: Type.Optional(Words(400)),
  justified: Type.Optional(Type.Object({ ...Stamp, text: Words(2000), paper: Type.Optional(Id) })),
  settled: Type.Optional(Type.Object({ ...Stamp, note: Type.Optional(Words(2000)) })),
})
export type Difference = Type.Static<typeof Difference>

const Tally = Type.Object({
  terminal: Id,
  terminalName: Type.String(),
  units: Type.Integer({ minimum: 0 }),
  damaged: Type.Integer({ minimum: 0 }),
  bills: Type.Integer({ minimum: 0 }),
  startedAt: Instant,
  closedAt: Type.Optional(Instant),
})
export type Tally = Type.Static<typeof Tally>

/** The list of units the agent gives the terminal to work by: discharge for import, loading for export. */
const UnitList = Type.Object({
  terminal: Id,
  /** Number of the message it came in; absent where it was made from the bills. */
  document: Type.Optional(Words(70)),
  terminalName: Type.String(),
  units: Type.Integer({ minimum: 0 }),
  ...Stamp,
  answer: Type.Optional(Type.Object({ ...Stamp, accepted: Type.Boolean(), reason: Type.Optional(Words(2000)) })),
})
export type UnitList = Type.Static<typeof UnitList>

/** The bay plan the agent gave; its cells rest beside the manifest. */
const Stowage = Type.Object({
  document: Type.Optional(Words(70)),
  cells: Type.Integer({ minimum: 0 }),
  units: Type.Integer({ minimum: 0 }),
  ...Stamp,
})
export type Stowage = Type.Static<typeof Stowage>

/** A manifest as it is kept: what stands above its bills. The bills are rows beside it. */
export const Manifest = Type.Object({
  id: Id,
  status: ManifestStatus,
  /** How often it was lodged: a replacement before registration counts one more. */
  edition: Type.Integer({ minimum: 0 }),
  number: Type.Optional(Words(40)),
  header: ManifestHeader,
  /** Who lodges it and answers for it: the carrier's agent, or the forwarder for house bills. */
  agent: Id,
  agentName: Words(200),
  /** For house bills, the agent of the master, who is informed. */
  masterAgent: Type.Optional(Id),
  counts: Counts,
  /** Digest over the head and all bills, in their order. */
  digest: Type.Optional(Type.String()),
  source: Type.Optional(Source),
  /** How many findings were worth a look when it was lodged; none of them refuses. */
  warnings: Type.Integer({ minimum: 0 }),
  lodgedAt: Type.Optional(Instant),
  /** When it was first lodged: what punctuality goes by. */
  firstLodgedAt: Type.Optional(Instant),
  lodgedBy: Type.Optional(Actor),
  registeredAt: Type.Optional(Instant),
  registeredOn: Type.Optional(LocalDate),
  /** When the ship came, once known; else when she is expected. */
  arrival: Type.Optional(Type.Object({ at: Instant, actual: Type.Boolean() })),
  refusal: Type.Optional(Type.Object({ ...Stamp, reason: Words(2000) })),
  cancellation: Type.Optional(Type.Object({ ...Stamp, reason: Words(2000) })),
  papers: Type.Array(Paper),
  amendments: Type.Array(Amendment),
  unitList: Type.Optional(UnitList),
  stowage: Type.Optional(Stowage),
  tally: Type.Optional(Tally),
  differences: Type.Array(Difference),
  clearedAt: Type.Optional(Instant),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Manifest = Type.Static<typeof Manifest>

import Type from 'typebox'
import { Amount, Id, Instant, OneOf, Words } from '#kernel/elements.ts'
import { AmendmentChange, Bill, BillParty, ManifestHeader, paperKinds } from './manifest.ts'

/**
 * Everything one can do to a manifest, each with the input it takes. `POST /api/manifests/{id}/{act}` takes exactly
 * this. Lodging a whole document in one go, and starting a draft, are routes of their own.
 */
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
const Nothing = Closed({})
const Because = Closed({ reason: Words(2000) })

/** A bill while it is being written: whatever is there already, under its number. */
export const DraftBill = Type.Object({ ...Type.Partial(Bill).properties, number: Bill.properties.number })
export type DraftBill = Type.Static<typeof DraftBill>

/** A unit as it was found at the quay. */
export const TalliedUnit = Closed({
  number: Words(17),
  at: Instant,
  seals: Type.Array(Words(20), { maxItems: 20 }),
  damage: Type.Optional(Words(300)),
})
export type TalliedUnit = Type.Static<typeof TalliedUnit>
/** What of a bill was counted that is in no unit, or beside it. */
export const TalliedBill = Closed({
  number: Words(35),
  packages: Type.Integer({ minimum: 0 }),
  grossKg: Type.Optional(Amount),
  damage: Type.Optional(Words(300)),
})
export type TalliedBill = Type.Static<typeof TalliedBill>

export const actInputs = {
  /** The head of a draft, bills to keep and numbers of bills to take out; bills not named stay as they are. */
  saveDraft: Closed({
    header: Type.Optional(ManifestHeader),
    bills: Type.Optional(Type.Array(DraftBill, { maxItems: 500 })),
    remove: Type.Optional(Type.Array(Words(35), { maxItems: 500 })),
  }),
  /** What was written by screen, whole. */
  lodge: Nothing,
  register: Nothing,
  refuse: Because,
  cancel: Because,
  attachPaper: Closed({ paper: Id }),
  requestAmendment: Closed({
    reason: Words(12),
    note: Type.Optional(Words(2000)),
    papers: Type.Array(Id, { minItems: 1, maxItems: 20 }),
    changes: Type.Array(AmendmentChange, { minItems: 1, maxItems: 500 }),
  }),
  /** Another consignee or notified party, by endorsement of the bill of lading: an amendment of that bill. */
  changeConsignee: Closed({
    bill: Words(35),
    consignee: Type.Optional(BillParty),
    notify: Type.Optional(BillParty),
    papers: Type.Array(Id, { minItems: 1, maxItems: 20 }),
    note: Type.Optional(Words(2000)),
  }),
  answerAmendment: Closed({ amendment: Id, accepted: Type.Boolean(), reason: Type.Optional(Words(2000)) }),
  withdrawAmendment: Closed({ amendment: Id }),
  recordArrival: Closed({ at: Instant }),
  /** The units as the bills declare them; as a message they come by a route of their own. */
  sendUnitList: Closed({ terminal: Id }),
  /** Comes as a message, by a route of its own. */
  sendStowagePlan: Nothing,
  answerUnitList: Closed({ accepted: Type.Boolean(), reason: Type.Optional(Words(2000)) }),
  tally: Closed({
    units: Type.Array(TalliedUnit, { maxItems: 5000 }),
    bills: Type.Array(TalliedBill, { maxItems: 5000 }),
  }),
  closeDischarge: Nothing,
  justifyDifference: Closed({ difference: Id, text: Words(2000), paper: Type.Optional(Id) }),
  settleDifference: Closed({ difference: Id, note: Type.Optional(Words(2000)) }),
  clear: Nothing,
} as const

export type ManifestAct = keyof typeof actInputs
export type InputOf<Act extends ManifestAct> = Type.Static<(typeof actInputs)[Act]>
export const manifestActs = Object.keys(actInputs) as readonly ManifestAct[]

/** What starts a draft by screen. */
export const StartManifest = Closed({ header: ManifestHeader })
export type StartManifest = Type.Static<typeof StartManifest>

export const PaperKind = OneOf(paperKinds)

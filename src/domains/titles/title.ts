import Type from 'typebox'
import {
  Amount,
  CountryCode,
  CurrencyCode,
  HsCode,
  Id,
  Instant,
  LocalDate,
  OneOf,
  UnitCode,
  Words,
} from '#kernel/elements.ts'

/**
 * A title: the state's leave to import or export given goods for a given value, with balances of quantity, value
 * and payment. The pack of a country names its categories (commitment, licence, prior declaration …) and the path of each.
 */

/** The desks a title may pass before customs may impute it, in the order its category gives. */
export const stages = ['pre-domiciliation', 'technical-opinion', 'ministry-decision', 'domiciliation'] as const
export const Stage = OneOf(stages)
export type Stage = Type.Static<typeof Stage>

export const titleStatuses = [
  'draft',
  'at-pre-domiciliation',
  'at-technical-opinion',
  'at-ministry-decision',
  'at-domiciliation',
  'returned', // a desk said no with a reason; the applicant may correct and resend
  'domiciled', // usable at customs, nothing imputed yet
  'partly-imputed',
  'totally-imputed',
  'cleared',
  'refused',
  'cancelled',
  'expired',
] as const
export const TitleStatus = OneOf(titleStatuses)
export type TitleStatus = Type.Static<typeof TitleStatus>

export const contractKinds = [
  'contract',
  'final-invoice',
  'proforma-invoice',
  'firm-order',
  'purchase-confirmation',
] as const
export const paymentTerms = [
  'advance',
  'documentary-collection',
  'letter-of-credit',
  'open-account',
  'no-payment',
] as const
export const incoterms = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const

/** One kind of goods. `quantity` is in `unit` (Rec 20), `value` in the title's currency at the agreed Incoterm less charges shown apart. */
export const TitleLine = Type.Object({
  id: Id,
  hs: HsCode,
  designation: Words(500),
  origin: CountryCode,
  quantity: Amount,
  unit: UnitCode,
  netWeightKg: Type.Optional(Amount),
  value: Amount,
})
export type TitleLine = Type.Static<typeof TitleLine>

/** What the applicant declares: complete, as it must be when it is signed. Names follow UN/CEFACT CCL and the WCO Data Model. */
export const TitleContent = Type.Object({
  /** Supplier for an import, buyer for an export. */
  counterparty: Type.Object({ name: Words(200), country: CountryCode, address: Type.Optional(Words(500)) }),
  contract: Type.Object({ kind: OneOf(contractKinds), number: Words(60), date: LocalDate }),
  regime: Words(10),
  customsOffice: Words(10),
  /** Import: country the goods come from. Export: country they go to. */
  provenance: CountryCode,
  incoterm: OneOf(incoterms),
  incotermPlace: Words(100),
  currency: CurrencyCode,
  paymentTerms: OneOf(paymentTerms),
  freight: Type.Optional(Amount),
  insurance: Type.Optional(Amount),
  otherCharges: Type.Optional(Amount),
  /** Why the licence is asked for; needed where the category says so. */
  reason: Type.Optional(Words(2000)),
  bank: Type.Object({ organisation: Id, branch: Words(100), account: Words(34) }),
  lines: Type.Array(TitleLine, { minItems: 1, maxItems: 500 }),
})
export type TitleContent = Type.Static<typeof TitleContent>

/** A draft holds what has been typed so far, right or wrong: shapes are checked, meaning only at signature. */
const Typed = Type.Optional(Type.String({ maxLength: 2000 }))
export const DraftLine = Type.Object(
  {
    id: Id,
    hs: Typed,
    designation: Typed,
    origin: Typed,
    quantity: Typed,
    unit: Typed,
    netWeightKg: Typed,
    value: Typed,
  },
  { additionalProperties: false },
)
export type DraftLine = Type.Static<typeof DraftLine>
export const TitleDraft = Type.Object(
  {
    counterparty: Type.Optional(
      Type.Object({ name: Typed, country: Typed, address: Typed }, { additionalProperties: false }),
    ),
    contract: Type.Optional(Type.Object({ kind: Typed, number: Typed, date: Typed }, { additionalProperties: false })),
    regime: Typed,
    customsOffice: Typed,
    provenance: Typed,
    incoterm: Typed,
    incotermPlace: Typed,
    currency: Typed,
    paymentTerms: Typed,
    freight: Typed,
    insurance: Typed,
    otherCharges: Typed,
    reason: Typed,
    bank: Type.Optional(
      Type.Object({ organisation: Typed, branch: Typed, account: Typed }, { additionalProperties: false }),
    ),
    lines: Type.Optional(Type.Array(DraftLine, { maxItems: 500 })),
  },
  { additionalProperties: false },
)
export type TitleDraft = Type.Static<typeof TitleDraft>

/** Where a value came from when nobody typed it: JSON pointer of the field → its source. Typing over it removes the mark. */
export const TakenOver = Type.Record(
  Type.String({ maxLength: 200 }),
  Type.Object({
    from: OneOf(['invoice', 'title', 'template', 'profile'] as const),
    reference: Type.String({ maxLength: 200 }),
  }),
)
export type TakenOver = Type.Static<typeof TakenOver>

/** A person of an organisation who acts, perhaps for another organisation under a mandate. */
export const Actor = Type.Object({
  user: Id,
  name: Type.String(),
  organisation: Id,
  organisationName: Type.String(),
  mandate: Type.Optional(Type.Object({ id: Id, principal: Id })),
})
export type Actor = Type.Static<typeof Actor>

export const documentKinds = [
  'contract',
  'invoice',
  'proforma',
  'order',
  'technical-sheet',
  'certificate',
  'proof',
  'other',
] as const
export const TitleDocument = Type.Object({
  id: Id,
  kind: OneOf(documentKinds),
  name: Words(200),
  mediaType: Type.String({ maxLength: 100 }),
  size: Type.Integer({ minimum: 1 }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  at: Instant,
  by: Actor,
})
export type TitleDocument = Type.Static<typeof TitleDocument>

/** Whose turn it is. `until` is when the answer is due (working time of the country); `claimedBy` the officer who took it. */
export const Desk = Type.Object({
  stage: Type.Union([Stage, OneOf(['applicant', 'customs', 'clearing', 'change'] as const)]),
  organisations: Type.Array(Id),
  since: Instant,
  until: Type.Optional(Instant),
  claimedBy: Type.Optional(Actor),
  claimedAt: Type.Optional(Instant),
  reminded: Type.Optional(Type.Boolean()),
  escalated: Type.Optional(Type.Boolean()),
})
export type Desk = Type.Static<typeof Desk>

export const opinions = ['favourable', 'with-reserve', 'unfavourable'] as const
export const TechnicalOpinion = Type.Object({
  organisation: Id,
  opinion: OneOf(opinions),
  comment: Type.Optional(Words(2000)),
  /** Quantity the department thinks right, by line id. */
  quantities: Type.Optional(Type.Record(Type.String(), Amount)),
  at: Instant,
  by: Actor,
})
export type TechnicalOpinion = Type.Static<typeof TechnicalOpinion>

export const ministryDecisions = ['accepted', 'reduced', 'refused'] as const
export const Visa = Type.Object({
  decision: OneOf(ministryDecisions),
  reason: Type.Optional(Words(2000)),
  quantities: Type.Optional(Type.Record(Type.String(), Amount)),
  at: Instant,
  by: Actor,
})
export type Visa = Type.Static<typeof Visa>

const PreDomiciliation = Type.Object({ reference: Words(40), bank: Id, at: Instant, by: Actor })
export const Domiciliation = Type.Object({
  number: Words(40),
  bank: Id,
  acceptedOn: LocalDate,
  expiresOn: LocalDate,
  at: Instant,
  by: Actor,
})
export type Domiciliation = Type.Static<typeof Domiciliation>

export const ImputedLine = Type.Object({ line: Id, quantity: Amount, value: Amount })
/** A draw-down by customs. `final` closes the title even when something is left. */
export const Imputation = Type.Object({
  id: Id,
  office: Words(10),
  declaration: Words(40),
  registeredOn: LocalDate,
  lines: Type.Array(ImputedLine, { minItems: 1 }),
  final: Type.Boolean(),
  at: Instant,
  by: Actor,
})
export type Imputation = Type.Static<typeof Imputation>

export const settlementKinds = ['advance', 'documentary-collection', 'letter-of-credit', 'open-account'] as const
/** A payment executed by the bank. `countervalue` is in the country's currency, at the bank's rate of the day. */
export const Settlement = Type.Object({
  id: Id,
  kind: OneOf(settlementKinds),
  amount: Amount,
  paidOn: LocalDate,
  reference: Words(60),
  countervalue: Amount,
  at: Instant,
  by: Actor,
})
export type Settlement = Type.Static<typeof Settlement>

export const gapReasons = [
  'loss-before-landing',
  'wastage',
  'polarisation',
  'price-adjustment',
  'exchange-difference',
  'returned-goods',
  'other',
] as const
export const clearingOutcomes = ['cleared', 'justified-gap', 'not-cleared'] as const
/** The bank's comparison of what customs imputed and what was paid. `gap` = paid − imputed, may be negative. */
export const Clearing = Type.Object({
  outcome: OneOf(clearingOutcomes),
  imputed: Type.String(),
  settled: Type.String(),
  gap: Type.String(),
  gapReason: Type.Optional(OneOf(gapReasons)),
  justification: Type.Optional(Words(2000)),
  at: Instant,
  by: Actor,
})
export type Clearing = Type.Static<typeof Clearing>

/** A change of mind that others must agree to, in the order of `steps`; `at` is the step now waited for. */
export const ChangeRequest = Type.Union([
  Type.Object({
    kind: Type.Literal('modification'),
    id: Id,
    reason: Words(2000),
    content: TitleContent,
    steps: Type.Array(OneOf(['ministry', 'bank'] as const)),
    at: OneOf(['ministry', 'bank'] as const),
    since: Instant,
    by: Actor,
  }),
  Type.Object({
    kind: Type.Literal('extension'),
    id: Id,
    reason: Words(2000),
    until: LocalDate,
    steps: Type.Array(OneOf(['ministry', 'bank'] as const)),
    at: OneOf(['ministry', 'bank'] as const),
    since: Instant,
    by: Actor,
  }),
  Type.Object({
    kind: Type.Literal('cancellation'),
    id: Id,
    reason: Words(2000),
    steps: Type.Array(OneOf(['bank'] as const)),
    at: OneOf(['bank'] as const),
    since: Instant,
    by: Actor,
  }),
  Type.Object({
    kind: Type.Literal('change-of-bank'),
    id: Id,
    reason: Words(2000),
    bank: TitleContent.properties.bank,
    steps: Type.Array(OneOf(['old-bank', 'new-bank'] as const)),
    at: OneOf(['old-bank', 'new-bank'] as const),
    since: Instant,
    by: Actor,
  }),
])
export type ChangeRequest = Type.Static<typeof ChangeRequest>
export type ChangeKind = ChangeRequest['kind']

/** A question of a desk to the applicant; while one is open the applicant has the title. */
export const Question = Type.Object({
  id: Id,
  question: Words(2000),
  asked: Type.Object({ at: Instant, by: Actor }),
  answer: Type.Optional(Words(4000)),
  answered: Type.Optional(Type.Object({ at: Instant, by: Actor })),
})
export type Question = Type.Static<typeof Question>

export const specialRequestKinds = [
  'splitting',
  'partial-shipments',
  'overrun',
  'penalties',
  'price-change',
  'other',
] as const
/** A case outside the rules, put to the exchange office. */
export const SpecialRequest = Type.Object({
  id: Id,
  kind: OneOf(specialRequestKinds),
  text: Words(4000),
  filed: Type.Object({ at: Instant, by: Actor }),
  decision: Type.Optional(Type.Object({ granted: Type.Boolean(), reason: Words(2000), at: Instant, by: Actor })),
})
export type SpecialRequest = Type.Static<typeof SpecialRequest>

/** A decision that needs a second pair of eyes: proposed by one officer, confirmed or discarded by another. */
export const Proposal = Type.Object({ id: Id, act: Type.String(), input: Type.Unknown(), at: Instant, by: Actor })
export type Proposal = Type.Static<typeof Proposal>

export const Title = Type.Object({
  id: Id,
  category: Type.String({ maxLength: 10 }),
  direction: OneOf(['import', 'export'] as const),
  status: TitleStatus,
  /** The importer or exporter whose title it is. */
  owner: Id,
  ownerName: Type.String(),
  preparedBy: Actor,
  draft: TitleDraft,
  takenOver: TakenOver,
  /** What was signed, as amended since. Absent while never signed. */
  content: Type.Optional(TitleContent),
  number: Type.Optional(Type.String()),
  signedAt: Type.Optional(Instant),
  signedBy: Type.Optional(Actor),
  /** Stages this title must pass, fixed at signature. */
  path: Type.Array(Stage),
  departments: Type.Array(Id),
  ministry: Type.Optional(Id),
  desk: Type.Optional(Desk),
  preDomiciliation: Type.Optional(PreDomiciliation),
  opinions: Type.Array(TechnicalOpinion),
  visa: Type.Optional(Visa),
  domiciliation: Type.Optional(Domiciliation),
  /** Banks that had the title before a change of bank; they keep sight of it. */
  formerBanks: Type.Array(Id),
  /** How many times its validity was extended; absent while never. */
  timesExtended: Type.Optional(Type.Integer({ minimum: 1 })),
  returned: Type.Optional(Type.Object({ stage: Stage, reason: Words(2000), at: Instant, by: Actor })),
  imputations: Type.Array(Imputation),
  settlements: Type.Array(Settlement),
  clearing: Type.Optional(Clearing),
  change: Type.Optional(ChangeRequest),
  proposal: Type.Optional(Proposal),
  questions: Type.Array(Question),
  specialRequests: Type.Array(SpecialRequest),
  documents: Type.Array(TitleDocument),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Title = Type.Static<typeof Title>

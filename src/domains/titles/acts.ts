import Type from 'typebox'
import { Amount, Id, LocalDate, OneOf, Words } from '#kernel/elements.ts'
import {
  clearingOutcomes,
  gapReasons,
  ImputedLine,
  ministryDecisions,
  opinions,
  settlementKinds,
  specialRequestKinds,
  TakenOver,
  TitleContent,
  TitleDraft,
} from './title.ts'

/**
 * Everything one can do to a title, each with the input it takes. `POST /api/titles/{id}/{act}` takes exactly this,
 * from screen, API, file and message alike.
 */
const Because = Type.Object({ reason: Words(2000) }, { additionalProperties: false })
const Nothing = Type.Object({}, { additionalProperties: false })
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

export const actInputs = {
  saveDraft: Closed({ draft: TitleDraft, takenOver: Type.Optional(TakenOver) }),
  discardDraft: Nothing,
  /** `declared` is the applicant's yes to the declaration read back to him. */
  sign: Closed({ declared: Type.Literal(true) }),
  /** Back from a desk that said no: the draft as corrected since, to the same desk again. */
  resend: Closed({ declared: Type.Literal(true) }),
  answerPreDomiciliation: Closed({
    accepted: Type.Boolean(),
    reference: Type.Optional(Words(40)),
    reason: Type.Optional(Words(2000)),
  }),
  giveOpinion: Closed({
    opinion: OneOf(opinions),
    comment: Type.Optional(Words(2000)),
    quantities: Type.Optional(Type.Record(Type.String(), Amount)),
  }),
  decide: Closed({
    decision: OneOf(ministryDecisions),
    reason: Type.Optional(Words(2000)),
    quantities: Type.Optional(Type.Record(Type.String(), Amount)),
  }),
  answerDomiciliation: Closed({
    accepted: Type.Boolean(),
    number: Type.Optional(Words(40)),
    /** The day the bank accepted; today when absent. The expiry follows from it by the country's law. */
    acceptedOn: Type.Optional(LocalDate),
    reason: Type.Optional(Words(2000)),
  }),
  impute: Closed({
    office: Words(10),
    declaration: Words(40),
    registeredOn: LocalDate,
    lines: Type.Array(ImputedLine, { minItems: 1, maxItems: 500 }),
    final: Type.Boolean(),
  }),
  reverseImputation: Closed({ imputation: Id, reason: Words(2000) }),
  settle: Closed({
    kind: OneOf(settlementKinds),
    amount: Amount,
    paidOn: LocalDate,
    reference: Words(60),
    countervalue: Amount,
  }),
  reverseSettlement: Closed({ settlement: Id, reason: Words(2000) }),
  clear: Closed({
    outcome: OneOf(clearingOutcomes),
    gapReason: Type.Optional(OneOf(gapReasons)),
    justification: Type.Optional(Words(2000)),
  }),
  requestModification: Closed({ content: TitleContent, reason: Words(2000) }),
  requestExtension: Closed({ until: LocalDate, reason: Words(2000) }),
  requestCancellation: Because,
  requestChangeOfBank: Closed({ bank: TitleContent.properties.bank, reason: Words(2000) }),
  withdrawChange: Nothing,
  /** The bank's or the ministry's answer to the change now before it. `number` is the new bank's domiciliation number. */
  answerChange: Closed({
    accepted: Type.Boolean(),
    reason: Type.Optional(Words(2000)),
    number: Type.Optional(Words(40)),
  }),
  claim: Nothing,
  release: Nothing,
  handOver: Closed({ to: Id, note: Type.Optional(Words(500)) }),
  confirmProposal: Nothing,
  discardProposal: Because,
  ask: Closed({ question: Words(2000) }),
  answer: Closed({ question: Id, answer: Words(4000) }),
  attachDocument: Closed({ document: Id }),
  removeDocument: Closed({ document: Id }),
  fileSpecialRequest: Closed({ kind: OneOf(specialRequestKinds), text: Words(4000) }),
  decideSpecialRequest: Closed({ request: Id, granted: Type.Boolean(), reason: Words(2000) }),
  /** Done by the clock alone: reminds, escalates, expires. */
  letTimePass: Nothing,
} as const

export type TitleAct = keyof typeof actInputs
export type InputOf<Act extends TitleAct> = Type.Static<(typeof actInputs)[Act]>
export const titleActs = Object.keys(actInputs) as readonly TitleAct[]

/** What starts a title: empty, from a template, from an earlier title. A draft from an invoice is saved into a new title. */
export const StartTitle = Type.Object(
  {
    category: Type.String({ maxLength: 10 }),
    /** The company it is for; needed from an agent who acts under a mandate, else one's own. */
    owner: Type.Optional(Id),
    from: Type.Optional(Type.Union([Closed({ title: Id }), Closed({ template: Id })])),
    draft: Type.Optional(TitleDraft),
    takenOver: Type.Optional(TakenOver),
  },
  { additionalProperties: false },
)
export type StartTitle = Type.Static<typeof StartTitle>

import Type from 'typebox'
import { contractKinds, incoterms, ministryDecisions, opinions, paymentTerms } from '#domains/titles/title.ts'
import {
  Amount,
  CountryCode,
  CurrencyCode,
  HsCode,
  Instant,
  LocalDate,
  OneOf,
  UnitCode,
  Words,
} from '#kernel/elements.ts'

/** The four messages between the single window and a bank, in our words. Their XML form is `forms.ts` and `xsd/`. */

/** Set by the sender, unique with it for ever: the same number again is the same message again. */
const MessageNumber = Type.String({ pattern: '^\\d{1,19}$' })
/** A bank's three digits, or the code of the single window. */
const PartyCode = Type.String({ pattern: '^[A-Z0-9]{1,20}$' })
/** The bank's own three digits. */
const BankCode = Type.String({ pattern: '^\\d{3}$' })

/** DDD domiciliation, DPD pre-domiciliation, FIC files, BQR the bank's answer (our code), REP receipt. */
export const messageTypes = ['DDD', 'DPD', 'FIC', 'BQR', 'REP'] as const
/** UN/EDIFACT 1225: 9 original, 5 replace. */
export const messageFunctions = ['9', '5'] as const

const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

const headerOf = <const T extends readonly (typeof messageTypes)[number][]>(types: T) =>
  Closed({
    number: MessageNumber,
    sender: PartyCode,
    recipient: PartyCode,
    sentAt: Instant,
    type: OneOf(types),
    function: OneOf(messageFunctions),
  })

/** `DemandeDomiciliation`: the bank is asked to domicile a title, or to take position before the ministry does. */
export const DomiciliationRequest = Closed({
  kind: Type.Literal('domiciliation-request'),
  header: headerOf(['DDD', 'DPD']),
  operator: Closed({
    name: Words(200),
    address: Type.Optional(Words(500)),
    identifiers: Type.Array(Closed({ scheme: Words(40), value: Words(40) }), { maxItems: 20 }),
  }),
  bank: Closed({ code: BankCode, branch: Words(100), account: Words(34) }),
  title: Closed({
    number: Words(40),
    registeredAt: Instant,
    category: Words(10),
    direction: OneOf(['import', 'export']),
    counterparty: Closed({ name: Words(200), country: CountryCode, address: Type.Optional(Words(500)) }),
    contract: Closed({ kind: OneOf(contractKinds), number: Words(60), date: LocalDate }),
    regime: Words(10),
    customsOffice: Words(10),
    provenance: CountryCode,
    incoterm: OneOf(incoterms),
    incotermPlace: Words(100),
    currency: CurrencyCode,
    paymentTerms: OneOf(paymentTerms),
    /** Goods and all charges, in `currency`; `goods` without the charges shown apart. */
    total: Amount,
    goods: Amount,
    freight: Type.Optional(Amount),
    insurance: Type.Optional(Amount),
    otherCharges: Type.Optional(Amount),
    reason: Type.Optional(Words(2000)),
    opinions: Type.Array(Closed({ opinion: OneOf(opinions), comment: Type.Optional(Words(2000)) }), { maxItems: 50 }),
    decision: Type.Optional(Closed({ decision: OneOf(ministryDecisions), reason: Type.Optional(Words(2000)) })),
  }),
  goods: Type.Array(
    Closed({
      position: Type.Integer({ minimum: 1, maximum: 500 }),
      hs: HsCode,
      designation: Words(500),
      origin: CountryCode,
      quantity: Amount,
      /** What the ministry left of `quantity`, where it reduced it. */
      allowedQuantity: Type.Optional(Amount),
      unit: UnitCode,
      netWeightKg: Type.Optional(Amount),
      value: Amount,
    }),
    { minItems: 1, maxItems: 500 },
  ),
})
export type DomiciliationRequest = Type.Static<typeof DomiciliationRequest>

/** `FichiersTitreBanque`: the documents of a title, at most 100 in a message. */
const TitleFiles = Closed({
  kind: Type.Literal('title-files'),
  header: headerOf(['FIC']),
  titleNumber: Words(40),
  account: Words(34),
  files: Type.Array(
    Closed({
      name: Words(200),
      description: Type.Optional(Words(500)),
      date: LocalDate,
      /** Base64, without line breaks. */
      content: Type.String({ minLength: 4, pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
    }),
    { minItems: 1, maxItems: 100 },
  ),
})
type TitleFiles = Type.Static<typeof TitleFiles>

/** `BanqueReponse`: what the bank decided on the request whose number is `answers`. */
export const BankAnswer = Closed({
  kind: Type.Literal('bank-answer'),
  header: headerOf(['BQR']),
  answers: MessageNumber,
  outcome: Type.Union([
    Closed({
      state: Type.Literal('accepted'),
      /** Of the domiciliation, or of the position taken before the ministry. */
      number: Words(40),
      acceptedOn: LocalDate,
      expiresOn: Type.Optional(LocalDate),
    }),
    Closed({ state: Type.Literal('refused'), reason: Words(2000) }),
  ]),
})
export type BankAnswer = Type.Static<typeof BankAnswer>

/** `ReponseGenerique`: a receipt for any other message. What `code` means is in `receipt.ts`. */
export const Acknowledgement = Closed({
  kind: Type.Literal('acknowledgement'),
  header: headerOf(['REP']),
  received: Closed({
    number: MessageNumber,
    type: OneOf(messageTypes),
    function: OneOf(messageFunctions),
    sentAt: Instant,
  }),
  receipt: Closed({ code: Type.String({ pattern: '^\\d{2}$' }), description: Type.Optional(Words(500)) }),
})
export type Acknowledgement = Type.Static<typeof Acknowledgement>

export type BankMessage = DomiciliationRequest | TitleFiles | BankAnswer | Acknowledgement
export type Header = BankMessage['header']

export const messageShapes = {
  'domiciliation-request': DomiciliationRequest,
  'title-files': TitleFiles,
  'bank-answer': BankAnswer,
  acknowledgement: Acknowledgement,
} as const

import Type from 'typebox'
import { Bill } from '#domains/manifests/manifest.ts'
import { Amount, Id, Instant, LocalDate, OneOf, Words } from '#kernel/elements.ts'
import { disposals, freights } from './lot.ts'

/**
 * Everything one can do to a lot, each with the input it takes. `POST /api/lots/{id}/{act}` takes exactly this, from
 * screen, API, file and message alike. Nothing here is a secret: what one may do follows from who one is.
 */
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
const Nothing = Closed({})
const BlockId = Words(40)
const Reason = Words(500)

/** What an order says; what is left out comes from its draft. */
const orderTerms = {
  /** Organisation that may take delivery, or pass the right on. */
  beneficiary: Type.Optional(Id),
  /** Customs agent who acts for the beneficiary. */
  representative: Type.Optional(Id),
  validUntil: Type.Optional(LocalDate),
  freight: Type.Optional(OneOf(freights)),
  returnDepot: Type.Optional(Words(200)),
  conditions: Type.Optional(Words(1000)),
}

export const actInputs = {
  putBlock: Closed({ reason: Reason, until: Type.Optional(Instant) }),
  /** `reference`: the decision, invoice or certificate on which it is lifted. */
  liftBlock: Closed({ block: BlockId, reference: Words(60), reason: Type.Optional(Reason) }),
  confirmLift: Closed({ block: BlockId }),
  discardLift: Closed({ block: BlockId, reason: Reason }),
  putBackBlock: Closed({ block: BlockId, reason: Reason, until: Type.Optional(Instant) }),

  /** `order`: the draft to issue; without it the right one holds is passed on, or a first order is made anew. */
  issueOrder: Closed({ order: Type.Optional(Id), ...orderTerms }),
  replaceOrder: Closed({ order: Id, reason: Reason, ...orderTerms }),
  blockOrder: Closed({ order: Id, reason: Reason }),
  unblockOrder: Closed({ order: Id }),
  cancelOrder: Closed({ order: Id, reason: Reason }),
  confirmFreight: Closed({ order: Id }),

  /** What is on land so far: packages and mass in all, units since the last time. */
  land: Closed({
    packages: Type.Integer({ minimum: 0 }),
    grossKg: Type.Optional(Amount),
    equipment: Type.Array(
      Closed({ number: Words(17), seals: Type.Array(Words(20), { maxItems: 20 }), damage: Type.Optional(Words(300)) }),
      { maxItems: 2000 },
    ),
    complete: Type.Boolean(),
  }),
  /** By the platform alone: what the terminal has tallied of the ship. */
  landAsTallied: Closed({
    packages: Type.Integer({ minimum: 0 }),
    grossKg: Type.Optional(Amount),
    damage: Type.Optional(Words(300)),
    equipment: Type.Array(
      Closed({
        number: Words(17),
        at: Instant,
        seals: Type.Array(Words(20), { maxItems: 20 }),
        damage: Type.Optional(Words(300)),
      }),
    ),
    complete: Type.Boolean(),
    terminal: Closed({ id: Id, name: Type.String() }),
    landedAt: Instant,
  }),

  requestRelease: Closed({
    units: Type.Array(Words(17), { maxItems: 2000 }),
    packages: Type.Optional(Type.Integer({ minimum: 1 })),
    haulier: Type.Optional(Words(200)),
    note: Type.Optional(Words(1000)),
  }),
  answerReleaseRequest: Closed({ request: Id, accepted: Type.Boolean(), reason: Type.Optional(Reason) }),
  requestDirectRemoval: Closed({ undertaking: Words(2000) }),
  answerDirectRemoval: Closed({
    removal: Id,
    granted: Type.Boolean(),
    reason: Type.Optional(Reason),
    until: Type.Optional(LocalDate),
  }),
  settleUndertaking: Closed({ removal: Id, reference: Words(60) }),

  /** What leaves through a gate. `last`: nothing more comes, whatever the balance says (bulk after weighing). */
  deliver: Closed({
    voucher: Type.Optional(Words(40)),
    packages: Type.Integer({ minimum: 0 }),
    grossKg: Type.Optional(Amount),
    equipment: Type.Array(Words(17), { maxItems: 2000 }),
    vehicle: Type.Optional(Words(20)),
    last: Type.Optional(Type.Boolean()),
  }),
  /** The number of the invoice; what it is for and how much follows from the tariff. */
  invoiceStorage: Closed({ number: Words(40) }),
  addReference: Closed({ kind: OneOf(['title', 'declaration', 'permit'] as const), number: Words(60) }),
  removeReference: Closed({ kind: Words(40), number: Words(60) }),
  disposeOf: Closed({ how: OneOf(disposals), reference: Words(60) }),

  /** By the platform alone: what an amended manifest now says, houses of a master, a bill taken out, and the clock. */
  correctBill: Closed({ bill: Bill }),
  breakDown: Closed({ houses: Type.Integer({ minimum: 1 }) }),
  cancelLot: Closed({ reason: Reason }),
  letTimePass: Nothing,
} as const

export type LotAct = keyof typeof actInputs
export type InputOf<Act extends LotAct> = Type.Static<(typeof actInputs)[Act]>
export const lotActs = Object.keys(actInputs) as readonly LotAct[]

/** What no person and no machine does by name: what manifests and the clock do to a lot. */
export const platformActs: readonly LotAct[] = ['landAsTallied', 'correctBill', 'breakDown', 'cancelLot', 'letTimePass']

import Type from 'typebox'
import { Amount, OneOf, TextIn3 } from '#kernel/elements.ts'
import { Stage } from './title.ts'

/**
 * What a country decides about titles, as data: its pack fills this in, the rules of this house read it.
 * Every entry says where it comes from (`source`), "to be confirmed" where the source is weak.
 */
export const Category = Type.Object({
  code: Type.String({ pattern: '^[A-Z]{2,5}$' }),
  direction: OneOf(['import', 'export'] as const),
  name: TextIn3,
  /** One sentence: when one needs it. */
  purpose: TextIn3,
  /** Ends with `domiciliation`, from which validity runs. */
  path: Type.Array(Stage, { minItems: 1 }),
  validityMonths: Type.Integer({ minimum: 1, maximum: 60 }),
  /** Several HS subheadings allowed in one title? */
  severalHs: Type.Boolean(),
  reasonRequired: Type.Boolean(),
  /** Documents without which it cannot be signed; one of each inner list is enough. */
  documents: Type.Array(Type.Array(Type.String())),
  /** Whether a payment abroad (import) or repatriation (export) must be settled and cleared by the bank. */
  cleared: Type.Boolean(),
  /** Only goods of these HS prefixes may use it; empty = all. */
  onlyHs: Type.Array(Type.String()),
  /** Goods of these HS prefixes may not use it, they need another category. */
  notHs: Type.Array(Type.Object({ hs: Type.String(), use: Type.String() })),
  source: Type.String(),
})
export type Category = Type.Static<typeof Category>

/** Acts a country may put under a second pair of eyes. */
export const proposableActs = ['decide', 'clear', 'impute', 'answerDomiciliation'] as const

export const TitleLaw = Type.Object({
  /** The country's own currency, in which countervalues are given. */
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  categories: Type.Array(Category, { minItems: 1 }),
  /** Registration numbers: `{category}`, `{year}`, `{sequence:8}` and `{check}` (a check letter) are replaced. */
  numbering: Type.String(),
  regimes: Type.Array(
    Type.Object({ code: Type.String(), direction: OneOf(['import', 'export'] as const), name: TextIn3 }),
  ),
  customsOffices: Type.Array(Type.Object({ code: Type.String(), name: TextIn3 })),
  /** Technical departments by HS prefix: every department whose prefix matches a line gives an opinion. */
  departments: Type.Array(Type.Object({ organisation: Type.String(), hs: Type.Array(Type.String()) })),
  /** The ministry that decides, by category code; `*` for all others. */
  ministries: Type.Record(Type.String(), Type.String()),
  customs: Type.String(),
  exchangeOffice: Type.String(),
  /** Working hours each desk has, by stage; `change` for answers to modifications and the like, `clearing` for the bank's. */
  hours: Type.Record(Type.String(), Type.Integer({ minimum: 1 })),
  /** Tolerance in per cent on the quantity imputed, by HS prefix (longest wins); `*` for all others. */
  tolerancePercent: Type.Record(Type.String(), Amount),
  advances: Type.Object({
    maxPercent: Amount,
    limit: Amount,
    limitByHs: Type.Array(Type.Object({ hs: Type.Array(Type.String()), limit: Amount })),
    source: Type.String(),
  }),
  /** Acts that need a second officer of the same organisation. */
  fourEyes: Type.Array(OneOf(proposableActs)),
  /** How many times validity may be extended, and by how many months at most each time. */
  extension: Type.Object({ times: Type.Integer(), months: Type.Integer(), source: Type.String() }),
})
export type TitleLaw = Type.Static<typeof TitleLaw>

import Type from 'typebox'
import { CurrencyCode, Id, Instant } from '#kernel/elements.ts'
import { Clearing } from './title.ts'

/** One comparison a bank made of what was imputed and what was paid. Earlier ones of the same title stay in the repertoire. */
export const ClearingRow = Type.Object({
  title: Id,
  number: Type.String(),
  category: Type.String(),
  owner: Id,
  ownerName: Type.String(),
  bank: Id,
  bankName: Type.String(),
  outcome: Clearing.properties.outcome,
  imputed: Type.String(),
  settled: Type.String(),
  gap: Type.String(),
  currency: CurrencyCode,
  reason: Clearing.properties.gapReason,
  justification: Clearing.properties.justification,
  at: Instant,
  /** Is it the last word on this title? */
  current: Type.Boolean(),
})
export type ClearingRow = Type.Static<typeof ClearingRow>

export const ClearingPage = Type.Object({
  rows: Type.Array(ClearingRow),
  /** Give it back as `after` for the next page; absent on the last. */
  next: Type.Optional(Type.String()),
})
export type ClearingPage = Type.Static<typeof ClearingPage>

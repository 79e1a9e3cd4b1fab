import Type from 'typebox'
import { CurrencyCode, Id, Instant, LocalDate, OneOf, Words } from '#kernel/elements.ts'
import { Actor, Desk, Title, TitleDraft, TitleStatus } from './title.ts'

/** What the routes of this house give to a reader: rows of lists, the whole title with balances, its history. */

/** A title in a list or queue. */
export const TitleRow = Type.Object({
  id: Id,
  number: Type.Optional(Type.String()),
  category: Type.String(),
  direction: OneOf(['import', 'export'] as const),
  status: TitleStatus,
  owner: Id,
  ownerName: Type.String(),
  counterparty: Type.Optional(Type.String()),
  goods: Type.Optional(Type.String()),
  total: Type.Optional(Type.String()),
  currency: Type.Optional(Type.String()),
  /** Stage of the desk that has it, with the names of the organisations there. */
  stage: Type.Optional(Type.String()),
  heldBy: Type.Array(Type.String()),
  since: Type.Optional(Instant),
  until: Type.Optional(Instant),
  claimedBy: Type.Optional(Type.Object({ user: Id, name: Type.String() })),
  /** Is it the reader's turn? */
  mine: Type.Boolean(),
  expiresOn: Type.Optional(LocalDate),
  change: Type.Optional(Type.String()),
  updatedAt: Instant,
})
export type TitleRow = Type.Static<typeof TitleRow>

export const TitlePage = Type.Object({
  rows: Type.Array(TitleRow),
  /** Give it back as `after` for the next page; absent on the last. */
  next: Type.Optional(Type.String()),
})
export type TitlePage = Type.Static<typeof TitlePage>

/** Balance of one line. `allowed` is what the ministry left of what was asked. */
const LineBalance = Type.Object({
  line: Id,
  unit: Type.String(),
  asked: Type.String(),
  allowed: Type.String(),
  imputed: Type.String(),
  left: Type.String(),
  /** Most that customs may still impute, tolerance included. */
  leftWithTolerance: Type.String(),
  value: Type.String(),
  valueImputed: Type.String(),
  valueLeft: Type.String(),
})
export const Balances = Type.Object({
  currency: CurrencyCode,
  total: Type.String(),
  goods: Type.String(),
  imputed: Type.String(),
  left: Type.String(),
  settled: Type.String(),
  /** settled − imputed. */
  gap: Type.String(),
  lines: Type.Array(LineBalance),
})
export type Balances = Type.Static<typeof Balances>

/** An act and whether the reader may do it now; if not, why (reason = key of the texts). */
export const PossibleAct = Type.Object({
  act: Type.String(),
  possible: Type.Boolean(),
  primary: Type.Boolean(),
  why: Type.Optional(
    Type.Object({ reason: Type.String(), about: Type.Optional(Type.Record(Type.String(), Type.Unknown())) }),
  ),
})
export type PossibleAct = Type.Static<typeof PossibleAct>

/** A step of the line of steps: done (by whom, when), current, to come, or skipped. */
export const Step = Type.Object({
  stage: Type.String(),
  state: OneOf(['done', 'current', 'to-come', 'stopped'] as const),
  at: Type.Optional(Instant),
  by: Type.Optional(Type.String()),
})

export const TitleView = Type.Object({
  title: Title,
  version: Type.Integer(),
  balances: Type.Optional(Balances),
  acts: Type.Array(PossibleAct),
  steps: Type.Array(Step),
  /** What is missing before the applicant may sign or resend: reason and field. */
  missing: Type.Array(
    Type.Object({
      reason: Type.String(),
      field: Type.Optional(Type.String()),
      about: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    }),
  ),
  desk: Type.Optional(
    Type.Object({
      ...Desk.properties,
      names: Type.Array(Type.String()),
      partner: Type.Optional(
        Type.Object({ down: Type.Boolean(), since: Type.Optional(Instant), waiting: Type.Integer() }),
      ),
    }),
  ),
  /** Names of the organisations the title speaks of, by id. */
  names: Type.Record(Type.String(), Type.String()),
})
export type TitleView = Type.Static<typeof TitleView>

/** A fact as a person reads it; `text` key = `fact.<type>`. */
export const HistoryEntry = Type.Object({
  number: Type.Integer(),
  type: Type.String(),
  at: Instant,
  by: Actor,
  about: Type.Record(Type.String(), Type.Unknown()),
  hash: Type.String(),
  /** Index in the sealed log; absent until sealed. */
  sealed: Type.Optional(Type.Integer()),
})
export type HistoryEntry = Type.Static<typeof HistoryEntry>

/** A named draft to start from again. */
export const Template = Type.Object({
  id: Id,
  owner: Id,
  category: Type.String(),
  name: Words(100),
  draft: TitleDraft,
  updatedAt: Instant,
})
export type Template = Type.Static<typeof Template>

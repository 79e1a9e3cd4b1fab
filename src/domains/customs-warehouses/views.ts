import Type from 'typebox'
import { Id, Instant, LocalDate, OneOf, TextIn3 } from '#kernel/elements.ts'
import { StockStatus, StoredLot } from './stored-lot.ts'
import { placeKinds, Transit, TransitStatus } from './transit.ts'

/** What the routes of this house give to a reader. */

export const PossibleAct = Type.Object({
  act: Type.String(),
  possible: Type.Boolean(),
  primary: Type.Boolean(),
  why: Type.Optional(
    Type.Object({ reason: Type.String(), about: Type.Optional(Type.Record(Type.String(), Type.Unknown())) }),
  ),
})
export type PossibleAct = Type.Static<typeof PossibleAct>

const Situation = Type.Object({
  now: Type.String(),
  organisations: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  since: Instant,
  until: Type.Optional(Instant),
})

export const TransitView = Type.Object({
  transit: Transit,
  version: Type.Integer(),
  situation: Situation,
  guaranteeName: Type.Optional(TextIn3),
  needsStrip: Type.Boolean(),
  /** Found less declared, lot by lot, of the strip report. */
  differences: Type.Array(
    Type.Object({
      lot: Id,
      bill: Type.String(),
      packages: Type.Integer(),
      grossKg: Type.String(),
      note: Type.Optional(Type.String()),
    }),
  ),
  acts: Type.Array(PossibleAct),
})
export type TransitView = Type.Static<typeof TransitView>

export const TransitRow = Type.Object({
  id: Id,
  reference: Type.String(),
  number: Type.Optional(Type.String()),
  status: TransitStatus,
  now: Type.String(),
  declarantName: Type.String(),
  origin: TextIn3,
  destination: TextIn3,
  destinationKind: OneOf(placeKinds),
  bills: Type.Array(Type.String()),
  packages: Type.Integer(),
  grossKg: Type.String(),
  vehicle: Type.String(),
  heldBy: Type.Array(Type.String()),
  /** It waits for the reader's organisation. */
  mine: Type.Boolean(),
  until: Type.Optional(Instant),
  findings: Type.Integer(),
  updatedAt: Instant,
})
export type TransitRow = Type.Static<typeof TransitRow>
export const TransitPage = Type.Object({ rows: Type.Array(TransitRow), next: Type.Optional(Type.String()) })
export type TransitPage = Type.Static<typeof TransitPage>

export const HistoryEntry = Type.Object({
  number: Type.Integer(),
  type: Type.String(),
  at: Instant,
  by: Type.Object({ name: Type.String(), organisationName: Type.String() }),
  about: Type.Record(Type.String(), Type.Unknown()),
  hash: Type.String(),
  sealed: Type.Optional(Type.Integer()),
})
export type HistoryEntry = Type.Static<typeof HistoryEntry>

export const StockRow = Type.Object({
  id: Id,
  lot: Id,
  bill: Type.String(),
  goods: Type.Optional(Type.String()),
  consigneeName: Type.Optional(Type.String()),
  warehouseName: Type.String(),
  status: StockStatus,
  packages: Type.Integer(),
  left: StoredLot.properties.left,
  since: Instant,
  limit: LocalDate,
  /** Days it has stood there, and days left before the limit; negative when over it. */
  days: Type.Integer(),
  daysLeft: Type.Integer(),
  how: Type.Optional(Type.String()),
})
export type StockRow = Type.Static<typeof StockRow>
export const StockPage = Type.Object({ rows: Type.Array(StockRow), next: Type.Optional(Type.String()) })
export type StockPage = Type.Static<typeof StockPage>

export const StoredLotView = Type.Object({
  stored: StoredLot,
  version: Type.Integer(),
  days: Type.Integer(),
  daysLeft: Type.Integer(),
})
export type StoredLotView = Type.Static<typeof StoredLotView>

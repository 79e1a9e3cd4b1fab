import Type from 'typebox'
import { Id, Instant, TextIn3 } from '#kernel/elements.ts'
import { Actor, Bill, Counts, Manifest, ManifestDirection, ManifestStatus, manifestKinds } from './manifest.ts'
import { Finding } from './reading.ts'

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

/** A manifest in a list. */
export const ManifestRow = Type.Object({
  id: Id,
  status: ManifestStatus,
  number: Type.Optional(Type.String()),
  reference: Type.String(),
  direction: ManifestDirection,
  kind: Type.String({ enum: [...manifestKinds] }),
  port: Type.String(),
  call: Type.String(),
  vessel: Type.String(),
  voyage: Type.String(),
  agent: Id,
  agentName: Type.String(),
  bills: Type.Integer(),
  units: Type.Integer(),
  heldBy: Type.Array(Type.String()),
  since: Type.Optional(Instant),
  until: Type.Optional(Instant),
  /** Is it the reader's turn? */
  mine: Type.Boolean(),
  arrival: Type.Optional(Instant),
  lodgedAt: Type.Optional(Instant),
  updatedAt: Instant,
})
export type ManifestRow = Type.Static<typeof ManifestRow>
export const ManifestPage = Type.Object({ rows: Type.Array(ManifestRow), next: Type.Optional(Type.String()) })
export type ManifestPage = Type.Static<typeof ManifestPage>

const Situation = Type.Object({
  now: Type.String(),
  organisations: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  since: Instant,
  until: Type.Optional(Instant),
})
const Punctuality = Type.Object({
  hoursBefore: Type.Number(),
  due: Instant,
  inTime: Type.Boolean(),
  onTime: Type.Boolean(),
})

export const ManifestView = Type.Object({
  manifest: Manifest,
  version: Type.Integer(),
  situation: Situation,
  punctuality: Type.Optional(Punctuality),
  acts: Type.Array(PossibleAct),
})
export type ManifestView = Type.Static<typeof ManifestView>

/** A bill as a row beside its manifest; of a draft whatever is written of it. */
const BillRow = Type.Object({ line: Type.Integer(), bill: Type.Partial(Bill) })
export type BillRow = Type.Static<typeof BillRow>
export const BillPage = Type.Object({ rows: Type.Array(BillRow), next: Type.Optional(Type.String()) })
export type BillPage = Type.Static<typeof BillPage>

/** A finding as whoever sent the document reads it: its sentence, and the words for its place. */
export const ToldFinding = Type.Object({
  ...Finding.properties,
  text: TextIn3,
  where: Type.Optional(TextIn3),
})
export type ToldFinding = Type.Static<typeof ToldFinding>

/** What becomes of a document that is read or lodged. */
export const LodgeReport = Type.Object({
  accepted: Type.Boolean(),
  format: Type.String(),
  counts: Counts,
  findings: Type.Array(Type.Union([ToldFinding, Finding])),
  /** Where it stands once lodged. */
  id: Type.Optional(Id),
  version: Type.Optional(Type.Integer()),
  status: Type.Optional(Type.String()),
  number: Type.Optional(Type.String()),
  edition: Type.Optional(Type.Integer()),
  /** Bills written and taken away by this lodging: those that differ. */
  written: Type.Optional(Type.Integer()),
  removed: Type.Optional(Type.Integer()),
})
export type LodgeReport = Type.Static<typeof LodgeReport>

export const HistoryEntry = Type.Object({
  number: Type.Integer(),
  type: Type.String(),
  at: Instant,
  by: Actor,
  about: Type.Record(Type.String(), Type.Unknown()),
  hash: Type.String(),
  sealed: Type.Optional(Type.Integer()),
})
export type HistoryEntry = Type.Static<typeof HistoryEntry>

/** How manifests kept their time, by agent and port. */
export const PunctualityRow = Type.Object({
  agent: Id,
  agentName: Type.String(),
  port: Type.String(),
  manifests: Type.Integer(),
  onTime: Type.Integer(),
  inTime: Type.Integer(),
  /** Mean and median hours before arrival; negative when after. */
  meanHoursBefore: Type.Number(),
  medianHoursBefore: Type.Number(),
})
export type PunctualityRow = Type.Static<typeof PunctualityRow>

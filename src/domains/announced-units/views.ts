import Type from 'typebox'
import { Id, Instant, OneOf } from '#kernel/elements.ts'
import { AnnouncedUnit, AnnouncementStatus, massStatuses } from './announced-unit.ts'

/** What the routes of this house give to a reader. */
export const AnnouncedUnitView = Type.Object({
  unit: AnnouncedUnit,
  version: Type.Integer(),
  acts: Type.Array(Type.String()),
  /** May it be loaded: received at the terminal, with a verified mass in force. */
  loadable: Type.Boolean(),
  /** The reception note, signed: what its code says, checked without network by whoever has it. */
  note: Type.Optional(Type.String()),
})
export type AnnouncedUnitView = Type.Static<typeof AnnouncedUnitView>

export const AnnouncedUnitRow = Type.Object({
  id: Id,
  number: Type.String(),
  container: Type.String(),
  booking: Type.String(),
  status: AnnouncementStatus,
  mass: Type.Optional(OneOf(massStatuses)),
  massKg: Type.Optional(Type.String()),
  terminalName: Type.String(),
  companyName: Type.String(),
  updatedAt: Instant,
})
export type AnnouncedUnitRow = Type.Static<typeof AnnouncedUnitRow>
export const AnnouncedUnitPage = Type.Object({ rows: Type.Array(AnnouncedUnitRow), next: Type.Optional(Type.String()) })
export type AnnouncedUnitPage = Type.Static<typeof AnnouncedUnitPage>

export const HistoryEntry = Type.Object({
  number: Type.Integer(),
  type: Type.String(),
  at: Instant,
  about: Type.Record(Type.String(), Type.String()),
})
export type HistoryEntry = Type.Static<typeof HistoryEntry>

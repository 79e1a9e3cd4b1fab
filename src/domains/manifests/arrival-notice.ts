import Type from 'typebox'
import { Id, Instant, LocalDate, OneOf } from '#kernel/elements.ts'

/** What an importer is told of a ship that brings goods for them: that she is expected, and that she has come. */
const arrivalStages = ['expected', 'arrived'] as const
export type ArrivalStage = (typeof arrivalStages)[number]

/** A notice of arrival as it was sent: to whom, of what, when, and when the first person of theirs read it. */
export const ArrivalNotice = Type.Object({
  lot: Id,
  bill: Type.String(),
  consigneeName: Type.String(),
  stage: OneOf(arrivalStages),
  goods: Type.String(),
  /** Numbers of the containers. */
  units: Type.Array(Type.String()),
  portOfLoading: Type.String(),
  /** The day of arrival in legal time; absent while nobody has said it. */
  arrival: Type.Optional(LocalDate),
  sentAt: Instant,
  /** How many people were told. */
  people: Type.Integer({ minimum: 0 }),
  readAt: Type.Optional(Instant),
})
export type ArrivalNotice = Type.Static<typeof ArrivalNotice>

export const ArrivalNotices = Type.Object({
  rows: Type.Array(ArrivalNotice),
  /** How many import and transit bills name nobody the platform knows: their consignee is told by the agent. */
  unknown: Type.Integer({ minimum: 0 }),
  next: Type.Optional(Type.String()),
})
export type ArrivalNotices = Type.Static<typeof ArrivalNotices>

/** Natures of goods whose consignee waits for the ship at this port. */
export const natureAwaited = ['import', 'transit'] as const

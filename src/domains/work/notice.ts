import Type from 'typebox'
import { Id, Instant, OneOf } from '#kernel/elements.ts'

/** How soon a person should know. `low` is only shown in the application; the others are also mailed to those who want it. */
const urgencies = ['low', 'normal', 'high'] as const
export const Urgency = OneOf(urgencies)
export type Urgency = Type.Static<typeof Urgency>

/** Something that happened to a record, told to one person. */
export const Notice = Type.Object({
  id: Id,
  /** The kind of the record it is about, and its id. */
  kind: Type.String(),
  record: Id,
  /** The fact that is told; its sentence is the text `work.notice.<type>`, filled in with `about`. */
  type: Type.String(),
  about: Type.Record(Type.String(), Type.String()),
  urgency: Urgency,
  at: Instant,
  /** Absent while unread. */
  readAt: Type.Optional(Instant),
})
export type Notice = Type.Static<typeof Notice>

export const NoticePage = Type.Object({
  rows: Type.Array(Notice),
  /** Give it back as `after` for the next page; absent on the last. */
  next: Type.Optional(Type.String()),
})
export type NoticePage = Type.Static<typeof NoticePage>

/** A mail as it was or will be sent. */
export const Mail = Type.Object({
  id: Id,
  to: Type.String(),
  language: Type.String(),
  subject: Type.String(),
  body: Type.String(),
  at: Instant,
  sentAt: Type.Optional(Instant),
})
export type Mail = Type.Static<typeof Mail>

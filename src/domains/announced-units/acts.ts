import Type from 'typebox'
import { Id, Instant, Words } from '#kernel/elements.ts'
import { Announcement, MassDeclaration } from './announced-unit.ts'

/** Everything one can do to an announced container, each with the input it takes. */
const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
const Reason = Closed({ reason: Words(500) })

export const AnnounceUnit = Closed({
  /** Code of the terminal in the law. */
  terminal: Words(12),
  container: Words(20),
  /** The shipper, where an agent announces under its mandate. */
  company: Type.Optional(Id),
  announcement: Announcement,
})
export type AnnounceUnit = Type.Static<typeof AnnounceUnit>

export const announcedUnitInputs = {
  amend: Closed({ announcement: Announcement }),
  accept: Closed({ massUntil: Type.Optional(Instant) }),
  refuse: Reason,
  declareMass: MassDeclaration,
  refuseMass: Reason,
  cancel: Reason,
} as const
export type AnnouncedUnitAct = keyof typeof announcedUnitInputs
export type AnnouncedUnitInput<Act extends AnnouncedUnitAct> = Type.Static<(typeof announcedUnitInputs)[Act]>
export const announcedUnitActs = Object.keys(announcedUnitInputs) as readonly AnnouncedUnitAct[]

import type { Actor } from '#domains/cargo/lot.ts'
import type { Instant } from '#kernel/elements.ts'
import type { AnnouncedUnit, Announcement, MassDeclaration, Reception } from './announced-unit.ts'

/** What can happen to an announced container. Facts are never changed nor removed; new kinds are added, old ones keep their meaning. */
type Fact<Type extends string, Body = unknown> = { readonly type: Type } & {
  readonly at: Instant
  readonly by: Actor
} & Readonly<Body>

type Names = Pick<AnnouncedUnit, 'haulierName' | 'agentName'>

export type AnnouncedUnitFact =
  | Fact<
      'UnitAnnounced',
      Omit<
        AnnouncedUnit,
        'status' | 'announcedBy' | 'massUntil' | 'mass' | 'reason' | 'reception' | 'createdAt' | 'updatedAt'
      >
    >
  | Fact<'AnnouncementAmended', { announcement: Announcement } & Names>
  | Fact<'AnnouncementAccepted', { massUntil?: Instant }>
  | Fact<'AnnouncementRefused', { reason: string }>
  | Fact<'AnnouncementCancelled', { reason: string }>
  | Fact<'MassDeclared', { mass: MassDeclaration; late: boolean }>
  | Fact<'MassRefused', { reason: string }>
  | Fact<'UnitReceived', { reception: Omit<Reception, 'at' | 'by'> }>

export type AnnouncedUnitFactType = AnnouncedUnitFact['type']

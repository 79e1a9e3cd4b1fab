import type { AnnouncedUnitFactType } from '#domains/announced-units/facts.ts'
import type { EventSource } from '#domains/webhooks/server/event-source.ts'

const eventOf: Readonly<Record<AnnouncedUnitFactType, string>> = {
  UnitAnnounced: 'announced-unit.announced',
  AnnouncementAmended: 'announced-unit.amended',
  AnnouncementAccepted: 'announced-unit.accepted',
  AnnouncementRefused: 'announced-unit.refused',
  AnnouncementCancelled: 'announced-unit.cancelled',
  MassDeclared: 'announced-unit.mass-declared',
  MassRefused: 'announced-unit.mass-refused',
  UnitReceived: 'announced-unit.received',
}

/** Facts of announced containers become events for whoever may see the container. */
export const unitEvents: EventSource = {
  kind: 'announced-unit',
  events: Object.values(eventOf),
  eventOf: ({ type }) => (Object.hasOwn(eventOf, type) ? eventOf[type as AnnouncedUnitFactType] : undefined),
  records: 'select id, number as subject, status, readable_by as readers from announced_unit',
  path: (id) => `/api/announced-units/${id}`,
}

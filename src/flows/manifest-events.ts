import type { ManifestFactType } from '#domains/manifests/facts.ts'
import type { EventSource } from '#domains/webhooks/server/event-source.ts'

/** What is told outside of a manifest; how it was written before it was lodged is its agent's own affair. */
const eventOf: Readonly<Partial<Record<ManifestFactType, string>>> = {
  ManifestLodged: 'manifest.lodged',
  ManifestRegistered: 'manifest.registered',
  ManifestRefused: 'manifest.refused',
  ManifestCancelled: 'manifest.cancelled',
  AmendmentRequested: 'manifest.amendment-requested',
  AmendmentAccepted: 'manifest.amended',
  AmendmentRefused: 'manifest.amendment-refused',
  ArrivalRecorded: 'manifest.arrived',
  UnitListSent: 'manifest.unit-list-sent',
  UnitListAnswered: 'manifest.unit-list-answered',
  StowagePlanSent: 'manifest.stowage-plan-sent',
  DischargeClosed: 'manifest.discharge-closed',
  DifferenceJustified: 'manifest.difference-justified',
  DifferenceSettled: 'manifest.difference-settled',
  ManifestCleared: 'manifest.cleared',
}

/** Facts of manifests become events for whoever may see the manifest. Customs' targeting follows `manifest.registered` and `manifest.amended`. */
export const manifestEvents: EventSource = {
  kind: 'manifest',
  events: Object.values(eventOf),
  eventOf: ({ type }) => (Object.hasOwn(eventOf, type) ? eventOf[type as ManifestFactType] : undefined),
  records: 'select id, coalesce(number, reference) as subject, status, readable_by as readers from manifest',
  path: (id) => `/api/manifests/${id}`,
}

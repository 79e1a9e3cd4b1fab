import type { CallFactType } from '#domains/vessel-calls/facts.ts'
import type { EventSource } from '#domains/webhooks/server/event-source.ts'

/** What is told outside of a call: everything that concerns all who may see it. */
const eventOf: Readonly<Record<CallFactType, string>> = {
  CallAnnounced: 'call.announced',
  NoticeAccepted: 'call.accepted',
  NoticeRefused: 'call.refused',
  NoticeUpdated: 'call.notice-updated',
  TimesReported: 'call.times-reported',
  CallCancelled: 'call.cancelled',
  AgentChangeProposed: 'call.agent-change-proposed',
  AgentChanged: 'call.agent-changed',
  AgentChangeDeclined: 'call.agent-change-declined',
  BerthRequested: 'call.berth-requested',
  BerthProposed: 'call.berth-proposed',
  BerthConfirmed: 'call.berth-confirmed',
  BerthChanged: 'call.berth-changed',
  FormalitySent: 'call.formality-sent',
  FormalityAccepted: 'call.formality-accepted',
  FormalityRefused: 'call.formality-refused',
  FormalityQuestioned: 'call.formality-questioned',
  FormalityReplied: 'call.formality-replied',
  ServiceOrdered: 'call.service-ordered',
  ServiceConfirmed: 'call.service-confirmed',
  ServiceDeclined: 'call.service-declined',
  ServiceCancelled: 'call.service-cancelled',
  ServiceDone: 'call.service-done',
  ShipMoved: 'call.ship-moved',
  DepartureNoticed: 'call.departure-noticed',
  SailingCleared: 'call.cleared-to-sail',
  PermitRequested: 'call.permit-requested',
  PermitGranted: 'call.permit-granted',
  PermitRefused: 'call.permit-refused',
  DuesDeclared: 'call.dues-declared',
  DuesSettled: 'call.dues-settled',
  CallClosed: 'call.closed',
}

/** Facts of calls become events for whoever may see the call. */
export const callEvents: EventSource = {
  kind: 'call',
  events: Object.values(eventOf),
  eventOf: ({ type }) => (Object.hasOwn(eventOf, type) ? eventOf[type as CallFactType] : undefined),
  records: 'select id, number as subject, status, readable_by as readers from vessel_call',
  path: (id) => `/api/calls/${id}`,
}

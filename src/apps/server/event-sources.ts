import type { EventSource } from '#domains/webhooks/server/event-source.ts'
import { callEvents } from '#flows/call-events.ts'
import { appointmentEvents, gateMoveEvents } from '#flows/gate-events.ts'
import { lotEvents } from '#flows/lot-events.ts'
import { manifestEvents } from '#flows/manifest-events.ts'
import { titleEvents } from '#flows/title-events.ts'
import { unitEvents } from '#flows/unit-events.ts'

/** What each house tells outside. */
export const eventSources: readonly EventSource[] = [
  titleEvents,
  callEvents,
  lotEvents,
  manifestEvents,
  appointmentEvents,
  gateMoveEvents,
  unitEvents,
]

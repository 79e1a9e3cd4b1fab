import type { LocalDate } from '#kernel/elements.ts'
import type { Mandate } from '../party.ts'

/** How a mandate stands on a day: an active one may not have begun yet, or have run out. */
export type MandateStanding = Mandate['status'] | 'to-come' | 'ended'

/** The standing of a mandate on `today`; its first and its last day both count. */
export function mandateStanding({ status, from, until }: Mandate, today: LocalDate): MandateStanding {
  if (status !== 'active' && status !== 'proposed') return status
  if (until < today) return 'ended'
  return status === 'active' && today < from ? 'to-come' : status
}

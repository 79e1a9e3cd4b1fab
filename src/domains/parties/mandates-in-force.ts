import type { LocalDate } from '#kernel/elements.ts'
import type { Mandate } from './party.ts'

/** How a mandate stands on a day: its status, and for an accepted one whether its days are still to come or over. */
export type MandateSituation = Mandate['status'] | 'to-come' | 'ended'

/** Both days count: a mandate binds from the first to the end of the last. */
export function situationOf(
  { status, from, until }: Pick<Mandate, 'status' | 'from' | 'until'>,
  today: LocalDate,
): MandateSituation {
  if (status !== 'active') return status
  if (today < from) return 'to-come'
  return today > until ? 'ended' : 'active'
}

/** The mandates under which somebody may act today: accepted, not revoked, begun, not ended. */
export const inForce = <Given extends Pick<Mandate, 'status' | 'from' | 'until'>>(
  mandates: readonly Given[],
  today: LocalDate,
): Given[] => mandates.filter((mandate) => situationOf(mandate, today) === 'active')

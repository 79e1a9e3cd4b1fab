import type { Instant } from '#kernel/elements.ts'
import type { LegalOffsetMinutes } from './format.ts'

/** From this instant on, legal time is so many minutes ahead of UTC. */
export interface OffsetChange {
  readonly from: Instant
  readonly minutes: number
}

/** The offset in force at an instant, from a country's changes in any order; before the first change, the first one's. */
export function legalOffset(changes: readonly OffsetChange[]): LegalOffsetMinutes {
  const ordered = changes
    .map(({ from, minutes }) => ({ from: Date.parse(from), minutes }))
    .sort((a, b) => a.from - b.from)
  return (instant) => {
    const at = Date.parse(instant)
    return (ordered.findLast(({ from }) => from <= at) ?? ordered[0])?.minutes ?? 0
  }
}

import type { Instant } from '#kernel/elements.ts'

/** How much of the time between `since` and `until` has passed at `now`: 0 to 1, and whether it is over. */
export function dueShare(
  since: Instant,
  until: Instant,
  now: Instant,
): { readonly share: number; readonly late: boolean } {
  const start = Date.parse(since)
  const end = Date.parse(until)
  const at = Date.parse(now)
  const share = end <= start ? 1 : (at - start) / (end - start)
  return { share: Math.min(Math.max(share, 0), 1), late: at > end }
}

/** Where a window stands in a plan, in percent of its width from the start of the line. */
export interface Place {
  readonly start: number
  readonly length: number
}

export const hoursShown = 48
const msPerHour = 3_600_000

/** The end of what a plan shows from an instant on. */
export const endOf = (from: string): string => new Date(Date.parse(from) + hoursShown * msPerHour).toISOString()

/** Where a window stands in a plan that begins at `from`; what reaches beyond is cut off. */
export function placeIn(from: string, window: { readonly from: string; readonly until: string }): Place {
  const begin = Date.parse(from)
  const whole = hoursShown * msPerHour
  const share = (instant: string) => Math.min(1, Math.max(0, (Date.parse(instant) - begin) / whole))
  const start = share(window.from)
  return { start: start * 100, length: (share(window.until) - start) * 100 }
}

/** A window so many hours later (earlier when negative), as long as before. */
export function laterBy(hours: number, window: { readonly from: string; readonly until: string }): typeof window {
  const moved = (instant: string) => new Date(Date.parse(instant) + hours * msPerHour).toISOString()
  return { from: moved(window.from), until: moved(window.until) }
}

/** A window moved so that it begins at a share (0 to 1) of the plan, to the full quarter of an hour, as long as before. */
export function movedTo(
  from: string,
  share: number,
  window: { readonly from: string; readonly until: string },
): { readonly from: string; readonly until: string } {
  const quarter = msPerHour / 4
  const at = Date.parse(from) + Math.round((share * hoursShown * msPerHour) / quarter) * quarter
  const length = Date.parse(window.until) - Date.parse(window.from)
  return { from: new Date(at).toISOString(), until: new Date(at + length).toISOString() }
}

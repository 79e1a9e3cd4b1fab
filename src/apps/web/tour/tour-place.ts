import { useEffect, useState } from 'preact/hooks'

/** Where a reader is in the tour: whose turn (from 0) on which title. Kept on the device, so that it can be left and resumed. */
export interface TourPlace {
  readonly title: string
  readonly step: number
}

const place = 'guichet.tour'
const moved = 'guichet.tour-moved'

/** Reads what was kept; nothing when it is not ours to understand. */
export function placeFrom(kept: string | null): TourPlace | undefined {
  const [, title, step] = /^([0-9a-f-]{36}) (\d{1,2})$/.exec(kept ?? '') ?? []
  return title === undefined ? undefined : { title, step: Number(step) }
}

const here = () => placeFrom(localStorage.getItem(place))

export function goTo({ title, step }: TourPlace): void {
  localStorage.setItem(place, `${title} ${step}`)
  dispatchEvent(new Event(moved))
}

export function forgetTour(): void {
  localStorage.removeItem(place)
  dispatchEvent(new Event(moved))
}

/** Where the tour is; draws again when it moves. */
export function useTourPlace(): TourPlace | undefined {
  const [current, setCurrent] = useState(here)
  useEffect(() => {
    const update = () => setCurrent(here())
    addEventListener(moved, update)
    return () => removeEventListener(moved, update)
  }, [])
  return current
}

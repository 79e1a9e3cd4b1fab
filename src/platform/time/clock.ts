import type { Instant } from '#kernel/elements.ts'

/** Where the present comes from. Rules never read it: the shell asks once and hands the answer on. */
export interface Clock {
  now(): Date
}

/** A clock that can be put to another moment: for tests, and for showing what happens when a deadline passes. */
export interface MovableClock extends Clock {
  /** From now on the clock shows `instant`, and goes on as its base does. Throws a RangeError on text that is no instant. */
  moveTo(instant: Instant): void
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that always shows the same instant. */
export const stoppedClock = (instant: Instant): Clock => ({ now: () => new Date(instant) })

/** A clock that runs as `base` does, shifted by wherever it was last moved to; not moved yet, it shows what `base` shows. */
export function movableClock(base: Clock = systemClock): MovableClock {
  let shiftMs = 0
  return {
    now: () => new Date(base.now().getTime() + shiftMs),
    moveTo(instant) {
      const wanted = Date.parse(instant)
      if (Number.isNaN(wanted)) throw new RangeError(`not an instant: ${instant}`)
      shiftMs = wanted - base.now().getTime()
    },
  }
}

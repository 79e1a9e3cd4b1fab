const secondMs = 1_000

/** Milliseconds to wait after the given number of failures in a row (from 1): twice as long each time, `longestMs` at most. */
const pauseAfter = (failures: number, firstMs: number, longestMs: number): number =>
  Math.min(firstMs * 2 ** Math.min(failures - 1, 30), longestMs)

/** Pauses of our own work, which fails for reasons that soon pass: from one second to one minute. */
export const shortPause = (failures: number): number => pauseAfter(failures, secondMs, 60 * secondMs)

/** Pauses before a stranger's server is tried again: from half a minute to six hours. */
export const longPause = (failures: number): number => pauseAfter(failures, 30 * secondMs, 6 * 3_600 * secondMs)

/** For how long something is tried to be sent to a stranger's server before it is given up. */
export const triedForMs = 3 * 24 * 3_600 * secondMs

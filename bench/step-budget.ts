/** What a step of a title may cost; a change that costs more fails a test, and is either mended or decided here. */
export const stepBudget = {
  roundTrips: 2,
  commits: 1,
  /** For a title of one line. */
  walBytes: 6144,
  /** Pages looked at, as recorded when last looked into; two more are let pass. */
  buffers: { oneLine: 43, hundredLines: 86, slack: 2 },
} as const

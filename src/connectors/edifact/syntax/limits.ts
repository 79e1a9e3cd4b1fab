/** How much of a stranger's interchange is held before it is refused. */
export interface EdifactLimits {
  /** Bytes of one segment. */
  readonly segmentBytes: number
  /** Components of one segment, repetitions counted. */
  readonly components: number
  /** Bytes that are searched for a service segment before the bytes are said to be none. */
  readonly searchedBytes: number
  /** Findings told one by one; more are counted. */
  readonly findings: number
}

export const edifactLimits: EdifactLimits = {
  segmentBytes: 65_536,
  components: 4_096,
  searchedBytes: 16_384,
  findings: 1_000,
}

import type { FollowedFact } from '#platform/jobs/follow.ts'

/**
 * What a house tells outside: which of its facts become which events, and of whom its records may be read. A house more
 * is one of these more.
 */
export interface EventSource {
  /** The house, as its facts name it. */
  readonly kind: string
  /** Names of all events it can give, `<kind>.<past tense>`. */
  readonly events: readonly string[]
  /** The event a fact becomes; nothing for what is the house's own affair. */
  readonly eventOf: (fact: Pick<FollowedFact, 'type' | 'body'>) => string | undefined
  /**
   * SQL that gives each record's `id`, `subject` (its number, or its id), `status`, and `readers` (text[]): whoever reads
   * as one of them may see it. Run as the subscriber, row security says the same again.
   */
  readonly records: string
  /** Where the API gives the record. */
  readonly path: (record: string) => string
}

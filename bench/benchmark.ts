import type { BenchDatabase } from './rig/bench-database.ts'

/** One measurement anybody can repeat with `npm run bench -- <name>`. */
export interface Benchmark {
  /** What is measured, in a sentence. */
  readonly says: string
  readonly run: (bench: Bench) => Promise<Result>
}

/** A measurement of code alone, without product and database. */
export interface BenchmarkAlone {
  readonly says: string
  readonly alone: true
  readonly run: (bench: Pick<Bench, 'rounds'>) => Promise<Result>
}

export interface Bench {
  readonly database: BenchDatabase
  /** Rounds that count; a first one, to warm up, is added. */
  readonly rounds: number
}

export interface Result {
  /** The figure that counts, above `goal` when it is reached. Absolute figures beside it depend on the machine. */
  readonly ratio: number
  readonly goal: number
  readonly perSecond: number
  /** The ratio of each round. */
  readonly rounds: readonly number[]
  /** Everything else, by name with its unit. */
  readonly figures: Readonly<Record<string, number>>
}

import { mutated } from './mutate.ts'
import { seededRandom } from './seeded-random.ts'

/** A reader of strangers' bytes, and what it promises of any of them. */
export interface FuzzTarget {
  /** Inputs that are good, or nearly. */
  readonly seeds: () => readonly Uint8Array[]
  /** An input by the grammar of the format. */
  readonly generate: (random: () => number) => Uint8Array
  /** Pieces that mean something in the format. */
  readonly dictionary: readonly string[]
  /**
   * Reads an input and looks whether every promise holds: throws with the reason when one does not. Gives marks of what was seen;
   * an input with a new one is kept, and changed further.
   */
  readonly execute: (input: Uint8Array, random: () => number) => readonly string[]
}

export interface FuzzReport {
  readonly executions: number
  /** Inputs that showed something new, the corpus included. */
  readonly kept: readonly Uint8Array[]
  readonly violations: readonly { readonly why: string; readonly input: Uint8Array }[]
  readonly slowestMs: number
  readonly mostMiB: number
}

export interface FuzzPlan {
  readonly executions: number
  readonly seed: number
  readonly corpus: readonly Uint8Array[]
  readonly onProgress?: (executions: number, kept: number, violations: number) => void
}

/** Inputs longer than this are not changed further. */
const longest = 4_096
const violationsKept = 20
const progressEvery = 1_000

/**
 * Shows a reader its corpus, then so many inputs made by grammar or by changing those that showed something new. The same seed and corpus
 * give the same inputs again.
 */
export function fuzz(target: FuzzTarget, { executions, seed, corpus, onProgress }: FuzzPlan): FuzzReport {
  const random = seededRandom(seed)
  const marks = new Set<string>()
  const kept: Uint8Array[] = []
  const violations: { why: string; input: Uint8Array }[] = []
  let slowestMs = 0
  let mostMiB = 0

  function show(input: Uint8Array): void {
    const start = performance.now()
    try {
      const before = marks.size
      for (const mark of target.execute(input, random)) marks.add(mark)
      if (marks.size > before) kept.push(input)
    } catch (fault) {
      if (violations.length < violationsKept)
        violations.push({ why: fault instanceof Error ? fault.message : String(fault), input })
    }
    slowestMs = Math.max(slowestMs, performance.now() - start)
  }

  const first = [...corpus, ...target.seeds()]
  for (const input of first) show(input)
  for (let done = 0; done < executions; done += 1) {
    const base = kept[Math.floor(random() * kept.length)]
    const other = kept[Math.floor(random() * kept.length)]
    show(
      base === undefined || random() < 0.2
        ? target.generate(random)
        : mutated(base, other ?? base, target.dictionary, random).subarray(0, longest),
    )
    if (done % progressEvery !== 0) continue
    mostMiB = Math.max(mostMiB, process.memoryUsage().heapUsed / 2 ** 20)
    onProgress?.(done, kept.length, violations.length)
  }
  return { executions: executions + first.length, kept, violations, slowestMs, mostMiB }
}

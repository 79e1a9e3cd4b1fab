import type { PackFault } from '../pack-fault.ts'

/** Collects the faults of one file: `fault(when, path, reason)` notes one when the condition holds. */
export function faultsIn(file: string) {
  const faults: PackFault[] = []
  return {
    faults,
    fault(when: boolean, path: string, reason: string): void {
      if (when) faults.push({ file, path, reason })
    },
  }
}

/** For every value that was there before: its place in the list. */
export const repeated = <T>(values: readonly T[]): number[] =>
  values.flatMap((value, i) => (values.indexOf(value) < i ? [i] : []))

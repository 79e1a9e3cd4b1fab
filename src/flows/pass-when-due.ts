import { longPause } from '#platform/jobs/pause.ts'

/**
 * Lets time pass for the records whose moment has come. `due` gives ids by the instant, without those at rest; `pass` lets
 * time pass for one and gives true when that made facts. A record that time does not move, or that fails, rests for
 * growing pauses, so that it neither spins nor keeps the others waiting; errors are thrown after the others had their
 * turn, named by `what` they are of. Gives true when something happened.
 */
export function passWhenDue(
  now: () => Date,
  what: string,
  due: (instant: string, atRest: readonly string[]) => Promise<readonly string[]>,
  pass: (id: string, instant: string) => Promise<boolean>,
): () => Promise<boolean> {
  const resting = new Map<string, { readonly times: number; readonly until: number }>()
  const rest = (id: string, at: Date) => {
    const times = (resting.get(id)?.times ?? 0) + 1
    resting.set(id, { times, until: at.getTime() + longPause(times) })
  }

  return async () => {
    const at = now()
    const atRest = [...resting].filter(([, { until }]) => until > at.getTime()).map(([id]) => id)
    let moved = false
    const errors: unknown[] = []
    for (const id of await due(at.toISOString(), atRest)) {
      try {
        if (await pass(id, at.toISOString())) {
          resting.delete(id)
          moved = true
        } else rest(id, at)
      } catch (error) {
        rest(id, at)
        errors.push(error)
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `time did not pass for ${errors.length} ${what}`)
    return moved
  }
}

/** The row that a key leads to from row `current` of `count`; `undefined` when the key moves nothing. */
export function rowAfterKey(key: string, current: number, count: number): number | undefined {
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + 10,
    PageUp: current - 10,
    Home: 0,
    End: count - 1,
  }
  const goal = goals[key]
  if (goal === undefined || count === 0) return undefined
  return Math.min(Math.max(goal, 0), count - 1)
}

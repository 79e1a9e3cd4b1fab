/** Arithmetic of measurements. */

/** The middle value, or the mean of the two middle ones. Throws on an empty list. */
export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new RangeError('no median of nothing')
  return (lower + upper) / 2
}

/** The value below which `share` (0 to 1) of the list lies. Throws on an empty list. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (found === undefined) throw new RangeError('no quantile of nothing')
  return found
}

/** Four significant digits: more would claim what no measurement here can show. */
export const rounded = (value: number): number => Number(value.toPrecision(4))

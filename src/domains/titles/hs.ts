/** Does an HS code start with one of these prefixes? */
export const startsWithOne = (hs: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => hs.startsWith(prefix))

/** The value of the longest prefix of `hs` in a table by HS prefix; that of `*` when none fits. */
export function byLongestPrefix<T>(table: Readonly<Record<string, T>>, hs: string): T | undefined {
  const [longest] = Object.keys(table)
    .filter((prefix) => hs.startsWith(prefix))
    .sort((a, b) => b.length - a.length)
  return table[longest ?? '*']
}

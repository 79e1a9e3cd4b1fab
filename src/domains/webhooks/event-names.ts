/** Does this name of a subscription mean an event of this type? `*` means all, `title.*` all of titles. */
export const means = (name: string, type: string): boolean =>
  name === '*' || name === type || (name.endsWith('.*') && type.startsWith(name.slice(0, -1)))

/** The names each once, without those that another of them already means. */
export const withoutRepeats = (names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => !names.some((other) => other !== name && means(other, name)))

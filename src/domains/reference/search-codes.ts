import { likeness, wordsOf, wordsText } from './words-text.ts'

/** A list of some hundreds or thousands of codes, prepared for searching. */
export type CodeIndex<Entry> = readonly {
  readonly entry: Entry
  /** The code as it is compared. */
  readonly code: string
  /** Its names, each as a text of words. */
  readonly names: readonly string[]
}[]

/** Prepares a list; `namesOf` gives all one may find an entry by besides its code. */
export const indexCodes = <Entry>(
  entries: Iterable<Entry>,
  codeOf: (entry: Entry) => string,
  namesOf: (entry: Entry) => readonly (string | undefined)[],
): CodeIndex<Entry> =>
  [...entries].map((entry) => ({
    entry,
    code: wordsOf(codeOf(entry)).join(''),
    names: namesOf(entry).flatMap((name) => (name ? [wordsText(name)] : [])),
  }))

/**
 * At most `limit` entries for a code, the beginning of one, or words in any order of which each begins a word of the
 * entry's names; accents, capitals and punctuation do not count. The code first, then codes it begins, then names that are
 * what was typed, that begin with it, that have it; then the order of the list. Nothing for nothing.
 */
export function searchCodes<Entry>(index: CodeIndex<Entry>, query: string, limit: number): Entry[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const code = words.join('')
  const typed = wordsText(query)
  const found: { entry: Entry; rank: number }[] = []
  for (const one of index) {
    const rank = rankOf(one.code, one.names, code, words, typed)
    if (rank !== undefined) found.push({ entry: one.entry, rank })
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry)
}

const rankOfName = { same: 2, begins: 3, has: 4 } as const

function rankOf(
  known: string,
  names: readonly string[],
  code: string,
  words: readonly string[],
  typed: string,
): number | undefined {
  if (known === code) return 0
  if (known.startsWith(code)) return 1
  const all = `${names.join('')} ${known}`
  if (!words.every((word) => all.includes(` ${word}`))) return undefined
  return Math.min(...names.map((name) => rankOfName[likeness(name, typed)]), rankOfName.has)
}

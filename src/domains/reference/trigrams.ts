/** Which words resemble a word, found without looking at all of them. */

/** Words by the three-letter pieces they contain. */
export interface Trigrams {
  readonly words: readonly string[]
  readonly wordsWith: ReadonlyMap<string, readonly number[]>
}

export function indexTrigrams(words: readonly string[]): Trigrams {
  const wordsWith = new Map<string, number[]>()
  words.forEach((word, number) => {
    for (const piece of piecesOf(word)) {
      const numbers = wordsWith.get(piece)
      if (numbers) numbers.push(number)
      else wordsWith.set(piece, [number])
    }
  })
  return { words, wordsWith }
}

/** At most `limit` words that share pieces with `word`, the most alike first (pieces in common over all pieces of both). */
export function similarWords(index: Trigrams, word: string, limit: number): string[] {
  const pieces = piecesOf(word)
  const inCommon = new Map<number, number>()
  for (const piece of pieces)
    for (const number of index.wordsWith.get(piece) ?? []) inCommon.set(number, (inCommon.get(number) ?? 0) + 1)

  return [...inCommon]
    .map(([number, shared]) => {
      const similar = index.words[number] ?? ''
      return { similar, likeness: shared / (pieces.size + similar.length) }
    })
    .sort((a, b) => b.likeness - a.likeness || (a.similar < b.similar ? -1 : 1))
    .slice(0, limit)
    .map(({ similar }) => similar)
}

/** Three-letter pieces of a word, its beginning and end marked so that they count. */
function piecesOf(word: string): Set<string> {
  const marked = ` ${word} `
  const pieces = new Set<string>()
  for (let i = 0; i + 3 <= marked.length; i++) pieces.add(marked.slice(i, i + 3))
  return pieces
}

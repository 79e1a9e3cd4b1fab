/** Which words look like a word: for typing errors. */

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

/**
 * The words nearest to `word`, best first, at most `limit`, each with its likeness from `least` to 1
 * (Dice: twice the pieces in common over all pieces of both).
 */
export function similarWords(
  index: Trigrams,
  word: string,
  least: number,
  limit: number,
): { readonly word: string; readonly likeness: number }[] {
  const pieces = piecesOf(word)
  const inCommon = new Map<number, number>()
  for (const piece of pieces)
    for (const number of index.wordsWith.get(piece) ?? []) inCommon.set(number, (inCommon.get(number) ?? 0) + 1)

  const similar: { word: string; likeness: number }[] = []
  for (const [number, shared] of inCommon) {
    const candidate = index.words[number] ?? ''
    const likeness = (2 * shared) / (pieces.size + piecesOf(candidate).size)
    if (likeness >= least) similar.push({ word: candidate, likeness })
  }
  return similar.sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1)).slice(0, limit)
}

/** Three-letter pieces of a word, its beginning and end marked so that they count. */
function piecesOf(word: string): Set<string> {
  const marked = ` ${word} `
  const pieces = new Set<string>()
  for (let i = 0; i + 3 <= marked.length; i++) pieces.add(marked.slice(i, i + 3))
  return pieces
}

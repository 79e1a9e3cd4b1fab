import { editsBetween } from './edits.ts'
import { similarWords, type Trigrams } from './trigrams.ts'

/** A known word, and how sure it is that it was meant: 1 is the word itself. */
export interface Spelling {
  readonly word: string
  readonly likeness: number
}

const mostLookedAt = 60

/** The known words that a mistyped word may stand for, the surest first. Short words leave no room for mistakes. */
export function spellings(known: Trigrams, typed: string): Spelling[] {
  const allowed = allowedMistakes(typed)
  return similarWords(known, typed, mostLookedAt)
    .map((word) => ({ word, edits: editsBetween(typed, word) }))
    .filter(({ edits }) => edits <= allowed)
    .map(({ word, edits }) => ({ word, likeness: 1 - edits / typed.length }))
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
}

function allowedMistakes({ length }: string): number {
  if (length < 4) return 0
  return length < 7 ? 1 : 2
}

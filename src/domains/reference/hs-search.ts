import { type Language, languages } from '#kernel/text.ts'
import { fold, foldedWords } from './fold-words.ts'
import type { HsEntry, HsIndex } from './hs-index.ts'
import { hsPath } from './hs-names.ts'
import { type NameInLanguage, nameIn } from './name-in.ts'
import type { Reference } from './reference.ts'
import { spellings } from './spellings.ts'

/** A heading or subheading that answers a search. `path` goes from its section down to what it belongs to. */
export interface HsFound {
  readonly code: string
  readonly name: NameInLanguage
  readonly path: readonly NameInLanguage[]
}

/** A word of a parent says less about a position than a word of its own. */
const fromParent = 0.55
const ofTheLighter = 0.2
/** Half a word typed, or a word typed wrongly, says less than a whole one. */
const unfinished = 0.8
const misspelt = 0.7
const mostUnfinished = 200

/**
 * Headings and subheadings for what a person types: digits ("0901.21": dots and spaces are ignored) or words in any of
 * the three languages. Names come in `language` where there is one. At most `limit`, best first; nothing for nothing.
 *
 * Positions with more of the words come first, then those where the words weigh more; a position inherits the words of
 * its heading and chapter. The last word may be unfinished; a word known nowhere is taken for a typing error.
 */
export function searchHs(
  { hs, hsIndex }: Pick<Reference, 'hs' | 'hsIndex'>,
  query: string,
  language: Language,
  limit: number,
): HsFound[] {
  const digits = fold(query).replace(/[\s.]/g, '')
  const entries = /^\d+$/.test(digits)
    ? entriesByDigits(hsIndex, digits)
    : entriesByWords(hsIndex, wordsMeant(query, language))
  return entries.slice(0, limit).map(({ position }) => ({
    code: position.code,
    name: nameIn(position.names, language),
    path: hsPath(hs, position, language),
  }))
}

/** The words of the query; one that is nothing in the reader's language may be goods in another ("or", "the"). */
const wordsMeant = (query: string, language: Language): string[] =>
  [language, ...languages].map((one) => foldedWords(query, one)).find((words) => words.length > 0) ?? []

/** Positions whose code begins with the digits; a national code of 8 or 10 digits finds the subheading it refines. */
function entriesByDigits({ entries }: HsIndex, digits: string): HsEntry[] {
  const beginning = digits.slice(0, 6)
  return entries.filter((entry) => isUsable(entry) && entry.position.code.startsWith(beginning))
}

function entriesByWords(index: HsIndex, words: readonly string[]): HsEntry[] {
  const scores = new Map<number, { words: number; weight: number }>()
  words.forEach((word, place) => {
    for (const [number, weight] of weightsOf(index, word, place === words.length - 1)) {
      const score = scores.get(number)
      if (score) {
        score.words += 1
        score.weight += weight
      } else scores.set(number, { words: 1, weight })
    }
  })
  return [...scores]
    .map(([number, score]) => ({ entry: index.entries[number], ...score }))
    .filter((found): found is typeof found & { entry: HsEntry } => found.entry !== undefined && isUsable(found.entry))
    .sort((a, b) => b.words - a.words || b.weight - a.weight || compare(a.entry, b.entry))
    .map(({ entry }) => entry)
}

/** What one typed word weighs for each entry, inherited weight included. A rare word weighs more than a common one. */
function weightsOf(index: HsIndex, word: string, isLast: boolean): Map<number, number> {
  const own = new Map<number, number>()
  for (const { stem, share } of stemsMeant(index, word, isLast)) {
    const postings = index.postings.get(stem) ?? []
    const rarity = Math.log(1 + index.entries.length / postings.length)
    for (const { entry, weight } of postings) raise(own, entry, share * rarity * weight)
  }
  const inherited = new Map<number, number>()
  for (const [number, weight] of own) bequeath(index, number, weight * fromParent, inherited)
  return together(own, inherited)
}

function bequeath(index: HsIndex, number: number, weight: number, weights: Map<number, number>): void {
  for (const child of index.entries[number]?.children ?? []) {
    raise(weights, child, weight)
    bequeath(index, child, weight * fromParent, weights)
  }
}

/** The heavier of both weights, and a little of the lighter: a variety that names the goods goes before one that does not. */
function together(own: ReadonlyMap<number, number>, inherited: ReadonlyMap<number, number>): Map<number, number> {
  const weights = new Map(own)
  for (const [number, weight] of inherited) {
    const other = own.get(number) ?? 0
    weights.set(number, Math.max(weight, other) + ofTheLighter * Math.min(weight, other))
  }
  return weights
}

/** The stems a typed word may stand for: itself, what it begins, or else what it resembles; each with its share of certainty. */
function stemsMeant(index: HsIndex, word: string, isLast: boolean): { stem: string; share: number }[] {
  const meant = index.postings.has(word) ? [{ stem: word, share: 1 }] : []
  if (isLast) for (const stem of stemsBeginning(index, word)) meant.push({ stem, share: unfinished })
  if (meant.length > 0) return meant
  return spellings(index.trigrams, word).map(({ word: stem, likeness }) => ({ stem, share: misspelt * likeness }))
}

function stemsBeginning({ stems }: HsIndex, beginning: string): string[] {
  let low = 0
  let high = stems.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stems[middle] ?? '') <= beginning) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (let i = low; found.length < mostUnfinished; i++) {
    const stem = stems[i]
    if (!stem?.startsWith(beginning)) break
    found.push(stem)
  }
  return found
}

/** Chapters pass their words on, but goods are declared at headings and below. */
const isUsable = ({ position }: HsEntry): boolean => position.code.length >= 4

/** Headings before subheadings, then the order of the nomenclature. */
const compare = ({ position: a }: HsEntry, { position: b }: HsEntry): number =>
  a.code.length - b.code.length || (a.code < b.code ? -1 : 1)

function raise(weights: Map<number, number>, number: number, weight: number): void {
  if (weight > (weights.get(number) ?? 0)) weights.set(number, weight)
}

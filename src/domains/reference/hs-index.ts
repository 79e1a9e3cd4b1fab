import { languages } from '#kernel/text.ts'
import { foldedWords } from './fold-words.ts'
import type { HsPosition } from './hs-position.ts'
import { indexTrigrams, type Trigrams } from './trigrams.ts'

/** The nomenclature prepared for searching, built once. Chapters are in it so that what they contain inherits their words. */
export interface HsIndex {
  readonly entries: readonly HsEntry[]
  /** For each stem the entries whose own name has it. */
  readonly postings: ReadonlyMap<string, readonly Posting[]>
  /** All stems in order, for finding those that begin with what was typed. */
  readonly stems: readonly string[]
  readonly trigrams: Trigrams
}

export interface HsEntry {
  readonly position: HsPosition
  readonly parent: number | undefined
  readonly children: readonly number[]
}

/** The entry of that number has the word in its own name, where it weighs up to 1. */
export interface Posting {
  readonly entry: number
  readonly weight: number
}

/** How much the place of a word in its name counts: lists put the goods first, and what they are made of or not after. */
const officialName = { first: 0.8, fade: 0.12 }
const tradeWords = { first: 1, fade: 0.1 }
/** A word of a short name says more than one of a long name. */
const eachWordMore = 0.02
/** People look for a kind of goods first, then for its variety. */
const headingFirst = 1.4

/** The index over chapters, headings and subheadings; sections are too wide to find anything by. */
export function indexHs(positions: Iterable<HsPosition>): HsIndex {
  const entries: (HsEntry & { children: number[] })[] = []
  const byCode = new Map<string, number>()
  const postings = new Map<string, Posting[]>()

  for (const position of positions) {
    if (position.parent === undefined) continue
    const number = entries.length
    const parent = byCode.get(position.parent)
    entries.push({ position, parent, children: [] })
    byCode.set(position.code, number)
    if (parent !== undefined) entries[parent]?.children.push(number)
    for (const [stem, weight] of weighedStems(position)) {
      const posting = postings.get(stem)
      if (posting) posting.push({ entry: number, weight })
      else postings.set(stem, [{ entry: number, weight }])
    }
  }
  const stems = [...postings.keys()].sort()
  return { entries, postings, stems, trigrams: indexTrigrams(stems) }
}

/** The stems of all names of a position; the earlier in the shorter name, the heavier. */
function weighedStems({ code, names }: HsPosition): Map<string, number> {
  const weights = new Map<string, number>()
  for (const language of languages) {
    const name = names[language]
    if (name === undefined) continue
    const words = foldedWords(language === 'en' ? withoutExclusions(name) : name, language)
    const { first, fade } = language === 'en' ? officialName : tradeWords
    const whole = (code.length === 4 ? headingFirst : 1) / (1 + eachWordMore * words.length)
    words.forEach((word, place) => {
      const weight = (first / (1 + fade * place)) * whole
      for (const stem of alsoWithoutAnd(word)) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0))
    })
  }
  return weights
}

/** Goods that a name mentions only to leave them out are not found there: "Nuts (excluding coconuts)". */
const withoutExclusions = (name: string): string =>
  name.replace(
    /\((?:excluding|other than|not)\b[^)]*\)|(?<!\bor )\b(?:excluding|other than|except|not)\b[^;,)]*/gi,
    ' ',
  )

/** Arabic writes "and" onto the next word: "وشاي" is found as "شاي" too. */
const alsoWithoutAnd = (word: string): string[] =>
  word.length > 3 && word.startsWith('و') ? [word, word.slice(1)] : [word]

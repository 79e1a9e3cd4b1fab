import type { Language } from '#kernel/text.ts'
import type { HsPosition, HsPositions } from './hs-position.ts'

/** A name, and the language it is in: the reader's where there is one, else English. A screen marks it so. */
export interface NameInLanguage {
  readonly text: string
  readonly language: Language
}

/** The name of a position for a reader of `language`. */
export function hsName({ names }: HsPosition, language: Language): NameInLanguage {
  const text = names[language]
  return text === undefined ? { text: names.en, language: 'en' } : { text, language }
}

/** The names of what a position belongs to, from its section down to its parent. */
export function hsPath(positions: HsPositions, position: HsPosition, language: Language): NameInLanguage[] {
  const parent = position.parent === undefined ? undefined : positions.get(position.parent)
  return parent ? [...hsPath(positions, parent, language), hsName(parent, language)] : []
}

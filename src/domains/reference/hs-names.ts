import type { Language } from '#kernel/text.ts'
import type { HsPosition, HsPositions } from './hs-position.ts'
import { type NameInLanguage, nameIn } from './name-in.ts'

/** The names of what a position belongs to, from its section down to its parent. */
export function hsPath(positions: HsPositions, position: HsPosition, language: Language): NameInLanguage[] {
  const parent = position.parent === undefined ? undefined : positions.get(position.parent)
  return parent ? [...hsPath(positions, parent, language), nameIn(parent.names, language)] : []
}

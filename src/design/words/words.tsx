import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '#kernel/text.ts'
import type { Format } from '#platform/i18n/format.ts'
import { directionOf } from '#platform/i18n/locale.ts'
import type { Translate } from '#platform/i18n/messages.ts'

/** The reader's language: its texts (`t`) and its way of writing numbers and dates (`format`). */
export interface Words {
  readonly language: Language
  readonly t: Translate
  readonly format: Format
}

const Current = createContext<Words | undefined>(undefined)

/** Gives the language to everything inside. */
export function WordsProvider({ words, children }: { words: Words; children: ComponentChildren }) {
  return <Current.Provider value={words}>{children}</Current.Provider>
}

/** The language of the page. Throws outside `WordsProvider`. */
export function useWords(): Words & { readonly direction: 'ltr' | 'rtl' } {
  const words = useContext(Current)
  if (!words) throw new Error('useWords() needs a WordsProvider around it')
  return { ...words, direction: directionOf[words.language] }
}

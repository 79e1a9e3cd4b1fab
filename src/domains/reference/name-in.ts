import type { Language, Text } from '#kernel/text.ts'

/** A name, and the language it is in: the reader's where there is one, else English. A screen marks it so. */
export interface NameInLanguage {
  readonly text: string
  readonly language: Language
}

/** Names as an open source gives them: English always, French and Arabic where there are any. */
export type Names = { readonly en: string } & Partial<Text>

/** The name for a reader of `language`. */
export function nameIn(names: Names, language: Language): NameInLanguage {
  const text = names[language]
  return text === undefined ? { text: names.en, language: 'en' } : { text, language }
}

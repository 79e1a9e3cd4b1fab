import type { Language } from '#kernel/text.ts'
import type { Texts } from '#platform/i18n/messages.ts'

/** The texts of all houses in one language: one chunk each, and only the reader's is fetched. */
const byLanguage: Readonly<Record<Language, () => Promise<{ readonly texts: Texts }>>> = {
  fr: () => import('./texts-fr.ts'),
  ar: () => import('./texts-ar.ts'),
  en: () => import('./texts-en.ts'),
}

export const textsOf = async (language: Language): Promise<Texts> => (await byLanguage[language]()).texts

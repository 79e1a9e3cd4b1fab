import type { Language } from '#kernel/text.ts'
import type { Texts } from '#platform/i18n/messages.ts'

type ByLanguage = Readonly<Record<Language, () => Promise<{ readonly texts: Texts }>>>

/** What the door and every page needs, in one language: a chunk each, and only the reader's is fetched. */
const atTheDoor: ByLanguage = {
  fr: () => import('./texts-fr.ts'),
  ar: () => import('./texts-ar.ts'),
  en: () => import('./texts-en.ts'),
}

/** What the houses say, for who is signed in. */
const inTheHouse: ByLanguage = {
  fr: () => import('./house-texts-fr.ts'),
  ar: () => import('./house-texts-ar.ts'),
  en: () => import('./house-texts-en.ts'),
}

/** The texts of the door in one language. */
export const textsOf = async (language: Language): Promise<Texts> => (await atTheDoor[language]()).texts

/** All texts in one language. */
export async function allTextsOf(language: Language): Promise<Texts> {
  const [door, house] = await Promise.all([atTheDoor[language](), inTheHouse[language]()])
  return { ...door.texts, ...house.texts }
}

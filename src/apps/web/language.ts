import { isLanguage, type Language, languages } from '#kernel/text.ts'

const place = 'guichet.language'

/** The language somebody chose on this device. */
export function languageChosen(): Language | undefined {
  const kept = localStorage.getItem(place)
  return isLanguage(kept) ? kept : undefined
}

/** The language chosen on this device before signing in, or the first of the browser's that we speak. */
export function languageOfDevice(): Language | undefined {
  const kept = languageChosen()
  if (kept) return kept
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2))
  return spoken.flatMap((tag) => languages.filter((language) => language === tag))[0]
}

export const keepLanguage = (language: Language): void => localStorage.setItem(place, language)

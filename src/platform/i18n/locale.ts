import type { Language } from '#kernel/text.ts'

/** The locale whose words, months and plural forms a language uses. Digits are Latin in all of them. */
export const localeOf: Readonly<Record<Language, string>> = {
  fr: 'fr-MA-u-nu-latn',
  ar: 'ar-MA-u-nu-latn',
  en: 'en-GB-u-nu-latn',
}

export const directionOf: Readonly<Record<Language, 'ltr' | 'rtl'>> = { fr: 'ltr', ar: 'rtl', en: 'ltr' }

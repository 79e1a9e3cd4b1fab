/** Text for people, in the three languages every text exists in. */
export const languages = ['fr', 'ar', 'en'] as const
export type Language = (typeof languages)[number]
export type Text = Readonly<Record<Language, string>>

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

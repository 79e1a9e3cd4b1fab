import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '#kernel/text.ts'
import { isolate } from './isolate.ts'
import { directionOf, localeOf } from './locale.ts'
import { NumberFormat } from './numbers.ts'

/** The texts of one language: key → ICU message. */
export type Texts = Readonly<Record<string, string>>
type TextValues = Readonly<Record<string, unknown>>

/** Gives the text of a key in the translator's language, with its `{values}` filled in. */
export interface Translate {
  (key: string, values?: TextValues): string
  /** True when the key has a text. */
  has(key: string): boolean
}

/** A string given for a message: an object to the message format, so that it comes out as a part of its own. */
class GivenText {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text
  }
}

const given = (values: TextValues) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : new GivenText(String(value)),
    ]),
  )

/**
 * A translator for one language. Messages are ICU MessageFormat (plural, select), compiled at first use and kept.
 * A missing key, or a message that cannot be filled in, is told to `report` once and shown as its key: a page with one odd
 * word is better than no page.
 */
export function translator(
  language: Language,
  texts: Texts,
  report: (key: string, cause?: unknown) => void = () => {},
): Translate {
  const compiled = new Map<string, IntlMessageFormat>()
  const reported = new Set<string>()

  const compile = (key: string, message: string) => {
    const known = compiled.get(key)
    if (known) return known
    const fresh = new IntlMessageFormat(message, localeOf[language], undefined, {
      formatters: {
        getNumberFormat: (_locales, options) =>
          new NumberFormat(language, options as Intl.NumberFormatOptions) as unknown as Intl.NumberFormat,
        getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
        getPluralRules: (...args) => new Intl.PluralRules(...args),
      },
    })
    compiled.set(key, fresh)
    return fresh
  }

  const keyInstead = (key: string, cause?: unknown) => {
    if (!reported.has(key)) report(key, cause)
    reported.add(key)
    return key
  }

  const translate = (key: string, values: TextValues = {}): string => {
    const message = texts[key]
    if (message === undefined) return keyInstead(key)
    if (!message.includes('{') && !message.includes("'")) return message
    try {
      return compile(key, message)
        .formatToParts(given(values))
        .map(({ value }) =>
          value instanceof GivenText ? isolate(value.toString(), directionOf[language]) : String(value),
        )
        .join('')
    } catch (cause) {
      return keyInstead(key, cause)
    }
  }
  return Object.assign(translate, { has: (key: string) => key in texts })
}

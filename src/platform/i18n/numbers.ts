import type { DecimalText } from '#kernel/decimal-text.ts'
import type { Language } from '#kernel/text.ts'
import { localeOf } from './locale.ts'

/**
 * Thousands are parted by a narrow no-break space in every language (SI Brochure 5.4.4): a comma or a dot there would be
 * read as the decimal sign by half of our readers.
 */
const thousandsSpace = '\u202F'

type NumberFormatOptions = Intl.NumberFormatOptions

/** A number format of the language, with Latin digits and our thousands space. */
export class NumberFormat {
  private readonly format_: Intl.NumberFormat

  constructor(language: Language, options: NumberFormatOptions = {}) {
    this.format_ = new Intl.NumberFormat(localeOf[language], options)
  }

  /** Takes exact decimal text as well as a number; text is never rounded through a float. */
  format(value: DecimalText | number): string {
    return this.format_
      .formatToParts(value as `${number}`)
      .map((part) => (part.type === 'group' ? thousandsSpace : part.value))
      .join('')
  }
}

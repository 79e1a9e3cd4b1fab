import type { Language } from '#kernel/text.ts'

/** Where the comma parts decimals, spreadsheets expect a semicolon between cells. */
const partedBy: Readonly<Record<Language, string>> = { fr: ';', ar: ';', en: ',' }

const byteOrderMark = '\uFEFF'

/**
 * Rows as a CSV file (RFC 4180) which the spreadsheets of a language open by a click: with byte order mark. A text that a
 * spreadsheet would take for a formula is led by an apostrophe, so that nothing typed by a stranger is ever calculated.
 */
export const csvOf = (rows: readonly (readonly string[])[], language: Language): string =>
  byteOrderMark + rows.map((row) => `${row.map(cell).join(partedBy[language])}\r\n`).join('')

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,\s]+$/.test(text) ? `'${text}` : text
  return /[";,\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A decimal as the spreadsheets of a language read it: `1234.50` → `1234,50`. */
export const csvDecimal = (amount: string, language: Language): string =>
  language === 'en' ? amount : amount.replace('.', ',')

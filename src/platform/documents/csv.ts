/** A cell of a table for spreadsheets. */
export type CsvCell = string | number | boolean | undefined

/** Spreadsheets read UTF-8 as such only behind this mark. */
export const byteOrderMark = '\uFEFF'

/**
 * One line of CSV (RFC 4180), its end included. Text that a spreadsheet would run as a formula (OWASP, "CSV injection")
 * gets an apostrophe before it; numbers, negative ones too, stay as they are.
 */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(written).join(',')}\r\n`

function written(cell: CsvCell): string {
  const text = cell === undefined ? '' : String(cell)
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

import { readFileSync } from 'node:fs'
import type { Text } from '#kernel/text.ts'
import { type Row, readTable } from './read-table.ts'

/** The rows of a comma-separated table of `data/`. */
export const readDataFile = (name: string): Row[] =>
  readTable(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'))

/** What a row must have; throws when it is empty, for then the table is damaged. */
export function cell(row: Row, column: string): string {
  const value = row[column]
  if (!value) throw new Error(`reference table: column ${column} is empty in ${JSON.stringify(row)}`)
  return value
}

/** The names in the three languages of a row that has them all. */
export const textOf = (row: Row): Text => ({ fr: cell(row, 'fr'), ar: cell(row, 'ar'), en: cell(row, 'en') })

export const byCode = <Entry extends { readonly code: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> => new Map(entries.map((entry) => [entry.code, entry]))

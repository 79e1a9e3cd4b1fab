import { type Objections, objection } from '#kernel/decision.ts'
import type { FormContent } from './call.ts'
import type { Field } from './forms.ts'

const mostLines = 6000

/**
 * The lines a table gives: its first row names the columns, in any order and any case; empty rows do not count. Objects
 * when the first row names none of the form's columns, or when there are too many rows.
 */
export function linesFrom(
  [head = [], ...rows]: readonly (readonly string[])[],
  columns: readonly Field[],
): FormContent['lines'] | Objections<'sheet-without-columns' | 'sheet-too-long'> {
  const names = head.map((cell) => {
    const said = cell.trim()
    return columns.find(({ name }) => name.toLowerCase() === said.toLowerCase())?.name ?? said
  })
  if (!names.some((name) => columns.some((column) => column.name === name)))
    return objection(
      'invalid',
      'sheet-without-columns',
      { columns: columns.map(({ name }) => name).join(', ') },
      '/file',
    )
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (filled.length > mostLines) return objection('invalid', 'sheet-too-long', { most: mostLines }, '/file')
  return filled.map((row) =>
    Object.fromEntries(
      names.flatMap((name, i) => {
        // A spreadsheet keeps text from being run with an apostrophe; it is no part of what was typed.
        const value = (row[i] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
        return name === '' || value === '' ? [] : [[name, value]]
      }),
    ),
  )
}

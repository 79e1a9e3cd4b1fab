import type { Problem } from '#apps/web/problem.ts'
import type { Language } from '#kernel/text.ts'

/** An error of a spreadsheet: its row, from 1 below the head, its column, and what is wrong; neither where it is about the whole. */
export interface RowError {
  readonly row?: number
  readonly column?: string
  readonly text: string
}

/** What is wrong in a spreadsheet, cell by cell, in the order of its rows. */
export const rowErrors = ({ errors }: Pick<Problem, 'errors'>, language: Language): readonly RowError[] =>
  errors.map(({ pointer = '', text }) => {
    const [, row, column] = /^\/content\/lines\/(\d+)\/(.+)$/.exec(pointer) ?? []
    return {
      ...(row !== undefined && { row: Number(row) + 1 }),
      ...(column !== undefined && { column }),
      text: text[language],
    }
  })

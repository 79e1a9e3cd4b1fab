import type { LocalDate } from '#kernel/elements.ts'
import { numberAfter } from '#kernel/numbering.ts'

/** A registration number after the country's pattern: `{category}`, `{year}`, `{sequence:8}` (padded) and `{check}`. */
export const registrationNumber = (pattern: string, category: string, today: LocalDate, sequence: number): string =>
  numberAfter(pattern, { category, year: today.slice(0, 4) }, sequence)

import { Check } from 'typebox/value'
import { decimal, isZero } from '#kernel/decimals.ts'
import { Amount, HsCode, Id, LocalDate, Words } from '#kernel/elements.ts'

/** What may be wrong with one value that was typed: a reason, and what its text tells of. */
export interface Fault {
  readonly reason: FieldReason
  readonly about?: Readonly<Record<string, string | number>>
}
export type FieldReason =
  | 'needed'
  | 'too-long'
  | 'unknown-choice'
  | 'unknown-code'
  | 'not-an-hs-code'
  | 'not-a-day'
  | 'day-to-come'
  | 'not-a-number'
  | 'not-positive'
  | 'too-many-decimals'
  | 'not-a-bank'

/** Looks at a typed value; `undefined` when there is nothing to say against it. */
export type FieldCheck = (value: string) => Fault | undefined

export const text =
  (maxLength: number): FieldCheck =>
  (value) =>
    value.trim() === '' ? { reason: 'needed' } : Check(Words(maxLength), value) ? undefined : tooLong(maxLength)

export const choice =
  (values: readonly string[]): FieldCheck =>
  (value) =>
    values.includes(value) ? undefined : { reason: 'unknown-choice' }

export const code =
  (isKnown: (code: string) => boolean): FieldCheck =>
  (value) =>
    isKnown(value) ? undefined : { reason: 'unknown-code', about: { code: shortened(value) } }

export const hsCode =
  (isHs: (code: string) => boolean): FieldCheck =>
  (value) =>
    Check(HsCode, value) && isHs(value) ? undefined : { reason: 'not-an-hs-code', about: { code: shortened(value) } }

/** A day that exists, not after `today`. */
export const dayUntil =
  (today: string): FieldCheck =>
  (value) => {
    if (!isDay(value)) return { reason: 'not-a-day' }
    return value > today ? { reason: 'day-to-come', about: { today } } : undefined
  }

/** A decimal that is not negative, `positive` where nought has no meaning, with no more than `decimals` of them. */
export const amount =
  ({ positive, decimals = 6 }: { positive: boolean; decimals?: number }): FieldCheck =>
  (value) => {
    if (!Check(Amount, value)) return { reason: 'not-a-number' }
    if (positive && isZero(value)) return { reason: 'not-positive' }
    return decimal(value).decimalPlaces() > decimals ? { reason: 'too-many-decimals', about: { decimals } } : undefined
  }

export const bank =
  (isBank: (organisation: string) => boolean): FieldCheck =>
  (value) =>
    Check(Id, value) && isBank(value) ? undefined : { reason: 'not-a-bank' }

/** True for a day of the calendar: 30 February is none. */
export function isDay(value: string): boolean {
  if (!Check(LocalDate, value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

const tooLong = (max: number): Fault => ({ reason: 'too-long', about: { max } })
const shortened = (value: string): string => value.slice(0, 20)

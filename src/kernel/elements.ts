import Type, { type TSchema } from 'typebox'
import { positiveDecimalPattern } from './decimal-text.ts'

/**
 * Building blocks of schemas used by every house: ids, dates, codes, amounts.
 * One schema draws the form, checks the API, the file, the message and the record.
 */

/** A UUID made by us (version 7). */
export const Id = Type.String({ format: 'uuid' })
/** A calendar day in legal time, `YYYY-MM-DD`. */
export const LocalDate = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })
export type LocalDate = Type.Static<typeof LocalDate>
/** An instant in UTC, `2026-11-23T09:30:00.000Z`. */
export const Instant = Type.String({ format: 'date-time' })
export type Instant = Type.Static<typeof Instant>
/** ISO 3166-1 alpha-2. */
export const CountryCode = Type.String({ pattern: '^[A-Z]{2}$' })
/** ISO 4217. */
export const CurrencyCode = Type.String({ pattern: '^[A-Z]{3}$' })
/** UN/ECE Recommendation 20. */
export const UnitCode = Type.String({ pattern: '^[A-Z0-9]{2,3}$' })
/** Harmonized System heading, subheading or national line: 4 to 10 digits. */
export const HsCode = Type.String({ pattern: '^\\d{4,10}$' })
/** A decimal that is not negative, as text. */
export const Amount = Type.String({ pattern: positiveDecimalPattern, maxLength: 22 })
/** Text typed by a person: no control characters. */
export const Words = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F]*$' })

/** An amount of money: never a float. */
export const Money = Type.Object({ amount: Amount, currency: CurrencyCode })
export type Money = Type.Static<typeof Money>

/** A name in the three languages. */
export const TextIn3 = Type.Object({ fr: Type.String(), ar: Type.String(), en: Type.String() })

/** One of several literal strings. */
export const OneOf = <const V extends readonly string[]>(values: V) =>
  Type.Unsafe<V[number]>(Type.String({ enum: [...values] }) as TSchema)

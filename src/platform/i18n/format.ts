import type { DecimalText } from '#kernel/decimal-text.ts'
import type { Instant, LocalDate, Money } from '#kernel/elements.ts'
import type { Language } from '#kernel/text.ts'
import { localeOf } from './locale.ts'
import { NumberFormat } from './numbers.ts'

/** Minutes that legal time is ahead of UTC at an instant. Comes from the country's own table, never from the runtime. */
export type LegalOffsetMinutes = (instant: Instant) => number

/** Numbers, amounts, days and times as people of one language read them. Text that is no number or date is given back as it is. */
export interface Format {
  readonly number: (value: DecimalText | number, decimals?: number) => string
  /** `1 234,50 MAD`: at least the decimals of the currency, and never fewer than the amount has. */
  readonly money: (money: Money) => string
  /** `900 KGM`; give the unit's name in the reader's words where there is one. */
  readonly quantity: (amount: DecimalText, unit: string) => string
  /** 0.25 → `25 %`. */
  readonly percent: (share: number) => string
  /** A file size in bytes, kilobytes or megabytes. */
  readonly fileSize: (bytes: number) => string
  /** `23 nov. 2026`, or with `long` `lundi 23 novembre 2026`. */
  readonly day: (day: LocalDate, style?: 'short' | 'long') => string
  /** `23 nov. 2026, 10:30` in legal time. */
  readonly instant: (instant: Instant) => string
  /** `10:30` in legal time. */
  readonly time: (instant: Instant) => string
  /** `in 3 hours`, `2 days ago`; `now` is an instant too. */
  readonly relative: (instant: Instant, now: Instant) => string
}

const isDecimal = (value: DecimalText | number) => typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(value)
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
const isInstant = (text: string) => !Number.isNaN(Date.parse(text))
const decimalsOf = (amount: DecimalText) => amount.split('.')[1]?.length ?? 0

/** Where days are not written as the locale has it: French of the region shortens June to “jui.”, which is read as July. */
const monthsOf: Readonly<Partial<Record<Language, string>>> = { fr: 'fr-u-nu-latn' }

/** Decimals of a currency by ISO 4217; 2 where the code is unknown. */
function decimalsOfCurrency(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

export function formatter(language: Language, legalOffsetMinutes: LegalOffsetMinutes): Format {
  const locale = localeOf[language]
  const kept = new Map<string, NumberFormat>()
  const numberFormat = (least: number, most: number) => {
    const name = `${least}-${most}`
    const known =
      kept.get(name) ?? new NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most })
    kept.set(name, known)
    return known
  }
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(monthsOf[language] ?? locale, { ...options, timeZone: 'UTC', calendar: 'gregory' })
  const shortDay = inUtc({ day: 'numeric', month: 'short', year: 'numeric' })
  const longDay = inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const clock = inUtc({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  /** The instant moved so that its UTC reading is the legal reading. */
  const legal = (instant: Instant) => new Date(Date.parse(instant) + legalOffsetMinutes(instant) * 60_000)
  const comma = language === 'ar' ? '، ' : ', '

  const number: Format['number'] = (value, decimals) => {
    if (!isDecimal(value)) return String(value)
    return numberFormat(decimals ?? 0, decimals ?? 6).format(value)
  }

  return {
    number,
    money({ amount, currency }) {
      if (!isDecimal(amount)) return `${amount} ${currency}`
      const decimals = Math.max(decimalsOfCurrency(currency), decimalsOf(amount))
      return `${number(amount, decimals)}\u00A0${currency}`
    },
    quantity: (amount, unit) => `${number(amount)}\u00A0${unit}`,
    percent: (share) => new NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    fileSize(bytes) {
      const [unit, size] =
        bytes < 1000
          ? ['byte', bytes]
          : bytes < 1_000_000
            ? ['kilobyte', bytes / 1000]
            : ['megabyte', bytes / 1_000_000]
      return new NumberFormat(language, { style: 'unit', unit: unit as string, maximumFractionDigits: 1 }).format(
        Number(size),
      )
    },
    day: (day, style = 'short') => (isDay(day) ? (style === 'long' ? longDay : shortDay).format(new Date(day)) : day),
    instant: (instant) =>
      isInstant(instant) ? `${shortDay.format(legal(instant))}${comma}${clock.format(legal(instant))}` : instant,
    time: (instant) => (isInstant(instant) ? clock.format(legal(instant)) : instant),
    relative(instant, now) {
      if (!isInstant(instant)) return instant
      const distance = Date.parse(instant) - Date.parse(now)
      const [unit, size] = steps.find(([, ms]) => Math.abs(distance) >= ms) ?? (['minute', 60_000] as const)
      return relative.format(Math.trunc(distance / size), unit)
    },
  }
}

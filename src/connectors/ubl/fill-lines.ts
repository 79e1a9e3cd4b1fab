import type { TitleDraft } from '#domains/titles/title.ts'
import type { DecimalText } from '#kernel/decimal-text.ts'
import { decimal } from '#kernel/decimals.ts'
import { readDecimal } from './numbers.ts'
import type { StatedAmount, StatedLine } from './stated-invoice.ts'
import { present, type Takings } from './takings.ts'
import { inKilograms, readUnit } from './units.ts'

export type DraftLine = NonNullable<TitleDraft['lines']>[number]

/** Customs nomenclatures: UNTDID 7143 HS, TSP (EU Combined Nomenclature), SRZ (harmonized tariff schedule), and their plain names. */
const customsSchemes = new Set(['HS', 'TSP', 'SRZ', 'CN', 'TARIC'])

/** What the invoice gives back: a negative quantity or value is a return or a correction, not goods one may import. */
export const isReturn = ({ quantity, value }: StatedLine): boolean =>
  [quantity, value?.amount].some((text) => text !== undefined && decimal(readDecimal(text) ?? '0').isNegative())

/** Where a line goes, and its amount after allowances, when it has one. */
export interface LinePlace {
  readonly id: string
  readonly index: number
  readonly currency: string
  readonly value: DecimalText | undefined
  readonly takings: Takings
}

/** One line of the draft at `index`: what the invoice says of it, the rest noted. */
export function fillLine(stated: StatedLine, { id, index, currency, value, takings }: LinePlace): DraftLine {
  const at = (field: string) => `/lines/${index}/${field}`
  return {
    id,
    ...present({
      hs: hs(stated, at('hs'), takings),
      designation: takings.take(at('designation'), designation(stated)),
      origin: origin(stated, at('origin'), takings),
      quantity: number(stated.quantity, at('quantity'), takings),
      unit: unit(stated, at('unit'), takings),
      netWeightKg: netWeight(stated, at('netWeightKg'), takings),
      value: lineValue(stated, currency, value, at('value'), takings),
    }),
  }
}

/** The amount as decimal text when it is one and in the invoice's currency. */
export const amountIn = (currency: string, stated: StatedAmount | undefined): DecimalText | undefined =>
  stated && (stated.currency ?? currency) === currency ? readDecimal(stated.amount) : undefined

/** Notes why an amount that is stated could not be read. */
export function noteUnread(field: string, currency: string, stated: StatedAmount, takings: Takings): void {
  if ((stated.currency ?? currency) === currency)
    takings.note(field, 'not-a-number', { value: stated.amount.slice(0, 40) })
  else
    takings.note(field, 'other-currency', {
      currency: (stated.currency ?? '').slice(0, 10),
      amount: stated.amount.slice(0, 40),
    })
}

function lineValue(
  { value: stated }: StatedLine,
  currency: string,
  value: DecimalText | undefined,
  field: string,
  takings: Takings,
): DecimalText | undefined {
  if (value !== undefined || !stated) return takings.take(field, value)
  noteUnread(field, currency, stated, takings)
  return undefined
}

const designation = ({ name, description }: StatedLine): string | undefined =>
  [name, description === name ? undefined : description].filter(Boolean).join(', ') || undefined

function hs({ classifications }: StatedLine, field: string, takings: Takings): string | undefined {
  const ofCustoms = classifications.find(({ scheme }) => customsSchemes.has(scheme.toUpperCase()))
  if (ofCustoms) {
    const digits = ofCustoms.code.replace(/[.\s-]/g, '')
    return takings.takeIf(field, ofCustoms.code, /^\d{4,10}$/.test(digits) ? digits : undefined, 'hs-not-recognised')
  }
  const [other] = classifications
  if (!other) return takings.take(field, undefined)
  takings.note(field, 'classification-not-customs', {
    scheme: other.scheme.slice(0, 40),
    code: other.code.slice(0, 40),
  })
  return undefined
}

function origin({ origins }: StatedLine, field: string, takings: Takings): string | undefined {
  const [first, ...others] = new Set(origins)
  if (others.length === 0) return country(first, field, takings)
  takings.note(field, 'several-origins', { countries: [...new Set(origins)].join(' ').slice(0, 100) })
  return undefined
}

/** An ISO 3166-1 alpha-2 code, or a note. */
export const country = (stated: string | undefined, field: string, takings: Takings): string | undefined =>
  takings.takeIf(
    field,
    stated,
    stated !== undefined && /^[A-Z]{2}$/.test(stated) ? stated : undefined,
    'country-not-recognised',
  )

const number = (stated: string | undefined, field: string, takings: Takings): DecimalText | undefined =>
  takings.takeIf(field, stated, stated === undefined ? undefined : readDecimal(stated), 'not-a-number')

function unit({ unit: stated }: StatedLine, field: string, takings: Takings): string | undefined {
  const read = stated === undefined ? undefined : readUnit(stated)
  if (stated !== undefined && read !== undefined && read !== stated)
    takings.note(field, 'unit-read-as', { value: stated.slice(0, 40), unit: read })
  return takings.takeIf(field, stated, read, 'unit-not-recognised')
}

function netWeight({ netWeight: stated }: StatedLine, field: string, takings: Takings): string | undefined {
  if (!stated) return takings.take(field, undefined)
  const measure = readDecimal(stated.measure)
  const kilograms = measure === undefined ? undefined : inKilograms(measure, stated.unit)
  return takings.takeIf(field, `${stated.measure} ${stated.unit}`, kilograms, 'unit-not-recognised')
}

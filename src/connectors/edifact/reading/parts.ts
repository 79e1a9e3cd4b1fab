import type { DecimalText } from '#kernel/decimal-text.ts'
import { type Objections, objection } from '#kernel/decision.ts'
import { aboutPosition, findPlaced, type Placed, type Segment, textAt } from '../syntax/segment.ts'

/** A code with the list it is of (1131) and who keeps that list (3055), as written. */
export interface PlacedCode extends Placed<string> {
  readonly list: string
  readonly agency: string
}

/** The code at the start of a composite `code : 1131 : 3055`. */
function findCode(segment: Segment, element: number, component = 1): PlacedCode | undefined {
  const code = findPlaced(segment, element, component)
  return (
    code && {
      ...code,
      list: textAt(segment, element, component + 1),
      agency: textAt(segment, element, component + 2),
    }
  )
}

/** Components of an element that are not empty, joined by a separator, at the place of the first. */
function joined(segment: Segment, element: number, most: number, separator: string): Placed<string> | undefined {
  const found = Array.from({ length: most }, (_, at) => findPlaced(segment, element, at + 1)).filter(
    (one) => one !== undefined,
  )
  const [first] = found
  return first && { value: found.map(({ value }) => value).join(separator), position: first.position }
}

/** A party (NAD): by code, by lines as on an envelope, or by name and address in their fields. */
export interface Party {
  readonly segment: Segment
  readonly code: PlacedCode | undefined
  /** C058, one line a row. */
  readonly lines: Placed<string> | undefined
  /** C080. */
  readonly name: Placed<string> | undefined
  readonly street: Placed<string> | undefined
  readonly city: Placed<string> | undefined
  readonly postcode: Placed<string> | undefined
  /** ISO 3166-1 alpha-2, as a rule. */
  readonly country: Placed<string> | undefined
}

export const partyOf = (segment: Segment): Party => ({
  segment,
  code: findCode(segment, 2),
  lines: joined(segment, 3, 5, '\n'),
  name: joined(segment, 4, 5, ' '),
  street: joined(segment, 5, 4, ', '),
  city: findPlaced(segment, 6),
  postcode: findPlaced(segment, 8),
  country: findPlaced(segment, 9),
})

/** A reference (RFF): its number, its line, its version. */
export const findReference = (segment: Segment | undefined): Placed<string> | undefined =>
  segment && findPlaced(segment, 1, 2)

/** A place (LOC): UN/LOCODE, stowage cell, terminal …, a place within it, and names as written. */
export interface Place {
  readonly segment: Segment
  readonly code: PlacedCode | undefined
  readonly name: Placed<string> | undefined
  /** C519: a terminal, a berth. */
  readonly within: PlacedCode | undefined
  readonly nameWithin: Placed<string> | undefined
}

export const placeOf = (segment: Segment): Place => ({
  segment,
  code: findCode(segment, 2),
  name: findPlaced(segment, 2, 4),
  within: findCode(segment, 3),
  nameWithin: findPlaced(segment, 3, 4),
})

/** Means of transport (TDT): voyage, carrier, vessel. */
export interface Transport {
  readonly segment: Segment
  readonly voyage: Placed<string> | undefined
  /** Rec 19: 1 sea, 2 rail, 3 road, 4 air. */
  readonly mode: Placed<string> | undefined
  readonly carrier: PlacedCode | undefined
  /** The vessel: IMO number under list 146, call sign under 103; the plate of a truck, the number of a flight. */
  readonly means: PlacedCode | undefined
  readonly name: Placed<string> | undefined
  readonly nationality: Placed<string> | undefined
}

export const transportOf = (segment: Segment): Transport => ({
  segment,
  voyage: findPlaced(segment, 2),
  mode: findPlaced(segment, 3),
  carrier: findCode(segment, 5),
  means: findCode(segment, 8),
  name: findPlaced(segment, 8, 4),
  nationality: findPlaced(segment, 8, 5),
})

/** Equipment (EQD): a container by its number, its size and type, whether it is export, import or transhipment, full or empty. */
export interface Equipment {
  readonly segment: Segment
  readonly number: Placed<string> | undefined
  readonly sizeType: PlacedCode | undefined
  /** 8249: 2 export, 3 import, 6 transhipment. */
  readonly status: Placed<string> | undefined
  /** 8169: 4 empty, 5 full. */
  readonly fullness: Placed<string> | undefined
}

export const equipmentOf = (segment: Segment): Equipment => ({
  segment,
  number: findPlaced(segment, 2),
  sizeType: findCode(segment, 3),
  status: findPlaced(segment, 5),
  fullness: findPlaced(segment, 6),
})

/** Free text (FTX): its lines joined by spaces, and the code of a text instead of the text. */
export const findFreeText = (segment: Segment | undefined): Placed<string> | undefined =>
  segment && joined(segment, 4, 5, ' ')

/** A quantity with its unit (Rec 20, where it is known). */
export interface Quantity {
  readonly amount: DecimalText
  readonly unit: string
}

/**
 * A number as decimal text, whatever decimal mark it is written with. Objects with `edifact-not-a-number`, and its place, to what is no
 * number or has more digits than records keep.
 */
export function decimalOf({
  value,
  position,
}: Placed<string>): Placed<DecimalText> | Objections<'edifact-not-a-number'> {
  const [, minus = '', whole = '', part = ''] = /^(-?)(\d{0,15})(?:[.,](\d{0,6}))?$/.exec(value.trim()) ?? []
  if (whole === '' && part === '')
    return objection('invalid', 'edifact-not-a-number', { value: value.slice(0, 40), ...aboutPosition(position) })
  return { value: `${minus}${whole || '0'}${part === '' ? '' : `.${part}`}`, position }
}

function quantity(
  amount: Placed<string> | undefined,
  unit: string,
): Placed<Quantity> | Objections<'edifact-not-a-number'> | undefined {
  if (!amount) return undefined
  const read = decimalOf(amount)
  return 'objections' in read ? read : { value: { amount: read.value, unit }, position: amount.position }
}

/** The measurement (MEA) of a purpose (6311) and a dimension (6313, e.g. G gross, VGM, T tare), which may be given together or alone. */
export const isMeasure = (segment: Segment, purpose: string, dimension: string): boolean =>
  textAt(segment, 1) === purpose && textAt(segment, 2) === dimension

export const findMeasure = (segment: Segment | undefined) =>
  segment && quantity(findPlaced(segment, 3, 2), textAt(segment, 3, 1))

/** A control total (CNT 6066) or a quantity (QTY 6060). */
export const findTotal = (segment: Segment | undefined) =>
  segment && quantity(findPlaced(segment, 1, 2), textAt(segment, 1, 3))

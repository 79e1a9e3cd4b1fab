import type { DecimalText } from '#kernel/decimal-text.ts'
import { decimal, toText } from '#kernel/decimals.ts'
import { decimalOf, findMeasure } from '../reading/parts.ts'
import { findPlaced, positionOf, type Segment, textAt } from '../syntax/segment.ts'
import { type Line, object, type Reading } from './lines.ts'
import type { OverDimensions, Temperature, Weight } from './words.ts'

/** Kilograms in a unit of Rec 20: the international pound is 0.45359237 kg by definition (1959). */
const kilogramsIn: Readonly<Record<string, string>> = {
  KGM: '1',
  LBR: '0.45359237',
  TNE: '1000',
  GRM: '0.001',
}
/** Centimetres in a unit of Rec 20: the inch is 2.54 cm by definition. */
const centimetresIn: Readonly<Record<string, string>> = { CMT: '1', MTR: '100', MMT: '0.1', INH: '2.54', FOT: '30.48' }

/** Decimals of a kilogram that are kept: to the milligram. */
const milligrams = 6

const converted = (amount: DecimalText, factor: string): DecimalText =>
  toText(decimal(decimal(amount).times(factor).toFixed(milligrams)))

/** A weight in kilograms. Objects to units that are no weight, to what is no number, and to less than nothing. */
function weightOf(segment: Segment, reading: Reading): Weight | undefined {
  const found = findMeasure(segment)
  if (!found) return undefined
  if ('objections' in found) return void reading.objections.push(...found.objections)
  const { amount, unit } = found.value
  const factor = Object.hasOwn(kilogramsIn, unit) ? kilogramsIn[unit] : undefined
  if (factor === undefined)
    return void object(reading, 'terminal-weight-unit', positionOf(segment, 3, 1), { unit: unit || '–' })
  if (decimal(amount).isNegative())
    return void object(reading, 'terminal-weight-not-positive', found.position, { value: amount })
  return { kg: converted(amount, factor), written: found.value }
}

/** The weight (MEA) that is any of these: purpose alone (`WT` of BAPLIE 2) or the dimension of purpose AAE. */
export const weight = (...kinds: readonly string[]): Line<Weight> => ({
  at: kinds.map((kind) => (kind === 'WT' ? 'MEA+WT' : `MEA+AAE+${kind}`)).join(', '),
  objects: ['terminal-weight-unit', 'terminal-weight-not-positive', 'edifact-not-a-number'],
  read: (segments, reading) => {
    const segment = segments.find(
      (one) => one.tag === 'MEA' && (kinds.includes(textAt(one, 2)) || kinds.includes(textAt(one, 1))),
    )
    return segment && weightOf(segment, reading)
  },
})

/** Degrees in a component, with their unit in another: Celsius or Fahrenheit, nothing else. */
export function temperatureAt(
  segment: Segment,
  element: number,
  component: number,
  unitComponent: number,
  reading: Reading,
): Temperature | undefined {
  const written = findPlaced(segment, element, component)
  if (!written) return undefined
  const degrees = decimalOf(written)
  if ('objections' in degrees) return void reading.objections.push(...degrees.objections)
  const unit = textAt(segment, element, unitComponent)
  if (unit !== 'CEL' && unit !== 'FAH')
    return void object(reading, 'terminal-temperature-unit', positionOf(segment, element, unitComponent), {
      unit: unit || '–',
    })
  return { degrees: toText(decimal(degrees.value)), unit }
}

/** The temperature a unit is to be kept at. */
export const temperature: Line<Temperature> = {
  at: 'TMP+2',
  objects: ['terminal-temperature-unit', 'edifact-not-a-number'],
  read: (segments, reading) => {
    const segment = segments.find(({ tag }) => tag === 'TMP')
    return segment && temperatureAt(segment, 2, 1, 2, reading)
  },
}

/** DIM 6145 → the side, and the component of C211 that has the length, width or height. */
const sides: Readonly<Record<string, readonly [keyof OverDimensions, 2 | 3 | 4]>> = {
  '5': ['front', 2],
  '6': ['back', 2],
  '7': ['right', 3],
  '8': ['left', 3],
  '9': ['height', 4],
  '13': ['height', 4],
}

/** How far cargo stands out; nothing and zero are left out. */
export const overDimensions: Line<OverDimensions> = {
  at: 'DIM+5, 6, 7, 8, 9, 13',
  objects: ['terminal-length-unit', 'edifact-not-a-number'],
  read: (segments, reading) => {
    const found = segments
      .filter(({ tag }) => tag === 'DIM')
      .flatMap((segment): readonly (readonly [string, DecimalText])[] => {
        const [side, component] = sides[textAt(segment, 1)] ?? []
        const written = component && findPlaced(segment, 2, component)
        if (side === undefined || !written) return []
        const read = decimalOf(written)
        const unit = textAt(segment, 2, 1)
        const factor = Object.hasOwn(centimetresIn, unit) ? centimetresIn[unit] : undefined
        if ('objections' in read) reading.objections.push(...read.objections)
        else if (factor === undefined)
          object(reading, 'terminal-length-unit', positionOf(segment, 2, 1), { unit: unit || '–' })
        else if (!decimal(read.value).isZero()) return [[side, converted(read.value, factor)]]
        return []
      })
    return found.length === 0 ? undefined : Object.fromEntries(found)
  },
}

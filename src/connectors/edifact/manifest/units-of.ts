import type { Equipment } from '#domains/manifests/manifest.ts'
import { findSegmentWith, segmentsWith } from '../reading/look-up.ts'
import { decimalOf, equipmentOf, findMeasure, isMeasure } from '../reading/parts.ts'
import { type Group, groupsOf, triggerOf } from '../structure/group.ts'
import { findPlaced, type Segment, textAt } from '../syntax/segment.ts'

/** A unit with the segment that names it. */
export interface ReadUnit {
  readonly unit: Equipment
  readonly segment: Segment
}

/** 8169. */
const empty = '4'

/** The units of the message by number: EQD with its seals (SEL), masses (MEA) and temperature (TMP). */
export function unitsOf(root: Group): ReadonlyMap<string, ReadUnit> {
  return new Map(
    groupsOf(root, 'EQD').flatMap((group) => {
      const segment = triggerOf(group)
      const number = segment && equipmentOf(segment).number?.value.replace(/\s/g, '').toUpperCase()
      return segment && number ? [[number, { unit: unitFrom(group, segment, number), segment }] as const] : []
    }),
  )
}

function unitFrom(group: Group, segment: Segment, number: string): Equipment {
  const { sizeType, fullness } = equipmentOf(segment)
  const grossKg = massOf(group, 'G')
  const tareKg = massOf(group, 'T')
  const temperature = temperatureOf(findSegmentWith(group, 'TMP'))
  return {
    number,
    ...(sizeType && { sizeType: sizeType.value }),
    filling: fullness?.value === empty ? 'empty' : 'full',
    seals: segmentsWith(group, 'SEL')
      .map((seal) => textAt(seal, 1, 1))
      .filter((one) => one !== ''),
    ...(grossKg !== undefined && { grossKg }),
    ...(tareKg !== undefined && { tareKg }),
    ...(temperature !== undefined && { temperatureC: temperature }),
  }
}

function temperatureOf(segment: Segment | undefined): string | undefined {
  const written = segment && findPlaced(segment, 2, 1)
  const read = written && decimalOf(written)
  return read && !('objections' in read) ? read.value : undefined
}

/** A mass in kilograms: MEA of the weights (AAE, WT) for a dimension (G gross, T tare). Tonnes are turned. */
export function massOf(group: Group, dimension: 'G' | 'T'): string | undefined {
  const segment = segmentsWith(group, 'MEA').find((one) =>
    ['AAE', 'WT', 'AAI'].some(
      (purpose) => isMeasure(one, purpose, dimension) || isMeasure(one, purpose, `AA${dimension === 'G' ? 'B' : 'T'}`),
    ),
  )
  const measured = findMeasure(segment)
  if (!measured || 'objections' in measured) return undefined
  return inKilograms(measured.value)
}

export const inKilograms = ({ amount, unit }: { readonly amount: string; readonly unit: string }): string =>
  unit === 'TNE' ? shifted(amount, 3) : amount

/** The decimal with its point so many places to the right. */
function shifted(amount: string, places: number): string {
  const [whole = '', part = ''] = amount.split('.')
  const digits = `${whole}${part.padEnd(places, '0').slice(0, places)}`.replace(/^0+(?=\d)/, '')
  const rest = part.slice(places)
  return rest === '' ? digits : `${digits}.${rest}`
}

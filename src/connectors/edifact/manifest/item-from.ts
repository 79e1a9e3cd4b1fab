import { findSegmentWith, segmentsWith } from '../reading/look-up.ts'
import { decimalOf, findFreeText, findMeasure, isMeasure } from '../reading/parts.ts'
import { type Group, groupsOf, triggerOf } from '../structure/group.ts'
import { findPlaced, type Segment, textAt } from '../syntax/segment.ts'
import { present } from './present.ts'
import { massOf } from './units-of.ts'

/** Goods as far as the message says them. */
export interface ItemAsRead {
  readonly number: number
  readonly description?: string
  readonly hs?: string
  readonly packages: number
  readonly packageKind?: string
  readonly grossKg?: string
  readonly volumeM3?: string
  readonly marks?: string
  readonly equipment: readonly string[]
  readonly dangerous?: readonly object[]
}

/** Goods (GID): packages and their kind, FTX AAA what they are, CST or PIA their HS code, MEA mass and volume, PCI marks, SGP the units, DGS danger. */
export function itemFrom(group: Group, place: number): ItemAsRead {
  const segment = triggerOf(group)
  const at = (element: number, component: number) => (segment ? textAt(segment, element, component) : '')
  const kind = at(2, 2)
  const description = findFreeText(findSegmentWith(group, 'FTX', 'AAA'))?.value
  const hs = hsOf(group)
  const volumeM3 = volumeOf(group)
  const marks = marksOf(group)
  const dangerous = segmentsWith(group, 'DGS').map(dangerousFrom)
  return present({
    number: /^[1-9]\d{0,4}$/.test(at(1, 1)) ? Number(at(1, 1)) : place,
    description,
    packages: /^\d{1,8}$/.test(at(2, 1)) ? Number(at(2, 1)) : 0,
    ...(kind !== '' && { packageKind: kind }),
    grossKg: massOf(group, 'G'),
    equipment: unitsIn(group),
    ...(hs !== undefined && { hs }),
    ...(volumeM3 !== undefined && { volumeM3 }),
    ...(marks !== undefined && { marks }),
    ...(dangerous.length > 0 && { dangerous }),
  }) as ItemAsRead
}

/** Digits of a tariff code: CST (customs status of goods), or PIA 5 under the list HS. */
function hsOf(group: Group): string | undefined {
  const status = findSegmentWith(group, 'CST')
  const product = findSegmentWith(group, 'PIA', '5')
  const code = (status && textAt(status, 2, 1)) || (product && textAt(product, 2, 1)) || ''
  return /^\d{4,10}$/.test(code.replace(/\./g, '')) ? code.replace(/\./g, '') : undefined
}

function volumeOf(group: Group): string | undefined {
  const segment = segmentsWith(group, 'MEA').find(
    (one) => isMeasure(one, 'AAE', 'AAW') || isMeasure(one, 'VOL', 'AAX') || isMeasure(one, 'VOL', ''),
  )
  const measured = findMeasure(segment)
  return measured && !('objections' in measured) ? measured.value.amount : undefined
}

function marksOf(group: Group): string | undefined {
  const lines = [...segmentsWith(group, 'PCI')].flatMap((one) =>
    Array.from({ length: 10 }, (_, i) => textAt(one, 2, i + 1)).filter((line) => line !== ''),
  )
  return lines.length > 0 ? lines.join('\n').slice(0, 1000) : undefined
}

const unitsIn = (group: Group): string[] => [
  ...new Set(
    [...segmentsWith(group, 'SGP'), ...groupsOf(group, 'SGP').flatMap((one) => triggerOf(one) ?? [])]
      .map((one) => textAt(one, 1, 1).replace(/\s/g, '').toUpperCase())
      .filter((one) => one !== ''),
  ),
]

/** DGS IMD: class, UN number, flash point, packing group 1 to 3. */
function dangerousFrom(segment: Segment) {
  const flash = findPlaced(segment, 4, 1)
  const read = flash && decimalOf(flash)
  const group = { '1': 'I', '2': 'II', '3': 'III' }[textAt(segment, 5)]
  return {
    imdgClass: textAt(segment, 2, 1),
    unNumber: textAt(segment, 3, 1),
    ...(read && !('objections' in read) && { flashPointC: read.value }),
    ...(group && { packingGroup: group }),
  }
}

import type { SourcePlace } from '#domains/manifests/reading.ts'
import { findSegmentWith } from '../reading/look-up.ts'
import { type Group, groupsOf, triggerOf } from '../structure/group.ts'
import type { Segment } from '../syntax/segment.ts'
import type { BillGroup } from './bill-from.ts'
import { inHead } from './header-from.ts'
import { itemFrom } from './item-from.ts'
import type { ReadUnit } from './units-of.ts'

/** The segment a field of a bill is read from: tag, then qualifiers. */
export const segmentsOfBill: Readonly<Record<string, readonly [string, ...string[]]>> = {
  number: ['RFF', 'BM', 'BH', 'HWB', 'MB'],
  parent: ['RFF', 'MB'],
  nature: ['GIS'],
  consignee: ['NAD', 'CN'],
  shipper: ['NAD', 'CZ', 'SU', 'EX', 'OS'],
  notify: ['NAD', 'NI', 'N1', 'N2'],
  placeOfReceipt: ['LOC', '88'],
  portOfLoading: ['LOC', '9'],
  portOfDischarge: ['LOC', '11'],
  finalDestination: ['LOC', '8', '7'],
  packages: ['CNT', '11'],
  grossKg: ['CNT', '7'],
}
export const segmentsOfItem: Readonly<Record<string, readonly [string, ...string[]]>> = {
  description: ['FTX', 'AAA'],
  hs: ['CST'],
  grossKg: ['MEA'],
  marks: ['PCI'],
  equipment: ['SGP'],
  dangerous: ['DGS'],
}
export const segmentsOfHeader: Readonly<Record<string, readonly [string, ...string[]]>> = {
  reference: ['BGM'],
  port: ['LOC', '60', '11', '9'],
  vessel: ['TDT'],
  voyage: ['TDT'],
  carrier: ['TDT'],
  call: ['RFF', 'ATZ', 'SS', 'VM'],
  arrival: ['DTM', '178', '132'],
  master: ['RFF', 'MB'],
  direction: ['GIS'],
}

/**
 * Where a field of the document stands in the message. Looked for when asked: few fields have a finding, and a place for
 * each of a hundred thousand would cost more than reading them.
 */
export function placesIn(root: Group, bills: readonly BillGroup[], units: ReadonlyMap<string, ReadUnit>) {
  return (field: string): SourcePlace | undefined => {
    const [, part, place, name = '', index, inner = ''] = field.split('/')
    if (part === 'header') return placeOf(ofHead(root, segmentsOfHeader[place ?? '']) ?? triggerOf(root))
    const bill = part === 'bills' ? bills[Number(place)] : undefined
    if (!bill) return undefined
    const { consignment, group } = bill
    if (name === 'items') {
      const item = groupsOf(group, 'GID')[Number(index)]
      return item && placeOf(within(item, segmentsOfItem[inner]) ?? triggerOf(item))
    }
    if (name === 'equipment' && index !== undefined)
      return placeOf(unitNamed(group, Number(index), units) ?? triggerOf(consignment))
    return placeOf(
      within(group, segmentsOfBill[name]) ?? within(consignment, segmentsOfBill[name]) ?? triggerOf(consignment),
    )
  }
}

function ofHead(root: Group, rule: readonly [string, ...string[]] | undefined): Segment | undefined {
  if (!rule) return undefined
  const [tag, ...qualifiers] = rule
  return inHead(root, tag, ...qualifiers)
}

function within(group: Group, rule: readonly [string, ...string[]] | undefined): Segment | undefined {
  if (!rule) return undefined
  const [tag, ...qualifiers] = rule
  return findSegmentWith(group, tag, ...qualifiers)
}

/** The unit that stands at this place among those of the bill. */
function unitNamed(group: Group, index: number, units: ReadonlyMap<string, ReadUnit>): Segment | undefined {
  const numbers = [...new Set(groupsOf(group, 'GID').flatMap((one, i) => itemFrom(one, i + 1).equipment))]
  return units.get(numbers[index] ?? '')?.segment
}

const placeOf = (segment: Segment | undefined): SourcePlace | undefined =>
  segment && { segment: segment.ordinal, tag: segment.tag }

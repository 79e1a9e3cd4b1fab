import type { ManifestHeader } from '#domains/manifests/manifest.ts'
import { findSegmentWith } from '../reading/look-up.ts'
import { findMoment, type LegalTime } from '../reading/moments.ts'
import { findReference, placeOf, transportOf } from '../reading/parts.ts'
import { type Group, groupsOf } from '../structure/group.ts'
import { textAt } from '../syntax/segment.ts'
import { present } from './present.ts'

/** A head as far as the message says it: what it leaves out is for the schema to miss. */
export type HeaderAsRead = { -readonly [K in keyof ManifestHeader]?: unknown } & {
  readonly direction: 'import' | 'export'
  readonly port?: string
}

/** GIS of customs: 22 export, 23 import, 24 transit, 28 transhipment. */
const exportIndicator = '22'
/** Where the list of 8213 means an IMO number. */
const imoList = '146'

/**
 * The head of the manifest: BGM its number, TDT 20 ship and voyage, LOC 60 or the place of discharge (loading at export) the
 * port, DTM 132 the arrival, RFF ATZ the number of the call (ship's stay), RFF MB with RFF ABT the master bill of house bills.
 */
export function headerFrom(root: Group, consignments: number, legalTime: LegalTime): HeaderAsRead {
  const direction = textAt1(findSegmentWith(root, 'GIS')) === exportIndicator ? 'export' : 'import'
  const port = [root, ...groupsOf(root, 'TDT')]
    .map((group) => codeAt(group, '60', direction === 'import' ? '11' : '9'))
    .find((code) => code !== undefined)
  const transport = findSegmentWith(root, 'TDT', '20') ?? findSegmentWith(root, 'TDT')
  const { voyage, carrier, means, name } = transport ? transportOf(transport) : {}
  const master = referenceOf(root, 'MB')
  const manifest = referenceOf(root, 'ABT')
  const arrival = arrivalOf(root, legalTime)
  const beginning = findSegmentWith(root, 'BGM')
  const call = referenceOf(root, 'ATZ') ?? referenceOf(root, 'SS') ?? referenceOf(root, 'VM')
  return present({
    direction,
    kind: master !== undefined && manifest !== undefined ? 'house' : consignments === 0 ? 'nil' : 'cargo',
    port,
    reference: beginning && textAt(beginning, 2, 1),
    vessel: present({
      name: name?.value ?? means?.value,
      ...(means && (means.list === imoList || /^\d{7}$/.test(means.value)) && { imo: means.value }),
    }),
    voyage: voyage?.value,
    ...(call !== undefined && { call }),
    ...(carrier && { carrier: carrier.value }),
    ...(arrival !== undefined && { arrival }),
    ...(master !== undefined && manifest !== undefined && { master: { manifest, bill: master } }),
  }) as HeaderAsRead
}

/** A segment of the head: places and times of the voyage stand in the message, or in the group of its transport (TDT). */
export const inHead = (root: Group, tag: string, ...qualifiers: readonly string[]) =>
  [root, ...groupsOf(root, 'TDT')]
    .map((group) => findSegmentWith(group, tag, ...qualifiers))
    .find((segment) => segment !== undefined)

const textAt1 = (segment: Parameters<typeof textAt>[0] | undefined): string => (segment ? textAt(segment, 1, 1) : '')
const referenceOf = (root: Group, qualifier: string): string | undefined =>
  findReference(inHead(root, 'RFF', qualifier))?.value

/** The UN/LOCODE of a place, of any length the sender likes. */
export function codeAt(group: Group, ...qualifiers: readonly string[]): string | undefined {
  const segment = qualifiers.map((one) => findSegmentWith(group, 'LOC', one)).find((one) => one !== undefined)
  return segment && placeOf(segment).code?.value.replace(/\s/g, '').toUpperCase()
}

/** DTM 132 (expected arrival) or 178 (actual); at export 133 and 136, the departure. A day alone counts from its beginning. */
function arrivalOf(root: Group, legalTime: LegalTime): string | undefined {
  for (const qualifier of ['178', '132', '136', '133']) {
    const moment = findMoment(inHead(root, 'DTM', qualifier), legalTime)
    if (!moment || 'objections' in moment) continue
    return 'instant' in moment.value ? moment.value.instant : legalTime(moment.value.day, '00:00')
  }
  return undefined
}

import type { SourcePlace } from '#domains/manifests/reading.ts'
import { childrenOf, findAt, type XmlElement } from '../xml/element.ts'

export const awmdsOfHeader: Readonly<Record<string, readonly string[]>> = {
  port: ['General_segment_id', 'Customs_office_code'],
  voyage: ['General_segment_id', 'Voyage_number'],
  reference: ['General_segment_id', 'Voyage_number'],
  call: ['General_segment_id', 'Voyage_number'],
  arrival: ['General_segment_id', 'Date_of_arrival'],
  vessel: ['Transport_information', 'Identity_of_transporter'],
  carrier: ['Transport_information', 'Carrier', 'Carrier_code'],
}
export const awmdsOfBill: Readonly<Record<string, readonly string[]>> = {
  number: ['Bol_id', 'Bol_reference'],
  kind: ['Bol_id', 'Bol_type_code'],
  parent: ['Bol_id', 'Master_bol_ref_number'],
  nature: ['Bol_id', 'Bol_nature'],
  shipper: ['Traders_segment', 'Exporter'],
  consignee: ['Traders_segment', 'Consignee'],
  notify: ['Traders_segment', 'Notify'],
  portOfLoading: ['Load_unload_place', 'Place_of_loading_code'],
  portOfDischarge: ['Load_unload_place', 'Place_of_unloading_code'],
  packages: ['Goods_segment', 'Number_of_packages'],
  grossKg: ['Goods_segment', 'Gross_mass'],
  finalDestination: ['Location', 'Location_code'],
}
export const awmdsOfItem: Readonly<Record<string, string>> = {
  description: 'Goods_description',
  packages: 'Number_of_packages',
  packageKind: 'Package_type_code',
  grossKg: 'Gross_mass',
  marks: 'Shipping_marks',
}

/** Where a field of the manifest stands in the document: the path of its element, `Bol_segment[3]/…`, and its line. */
export function placeOfField(root: XmlElement, bills: readonly XmlElement[], field: string): SourcePlace | undefined {
  const [, part, place, name = '', index, inner = ''] = field.split('/')
  if (part === 'header')
    return within(findAt(root, 'General_segment') ?? root, 'General_segment', awmdsOfHeader[place ?? ''] ?? [])
  const bill = part === 'bills' ? bills[Number(place)] : undefined
  if (!bill) return undefined
  const path = `Bol_segment[${Number(place) + 1}]`
  if (name === 'equipment' && index !== undefined) {
    const unit = childrenOf(bill, 'ctn_segment')[Number(index)]
    const at = `${path}/ctn_segment[${Number(index) + 1}]`
    return unit ? within(unit, at, inner === 'number' ? ['Ctn_reference'] : []) : within(bill, path, [])
  }
  if (name === 'items')
    return within(bill, path, ['Goods_segment', ...(awmdsOfItem[inner] ? [awmdsOfItem[inner]] : [])])
  return within(bill, path, awmdsOfBill[name] ?? [])
}

/** The element at a path below, or the nearest above it that is there. */
function within(from: XmlElement, path: string, below: readonly string[]): SourcePlace {
  const found = findAt(from, ...below)
  if (found) return { path: [path, ...below].join('/'), line: found.line }
  return below.length === 0 ? { path, line: from.line } : within(from, path, below.slice(0, -1))
}

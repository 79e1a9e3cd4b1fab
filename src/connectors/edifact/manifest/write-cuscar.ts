import type { Bill, GoodsItem, ManifestDocument } from '#domains/manifests/manifest.ts'
import { type SegmentToWrite, writeSegments } from '../syntax/write-segments.ts'

/** Who sends it to whom, and when: `20261123:0930` in legal time. */
export interface CuscarEnvelope {
  readonly sender: string
  readonly recipient: string
  readonly reference: string
  readonly day: string
  readonly time: string
}

const natures: Readonly<Record<Bill['nature'], string>> = {
  export: '22',
  import: '23',
  transit: '24',
  transhipment: '28',
  'remaining-on-board': '23',
}

/** A manifest as a customs cargo report (CUSCAR, D.95B under syntax UNOC 3): head, units, then its bills in order. */
export function writeCuscar({ header, bills }: ManifestDocument, to: CuscarEnvelope): string {
  const { day, time, reference } = to
  const message: SegmentToWrite[] = [
    ['UNH', '1', ['CUSCAR', 'D', '95B', 'UN']],
    ['BGM', '85', header.reference, '9'],
    ['DTM', ['137', `${day.replaceAll('-', '')}${time.replace(':', '')}`, '203']],
    ['RFF', ['ATZ', header.call]],
    ...(header.master ? references(['MB', header.master.bill], ['ABT', header.master.manifest]) : []),
    [
      'TDT',
      '20',
      header.voyage,
      '1',
      '',
      [header.carrier ?? '', '172', '20'],
      '',
      '',
      [header.vessel.imo ?? '', header.vessel.imo ? '146' : '', header.vessel.imo ? '11' : '', header.vessel.name],
    ],
    ['LOC', '60', [header.port, '139', '6']],
    ...(header.arrival ? [['DTM', ['132', minute(header.arrival), '303']] satisfies SegmentToWrite] : []),
    ['GIS', header.direction === 'export' ? '22' : '23'],
    ...unitsOf(bills),
    ...bills.flatMap((bill, i) => consignment(bill, i + 1)),
  ]
  return writeSegments([
    [
      'UNB',
      ['UNOC', '3'],
      to.sender,
      to.recipient,
      [day.replaceAll('-', '').slice(2), time.replace(':', '')],
      reference,
    ],
    ...message,
    ['UNT', String(message.length + 1), '1'],
    ['UNZ', '1', reference],
  ])
}

const minute = (instant: string) => `${instant.slice(0, 16).replace(/[-T:]/g, '')}UTC`
const references = (...all: readonly (readonly [string, string])[]): SegmentToWrite[] => all.map((one) => ['RFF', one])

/** Each unit once, however many bills share it. */
function unitsOf(bills: readonly Bill[]): SegmentToWrite[] {
  const units = new Map(bills.flatMap(({ equipment }) => equipment.map((unit) => [unit.number, unit] as const)))
  return [...units.values()].flatMap(({ number, sizeType = '', filling, grossKg, tareKg, seals, temperatureC }) => [
    ['EQD', 'CN', number, [sizeType, '102', '5'], '', '3', filling === 'empty' ? '4' : '5'] satisfies SegmentToWrite,
    ...(grossKg ? [['MEA', 'AAE', 'G', ['KGM', grossKg]] satisfies SegmentToWrite] : []),
    ...(tareKg ? [['MEA', 'AAE', 'T', ['KGM', tareKg]] satisfies SegmentToWrite] : []),
    ...seals.map((seal): SegmentToWrite => ['SEL', seal]),
    ...(temperatureC ? [['TMP', '2', [temperatureC, 'CEL']] satisfies SegmentToWrite] : []),
  ])
}

function consignment(bill: Bill, line: number): SegmentToWrite[] {
  const { kind, number, parent, nature, portOfLoading, portOfDischarge, placeOfReceipt, finalDestination } = bill
  const place = (qualifier: string, code: string | undefined): SegmentToWrite[] =>
    code ? [['LOC', qualifier, [code, '139', '6']]] : []
  return [
    ['CNI', String(line), (kind === 'house' ? parent : undefined) ?? number],
    ...(kind === 'house' ? references(['BH', number]) : []),
    ...(kind === 'master' ? references(['MB', number]) : []),
    ...(kind === 'direct' ? references(['BM', number]) : []),
    ['CNT', ['7', bill.grossKg, 'KGM']],
    ['CNT', ['11', String(bill.packages)]],
    ...place('9', portOfLoading),
    ...place('11', portOfDischarge),
    ...place('88', placeOfReceipt),
    ...place('8', finalDestination),
    ...(nature === 'remaining-on-board' ? [] : [['GIS', natures[nature]] satisfies SegmentToWrite]),
    ...party('CZ', bill.shipper),
    ...party('CN', bill.toOrder ? { name: 'TO ORDER' } : bill.consignee),
    ...party('NI', bill.notify),
    ...bill.items.flatMap(goods),
  ]
}

function party(qualifier: string, one: Bill['consignee']): SegmentToWrite[] {
  if (!one) return []
  const [scheme = '', value = ''] = Object.entries(one.identifiers ?? {})[0] ?? []
  return [['NAD', qualifier, [value, scheme], '', one.name, one.address ?? '', '', '', '', one.country ?? '']]
}

const goods = (item: GoodsItem): SegmentToWrite[] => [
  ['GID', String(item.number), [String(item.packages), item.packageKind ?? '']],
  ['FTX', 'AAA', '', '', item.description],
  ['MEA', 'AAE', 'G', ['KGM', item.grossKg]],
  ...(item.volumeM3 ? [['MEA', 'AAE', 'AAW', ['MTQ', item.volumeM3]] satisfies SegmentToWrite] : []),
  ...item.equipment.map((number): SegmentToWrite => ['SGP', number]),
  ...(item.dangerous ?? []).map(
    ({ imdgClass, unNumber, packingGroup }): SegmentToWrite => [
      'DGS',
      'IMD',
      imdgClass,
      unNumber,
      '',
      packingGroup ? String(packingGroup.length) : '',
    ],
  ),
  ...(item.marks ? [['PCI', '24', item.marks.split('\n')] satisfies SegmentToWrite] : []),
  // PIA came into the message later than D.95B.
  ...(item.hs ? [['CST', String(item.number), item.hs] satisfies SegmentToWrite] : []),
]

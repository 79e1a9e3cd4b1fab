import type { Objections } from '#kernel/decision.ts'
import { type Envelope, writeAnswer } from '../answers/write-answer.ts'
import type { Moment } from '../reading/moments.ts'
import type { Address } from '../syntax/interchange.ts'
import type { SegmentToWrite } from '../syntax/write-segments.ts'
import type { OrderedUnit, UnitOrder } from '../terminal/unit-order.ts'
import type { DangerousGoods, OverDimensions, Temperature } from '../terminal/words.ts'

/** Between whom, and when it is written. */
export interface Between {
  readonly sender: Address
  readonly recipient: Address
  readonly envelope: Envelope
}

/** UNTDID 1001 from D.00B on. */
const releaseOrder = '129'
const vesselLists = { imo: ['146', '11'], 'call-sign': ['103', 'ZZZ'], other: ['', ''] } as const

/**
 * A release as COREOR D.00B (SMDG 2.0), such as a delivery order becomes. What `readCoreor` reads back is what was given, weights in
 * kilograms. Moments are written in UTC (format 303). Objects with `edifact-not-encodable` to characters the syntax cannot write.
 */
export function writeCoreor(
  order: UnitOrder,
  { sender, recipient, envelope }: Between,
): Uint8Array | Objections<'edifact-not-encodable'> {
  const { vessel } = order
  const segments: readonly SegmentToWrite[] = [
    ['BGM', order.documentKind ?? releaseOrder, order.document ?? '', order.messageFunction ?? '9'],
    ...dated('137', order.prepared),
    ...dated('36', order.expires),
    ...referred('RE', order.releaseNumber),
    ...referred('BN', order.booking),
    ...referred('BM', order.bill),
    [
      'TDT',
      '20',
      order.voyage ?? '',
      '1',
      '',
      order.carrier === undefined ? '' : [order.carrier, '172', '20'],
      '',
      '',
      vessel || order.vesselName !== undefined
        ? [vessel?.code ?? '', ...vesselLists[vessel?.kind ?? 'other'], order.vesselName ?? '']
        : '',
    ],
    ...dated('132', order.expected),
    ...located('9', order.portOfLoading),
    ...(order.portOfDischarge === undefined
      ? []
      : [['LOC', '11', [order.portOfDischarge, '139', '6'], order.terminal ?? ''] satisfies SegmentToWrite]),
    ...named('MS', order.sender),
    ...named('MR', order.receiver),
    ...named('FW', order.releasedTo),
    ...order.units.flatMap((unit) => unitSegments(unit, order)),
    ['CNT', ['16', String(order.units.length)]],
  ]
  return writeAnswer({ syntax: 'UNOC', sender: recipient, recipient: sender, test: false }, envelope, {
    identifier: ['COREOR', 'D', '00B', 'UN', 'SMDG20'],
    segments,
  })
}

/** D.00B asks for a reference in every unit: its own, else the release. */
function unitSegments(unit: OrderedUnit, order: UnitOrder): readonly SegmentToWrite[] {
  const own = [...referred('BN', unit.booking), ...referred('BM', unit.bill)]
  const fullness = unit.fullness && (unit.fullness === 'empty' ? '4' : '5')
  return [
    [
      'EQD',
      'CN',
      unit.number ?? '',
      unit.sizeType === undefined ? '' : [unit.sizeType, '102', '5'],
      '',
      '',
      fullness ?? '',
    ],
    ...(own.length > 0 ? own : referred('RE', order.releaseNumber ?? order.document)),
    ...weighed('G', unit.grossWeight?.kg),
    ...weighed('VGM', unit.verifiedWeight?.kg),
    ...weighed('T', unit.tareWeight?.kg),
    ...outOf(unit.overDimensions),
    ...cooled(unit.temperature),
    ...(unit.seals ?? []).map(({ number, party = '' }): SegmentToWrite => ['SEL', number, party]),
    ...told('AAA', unit.goods),
    ...told('HAN', unit.handling),
    ...located('9', unit.portOfLoading),
    ...located('11', unit.portOfDischarge),
    ...located('7', unit.placeOfDelivery),
    ...located('65', unit.finalPort),
    ...named('CF', unit.operator),
    ...(unit.dangerousGoods ?? []).flatMap(danger),
  ]
}

const referred = (qualifier: string, value: string | undefined): readonly SegmentToWrite[] =>
  value === undefined ? [] : [['RFF', [qualifier, value]]]

const named = (qualifier: string, value: string | undefined): readonly SegmentToWrite[] =>
  value === undefined ? [] : [['NAD', qualifier, [value, '160', 'ZZZ']]]

const located = (qualifier: string, value: string | undefined): readonly SegmentToWrite[] =>
  value === undefined ? [] : [['LOC', qualifier, [value, '139', '6']]]

const weighed = (kind: string, kg: string | undefined): readonly SegmentToWrite[] =>
  kg === undefined ? [] : [['MEA', 'AAE', kind, ['KGM', kg]]]

const told = (subject: string, value: string | undefined): readonly SegmentToWrite[] =>
  value === undefined ? [] : value.split('\n').map((line) => ['FTX', subject, '', '', line])

const cooled = (temperature: Temperature | undefined): readonly SegmentToWrite[] =>
  temperature ? [['TMP', '2', [temperature.degrees, temperature.unit]]] : []

function dated(qualifier: string, moment: Moment | undefined): readonly SegmentToWrite[] {
  if (!moment) return []
  if ('day' in moment) return [['DTM', [qualifier, moment.day.replaceAll('-', ''), '102']]]
  return [['DTM', [qualifier, `${moment.instant.slice(0, 16).replace(/[-T:]/g, '')}UTC`, '303']]]
}

function outOf(over: OverDimensions = {}): readonly SegmentToWrite[] {
  const side = (qualifier: string, value: string | undefined, component: number): readonly SegmentToWrite[] =>
    value === undefined ? [] : [['DIM', qualifier, ['CMT', ...Array.from({ length: component - 2 }, () => ''), value]]]
  return [
    ...side('5', over.front, 2),
    ...side('6', over.back, 2),
    ...side('7', over.right, 3),
    ...side('8', over.left, 3),
    ...side('13', over.height, 4),
  ]
}

const danger = (goods: DangerousGoods): readonly SegmentToWrite[] => [
  [
    'DGS',
    'IMD',
    goods.dangerClass ?? '',
    goods.unNumber ?? '',
    goods.flashpoint ? [goods.flashpoint.degrees, goods.flashpoint.unit] : '',
    goods.packingGroup ?? '',
    goods.emergencySchedule ?? '',
  ],
  ...told('AAD', goods.technicalName),
]

import type { ListedUnit, UnitListRead } from '#domains/manifests/unit-list.ts'
import { type Objections, objection, objections, objects } from '#kernel/decision.ts'
import { type Envelope, writeAnswer } from '../answers/write-answer.ts'
import { readEdifact } from '../read-edifact.ts'
import type { LegalTime } from '../reading/moments.ts'
import { objectionOfFinding } from '../reading/object-at.ts'
import { isHarmless } from '../structure/structure-finding.ts'
import type { SegmentToWrite } from '../syntax/write-segments.ts'
import { inCelsius } from '../terminal/celsius.ts'
import type { UnitMove } from '../terminal/unit-moves.ts'
import { readCoprar } from './read-coprar.ts'

/** A discharge or loading list from the bytes of a COPRAR. Objects, with places, to what is not well formed or no such list. */
export function readUnitList(bytes: Uint8Array, legalTime: LegalTime): UnitListRead | Objections {
  const { findings, interchanges } = readEdifact(bytes)
  const faults = findings.filter((one) => one.weight !== 'notice' && !isHarmless(one))
  if (faults.length > 0) return objections(faults.slice(0, 100).map(objectionOfFinding))
  const [message] = interchanges.flatMap(({ messages }) => messages)
  if (!message) return objection('invalid', 'terminal-message-kind', { type: '–', expected: 'COPRAR' })
  const read = readCoprar(message, legalTime)
  if (objects(read)) return read
  const { act, document, units } = read
  if (act !== 'discharge' && act !== 'load')
    return objection('invalid', 'terminal-message-kind', { type: act, expected: 'COPRAR' })
  return { act, ...(document !== undefined && { document }), units: units.map(listed) }
}

function listed(unit: UnitMove): ListedUnit {
  const weight = unit.verifiedWeight ?? unit.grossWeight
  return {
    number: unit.number ?? '',
    ...(unit.sizeType !== undefined && { sizeType: unit.sizeType }),
    filling: unit.fullness ?? 'full',
    ...(weight && { grossKg: weight.kg }),
    ...(unit.portOfLoading !== undefined && { portOfLoading: unit.portOfLoading }),
    ...(unit.portOfDischarge !== undefined && { portOfDischarge: unit.portOfDischarge }),
    ...(unit.placeOfDelivery !== undefined && { finalDestination: unit.placeOfDelivery }),
    ...(unit.temperature && { temperatureC: inCelsius(unit.temperature) }),
    dangerous: (unit.dangerousGoods ?? []).flatMap(({ dangerClass, unNumber, technicalName }) =>
      dangerClass === undefined || unNumber === undefined
        ? []
        : [
            {
              imdgClass: dangerClass,
              unNumber,
              ...(technicalName !== undefined && { properShippingName: technicalName }),
            },
          ],
    ),
    seals: (unit.seals ?? []).map(({ number }) => number),
    bills: unit.bill === undefined ? [] : [unit.bill],
    ...(unit.cell !== undefined && { cell: unit.cell }),
  }
}

/** The ship and the list, and between whom it goes. */
export interface UnitListToWrite {
  readonly act: 'discharge' | 'load'
  readonly document: string
  readonly call: string
  readonly voyage: string
  readonly carrier?: string
  readonly vessel: { readonly name: string; readonly imo?: string }
  readonly port: string
  readonly sender: string
  readonly receiver: string
  readonly units: readonly ListedUnit[]
  readonly envelope: Envelope
}

/** The list as COPRAR D.95B (SMDG 1.6), which every terminal reads. Objects with `edifact-not-encodable` to characters its syntax cannot write. */
export function writeUnitList(list: UnitListToWrite): Uint8Array | Objections<'edifact-not-encodable'> {
  const address = (code: string) => ({ code, qualifier: '', inner: '' })
  const { vessel } = list
  const segments: readonly SegmentToWrite[] = [
    ['BGM', list.act === 'discharge' ? '43' : '45', list.document.slice(0, 35), '9'],
    ['RFF', ['ATZ', list.call.slice(0, 35)]],
    [
      'TDT',
      '20',
      list.voyage.slice(0, 17),
      '1',
      '',
      [(list.carrier ?? '').slice(0, 17), '172', '20'],
      '',
      '',
      [vessel.imo ?? '', vessel.imo ? '146' : '', vessel.imo ? '11' : '', vessel.name.slice(0, 35)],
    ],
    ['LOC', list.act === 'discharge' ? '11' : '9', [list.port, '139', '6']],
    ['NAD', 'CA', [(list.carrier ?? list.sender).slice(0, 17), '172', '20']],
    ...list.units.flatMap((unit) => unitSegments(unit, list.act)),
    ['CNT', ['16', String(list.units.length)]],
  ]
  return writeAnswer(
    { syntax: 'UNOC', sender: address(list.receiver), recipient: address(list.sender), test: false },
    list.envelope,
    { identifier: ['COPRAR', 'D', '95B', 'UN', 'SMDG16'], segments },
  )
}

/** UNTDID 8249 and 8169. */
const movement = { discharge: '3', load: '2' } as const

function unitSegments(unit: ListedUnit, act: UnitListToWrite['act']): readonly SegmentToWrite[] {
  const place = (qualifier: string, code: string | undefined): readonly SegmentToWrite[] =>
    code === undefined ? [] : [['LOC', qualifier, [code, '139', '6']]]
  return [
    [
      'EQD',
      'CN',
      unit.number,
      [unit.sizeType ?? '', '102', '5'],
      '',
      movement[act],
      unit.filling === 'empty' ? '4' : '5',
    ],
    ...unit.bills.slice(0, 9).map((bill): SegmentToWrite => ['RFF', ['BM', bill.slice(0, 35)]]),
    ...place('9', unit.portOfLoading),
    ...place('11', unit.portOfDischarge),
    ...place('7', unit.finalDestination),
    ...(unit.cell === undefined ? [] : [['LOC', '147', [unit.cell, '', '5']] satisfies SegmentToWrite]),
    ...(unit.grossKg === undefined ? [] : [['MEA', 'AAE', 'G', ['KGM', unit.grossKg]] satisfies SegmentToWrite]),
    ...(unit.temperatureC === undefined
      ? []
      : [['TMP', '2', [threeDigits(unit.temperatureC), 'CEL']] satisfies SegmentToWrite]),
    ...unit.seals.slice(0, 9).map((seal): SegmentToWrite => ['SEL', seal.slice(0, 10)]),
    ...unit.dangerous.slice(0, 9).map(({ imdgClass, unNumber }): SegmentToWrite => ['DGS', 'IMD', imdgClass, unNumber]),
  ]
}

/** D.95B keeps three digits for a set point: `-18` is `-18.0`, `5` is `005`. */
function threeDigits(degrees: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(degrees) ?? []
  if (whole.length + part.length >= 3) return degrees
  return part === '' && whole.length === 2
    ? `${sign}${whole}.0`
    : `${sign}${whole.padStart(3 - part.length, '0')}${part && `.${part}`}`
}

import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { readEdifact } from '../read-edifact.ts'
import { groupsOf, segmentsOf } from '../structure/group.ts'
import type { Segment } from '../syntax/segment.ts'
import { findGroupWith, findSegmentWith, groupsWith, segmentsWith } from './look-up.ts'
import { findMoment } from './moments.ts'
import { objectionAt, objectionOfFinding, placeKey } from './object-at.ts'
import {
  decimalOf,
  equipmentOf,
  findFreeText,
  findMeasure,
  findReference,
  findTotal,
  isMeasure,
  partyOf,
  placeOf,
  transportOf,
} from './parts.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const body = (release: string) => `UNB+UNOC:3+LINE+PORT+260301:1200+1'
UNH+1+CUSCAR:D:${release}:UN'
BGM+785+M1+9'
NAD+CA+MSK:160:20'
TDT+20+612W+1++MSK:172:20+++9321483:146:11:EMMA ?'M?':DK'
LOC+9+ESALG:139:6'
LOC+11+MAPTM:139:6:TANGER+TM1:TER:ZZZ:QUAY 1'
DTM+132:202603021430:203'
EQD+CN+MSKU1234565+45G1:102:5++3+5'
CNT+16:2'
CNI+1'
RFF+BM:MSK001'
NAD+CN+++SOCIETE:ATLAS+RUE 1+TANGER++90000+MA'
GID+1+10:CT'
FTX+AAA+++MACHINES:ET PIECES'
MEA+AAE+G+KGM:1234,5'
UNT+16+1'
UNZ+1+1'`
const root = (release = '95B') => {
  const message = readEdifact(bytes(body(release))).interchanges[0]?.messages[0]
  if (!message) throw new Error('no message')
  return message.root
}
const legalTime = (day: string, time: string) => new Date(`${day}T${time}:00+01:00`).toISOString()

test.each(['95B', '96B', '00B', '13B', '24A'])('the same look-ups find the same things in D.%s', (release) => {
  const message = root(release)
  expect(segmentsWith(message, 'NAD', 'CA')).toHaveLength(1)
  const [consignment] = groupsOf(message, 'CNI')
  const bill = consignment && findGroupWith(consignment, 'RFF', 'BM', 'MB')
  expect(findReference(bill && segmentsOf(bill, 'RFF')[0])?.value).toBe('MSK001')
  expect(bill && groupsWith(bill, 'GID')).toHaveLength(1)
})

test('a transport tells voyage, carrier and vessel, with the places where they stand', () => {
  const transport = transportOf(findSegmentWith(root(), 'TDT', '20') ?? never())
  expect(transport).toMatchObject({
    voyage: { value: '612W', position: { segment: 4, tag: 'TDT', element: 2, line: 5, column: 8 } },
    mode: { value: '1' },
    carrier: { value: 'MSK', list: '172', agency: '20' },
    means: { value: '9321483', list: '146', agency: '11' },
    name: { value: "EMMA 'M'" },
    nationality: { value: 'DK' },
  })
})

function never(): never {
  throw new Error('not found')
}

test('places, parties, equipment, texts, weights and totals are read in words of their own', () => {
  const message = root()
  const call = findGroupWith(message, 'TDT') ?? never()
  expect(placeOf(findSegmentWith(call, 'LOC', '11') ?? never())).toMatchObject({
    code: { value: 'MAPTM', list: '139', agency: '6' },
    name: { value: 'TANGER' },
    within: { value: 'TM1', list: 'TER' },
    nameWithin: { value: 'QUAY 1' },
  })
  const bill = findGroupWith(findGroupWith(message, 'CNI') ?? never(), 'RFF') ?? never()
  expect(partyOf(findSegmentWith(bill, 'NAD', 'CN') ?? never())).toMatchObject({
    code: undefined,
    name: { value: 'SOCIETE ATLAS' },
    street: { value: 'RUE 1' },
    city: { value: 'TANGER' },
    postcode: { value: '90000' },
    country: { value: 'MA' },
  })
  expect(equipmentOf(findSegmentWith(message, 'EQD', 'CN') ?? never())).toMatchObject({
    number: { value: 'MSKU1234565' },
    sizeType: { value: '45G1' },
    status: { value: '3' },
    fullness: { value: '5' },
  })
  const item = findGroupWith(bill, 'GID') ?? never()
  expect(findFreeText(findSegmentWith(item, 'FTX', 'AAA'))?.value).toBe('MACHINES ET PIECES')
  const weight = segmentsOf(item, 'MEA').find((one) => isMeasure(one, 'AAE', 'G'))
  expect(findMeasure(weight)).toMatchObject({ value: { amount: '1234.5', unit: 'KGM' }, position: { segment: 15 } })
  expect(findTotal(findSegmentWith(message, 'CNT', '16'))).toMatchObject({ value: { amount: '2', unit: '' } })
})

test.each([
  ['12', '12'],
  ['-0,50', '-0.50'],
  ['.5', '0.5'],
])('%j is the decimal %s, whatever its mark', (written, read) => {
  expect(decimalOf({ value: written, position: position() })).toMatchObject({ value: read })
})

test.each(['', '1.2.3', 'twelve', '1 234', '1234567890123456'])('%j is no number', (written) => {
  expect(objects(decimalOf({ value: written, position: position() }))).toBe(true)
})

const position = () => ({ offset: 0, line: 1, column: 1, segment: 3, tag: 'MEA' })

/** A DTM segment as it comes out of a message. */
function moment(value: string, format: string): Segment {
  const read = readEdifact(
    bytes(`UNH+1+CUSCAR:D:95B:UN'BGM+785'DTM+132:${value.replace('+', '?+')}:${format}'UNT+4+1'`),
  )
  return read.interchanges[0]?.messages[0]?.segments[2] ?? never()
}

test.each([
  ['20260302', '102', { day: '2026-03-02' }],
  ['260302', '101', { day: '2026-03-02' }],
  ['020326', '2', { day: '2026-03-02' }],
  ['991231', '101', { day: '1999-12-31' }],
  ['202603021430', '203', { instant: '2026-03-02T13:30:00.000Z' }],
  ['2603021430', '201', { instant: '2026-03-02T13:30:00.000Z' }],
  ['260302143015', '202', { instant: '2026-03-02T13:30:15.000Z' }],
  ['20260302143015', '204', { instant: '2026-03-02T13:30:15.000Z' }],
  ['202603022400', '203', { instant: '2026-03-02T23:00:00.000Z' }],
  ['202603021430+0530', '205', { instant: '2026-03-02T09:00:00.000Z' }],
  ['202603021430UTC', '303', { instant: '2026-03-02T14:30:00.000Z' }],
  ['20260302143005GMT', '304', { instant: '2026-03-02T14:30:05.000Z' }],
  ['2603021430Z', '301', { instant: '2026-03-02T14:30:00.000Z' }],
])('%s in format %s is a day, or an instant by legal time or the zone written', (value, format, expected) => {
  expect(findMoment(moment(value, format), legalTime)).toMatchObject({ value: expected })
})

test.each([
  ['20260230', '102', 'edifact-not-a-moment'],
  ['202603022500', '203', 'edifact-not-a-moment'],
  ['202603021460', '203', 'edifact-not-a-moment'],
  ['2026-03-02', '102', 'edifact-not-a-moment'],
  ['202603021430CET', '303', 'edifact-not-a-moment'],
  ['20260301-20260302', '718', 'edifact-moment-format'],
  ['20260302', '', 'edifact-moment-format'],
])('%s in format %s is objected to at its place', (value, format, reason) => {
  expect(findMoment(moment(value, format), legalTime)).toMatchObject({
    objections: [{ reason, about: { segment: 3, tag: 'DTM', element: 1, component: 2 } }],
  })
})

test('an empty time is no time', () => {
  expect(findMoment(moment('', '203'), legalTime)).toBeUndefined()
  expect(findMoment(undefined, legalTime)).toBeUndefined()
})

test('an objection says in words where its segment, element and component are', () => {
  const voyage = transportOf(findSegmentWith(root(), 'TDT', '20') ?? never()).voyage ?? never()
  const at = objectionAt('voyage-unknown', voyage.position, { voyage: voyage.value })
  expect(at.about).toMatchObject({ voyage: '612W', segment: 4, tag: 'TDT', element: 2, component: 1, line: 5 })
  expect([
    placeKey({ segment: 0 }),
    placeKey({ segment: 4, tag: 'TDT' }),
    placeKey({ segment: 4, element: 2 }),
    placeKey({ segment: 4, element: 2, component: 1 }),
  ]).toEqual(['edifact.place.outside', 'edifact.place.segment', 'edifact.place.element', 'edifact.place.component'])
  const [finding] = readEdifact(bytes(body('95B').replace('UNT+16', 'UNT+17'))).findings
  expect(finding && objectionOfFinding(finding)).toMatchObject({ kind: 'invalid', reason: 'count-disagrees' })
})

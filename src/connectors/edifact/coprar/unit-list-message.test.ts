import { expect, test } from 'vitest'
import type { ListedUnit } from '#domains/manifests/unit-list.ts'
import { objects } from '#kernel/decision.ts'
import { readEdifact } from '../read-edifact.ts'
import { legalTime, told } from '../terminal/from-sample.ts'
import { readUnitList, writeUnitList } from './unit-list-message.ts'

const units: readonly ListedUnit[] = [
  {
    number: 'CSQU3054383',
    sizeType: '22R1',
    filling: 'full',
    grossKg: '15400.5',
    portOfLoading: 'BRSSZ',
    portOfDischarge: 'XTTVL',
    finalDestination: 'FRPAR',
    temperatureC: '-18',
    dangerous: [{ imdgClass: '3', unNumber: '1203' }],
    seals: ['S-1', 'S-2'],
    bills: ['BL-1'],
    cell: '0030586',
  },
  { number: 'MSKU6011672', filling: 'empty', dangerous: [], seals: [], bills: ['BL-2'] },
]
const written = (over: Partial<Parameters<typeof writeUnitList>[0]> = {}) =>
  writeUnitList({
    act: 'discharge',
    document: 'R-1',
    call: 'C-1',
    voyage: 'V12',
    vessel: { name: 'AURORA', imo: '9074729' },
    port: 'XTTVL',
    sender: 'BLUE',
    receiver: 'TERMINAL',
    units,
    envelope: { syntax: 3, reference: '1', day: '2026-11-23', time: '09:30' },
    ...over,
  })

test('a list written as COPRAR has no fault and is read back as it was', () => {
  const bytes = written()
  if (objects(bytes)) throw new Error('not written')
  expect(readEdifact(bytes).findings).toEqual([])
  expect(readUnitList(bytes, legalTime)).toEqual({ act: 'discharge', document: 'R-1', units })
})

test('a loading list says so', () => {
  const bytes = written({ act: 'load' })
  expect(objects(bytes) || readUnitList(bytes, legalTime)).toMatchObject({ act: 'load' })
})

test.each([
  ['5', '005'],
  ['-5', '-005'],
  ['12.5', '12.5'],
])('a set point of %s °C is written in three digits', (temperatureC, digits) => {
  const bytes = written({
    units: [{ number: 'CSQU3054383', filling: 'full', temperatureC, dangerous: [], seals: [], bills: [] }],
  })
  expect(objects(bytes) || Buffer.from(bytes).toString()).toContain(`TMP+2+${digits}:CEL`)
})

test('what is no list is refused with its place', () => {
  const bytes = new TextEncoder().encode("UNB+UNOC:3+A+B+260301:1200+1'UNH+1+COARRI:D:95B:UN'")
  expect(told(readUnitList(bytes, legalTime)).length).toBeGreaterThan(0)
  expect(objects(readUnitList(new TextEncoder().encode('hello'), legalTime) as object)).toBe(true)
})

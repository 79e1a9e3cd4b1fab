import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { fromSample, told } from '../terminal/from-sample.ts'
import { baysOf } from './bay-plan.ts'
import { readBaplie } from './read-baplie.ts'

const second = fromSample(import.meta.url, 'baplie-2')
const third = fromSample(import.meta.url, 'baplie-3')

/** What the reefer with gas is in either version. */
const reefer = {
  number: 'CSQU3054383',
  sizeType: '22R1',
  fullness: 'full',
  grossWeight: { kg: '10000', written: { amount: '10000', unit: 'KGM' } },
  temperature: { degrees: '-18', unit: 'CEL' },
  overDimensions: { height: '40' },
  goods: 'CHEMICALS',
  portOfLoading: 'ESALG',
  portOfDischarge: 'BRSSZ',
  operator: 'MSK',
  dangerousGoods: [
    {
      dangerClass: '2.3',
      unNumber: '2198',
      flashpoint: { degrees: '45', unit: 'CEL' },
      packingGroup: '1',
      emergencySchedule: 'F-CS-U',
      technicalName: 'PHOSPHORUS PENTAFLUORIDE',
    },
  ],
}
const head = {
  document: 'PLAN1',
  prepared: { instant: '2026-03-01T09:00:00.000Z' },
  port: 'ESALG',
  nextPort: 'BRSSZ',
  departure: { instant: '2026-03-01T18:00:00.000Z' },
  arrivalAtNextPort: { instant: '2026-03-10T06:00:00.000Z' },
  voyage: '612W',
  vesselName: 'AURORA',
  vessel: { code: '9074729', kind: 'imo' },
  carrier: 'MSK',
}

test('BAPLIE 2 and 3 say the same of ship, voyage, ports and unit in the same words', () => {
  expect([...second.findings(), ...third.findings()]).toEqual([])
  const [two, three] = [second.read(readBaplie), third.read(readBaplie)]
  for (const plan of [two, three]) {
    if (objects(plan)) throw new Error(told(plan).join())
    expect(plan).toMatchObject(head)
  }
  expect(two).toMatchObject({ cells: [{ cell: '0030586', units: [{ ...reefer, bill: '1' }] }, { cell: '0010482' }] })
  expect(three).toMatchObject({
    cells: [
      { cell: '0030586', units: [reefer] },
      { blockedBy: 'CSQU3054383', units: [] },
    ],
  })
})

test('pounds become kilograms exactly, and what was written is kept', () =>
  expect(second.read(readBaplie)).toMatchObject({
    cells: [{}, { units: [{ grossWeight: { kg: '2267.96185', written: { amount: '5000', unit: 'LBR' } } }] }],
  }))

test('two units in one cell, and a cell that is none, are objected to where they stand', () => {
  expect(told(second.read(readBaplie, ['0010482', '0030586']))).toEqual(['terminal-cell-taken 22 LOC 2'])
  expect(told(second.read(readBaplie, ['0010482', '12A']))).toEqual(['terminal-cell-malformed 22 LOC 2'])
})

test('a plan of no ship, weights in stones, degrees of nothing and strange substances are objected to', () => {
  expect(told(second.read(readBaplie, ['+++9074729:146:11:AURORA', '']))).toEqual(['terminal-vessel-missing 4 TDT 8'])
  expect(told(second.read(readBaplie, ['LBR', 'STI']))).toEqual(['terminal-weight-unit 23 MEA 3'])
  expect(told(second.read(readBaplie, ['-18.0:CEL', '-18.0:KEL']))).toEqual(['terminal-temperature-unit 14 TMP 2'])
  expect(told(second.read(readBaplie, ['2198', '198'], ['2.3', '2,3']))).toEqual([
    'terminal-un-number 20 DGS 3',
    'terminal-danger-class 20 DGS 2',
  ])
})

test('the cells of a plan go by bays', () => {
  const plan = second.read(readBaplie)
  expect(
    objects(plan) ? [] : [...baysOf(plan.cells)].map(([bay, cells]) => [bay, cells.map(({ cell }) => cell)]),
  ).toEqual([
    [1, ['0010482']],
    [3, ['0030586']],
  ])
})

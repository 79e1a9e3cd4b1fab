import { expect, test } from 'vitest'
import { fromSample, told } from '../terminal/from-sample.ts'
import { readCoarri } from './read-coarri.ts'

const sample = fromSample(import.meta.url, 'coarri')

test('a discharge report says when each unit left which cell, with seals and damage', () => {
  expect(sample.findings()).toEqual([])
  expect(sample.read(readCoarri)).toMatchObject({
    act: 'discharge',
    stage: 'done',
    vesselName: 'AURORA',
    units: [
      {
        number: 'CSQU3054383',
        cell: '0030586',
        movedAt: { instant: '2026-03-10T09:13:00.000Z' },
        bill: 'BL1',
        tareWeight: { kg: '2200' },
        grossWeight: { kg: '8914' },
        seals: [{ number: 'H53175', party: 'SH' }],
        damages: [{ kind: 'DT', words: 'DENT IN THE DOOR' }],
      },
      { number: 'MSKU1234565', fullness: 'empty', movedAt: { instant: '2026-03-10T09:20:00.000Z' } },
    ],
  })
})

test('a unit that is said to be undamaged has no damage', () => {
  const read = sample.read(readCoarri)
  expect('units' in read && read.units[1]).not.toHaveProperty('damages')
})

test.each([
  ['46', 'load'],
  ['119', 'discharge'],
  ['122', 'load'],
])('code %s reports that units were: %s', (code, act) =>
  expect(sample.read(readCoarri, ['BGM+44', `BGM+${code}`])).toMatchObject({ act }),
)

test('a move without time, a unit without number and a unit twice are objected to', () => {
  expect(told(sample.read(readCoarri, ["DTM+203:202603100920:203'\n", '']))).toEqual(['terminal-time-missing 17 EQD'])
  expect(told(sample.read(readCoarri, ['MSKU1234565', '']))).toEqual(['terminal-unit-missing 17 EQD 2'])
  expect(told(sample.read(readCoarri, ['MSKU1234565', 'CSQU3054383']))).toEqual(['terminal-unit-repeated 17 EQD 2'])
  expect(told(sample.read(readCoarri, ['202603100920', '202603102520']))).toEqual(['edifact-not-a-moment 18 DTM 1'])
})

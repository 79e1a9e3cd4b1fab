import { expect, test } from 'vitest'
import { fromSample, told } from '../terminal/from-sample.ts'
import { readCoparn } from './read-coparn.ts'

const sample = fromSample(import.meta.url, 'coparn')

test('an announcement names containers, or says how many empties of a kind are wanted', () => {
  expect(sample.findings()).toEqual([])
  expect(sample.read(readCoparn)).toMatchObject({
    purpose: 'announcement',
    document: 'ORDER1',
    booking: 'BK1',
    expires: { day: '2026-03-10' },
    expected: { instant: '2026-03-12T06:00:00.000Z' },
    vesselName: 'AURORA',
    portOfLoading: 'ESALG',
    units: [
      {
        number: 'CSQU3054383',
        verifiedWeight: { kg: '11495.14' },
        overDimensions: { left: '12' },
        temperature: { degrees: '-18', unit: 'CEL' },
        goods: 'FROZEN FISH',
        dangerousGoods: [{ dangerClass: '3', unNumber: '1366', technicalName: 'DIETHYLZINC' }],
      },
      { sizeType: '45G1', fullness: 'empty', quantity: '3' },
    ],
  })
})

test('an order without a number of its own, and lengths in ells, are objected to', () => {
  expect(told(sample.read(readCoparn, ['+ORDER1+', '++']))).toEqual(['terminal-number-missing 2 BGM 2'])
  expect(told(sample.read(readCoparn, ['CMT::12', 'ELL::12']))).toEqual(['terminal-length-unit 16 DIM 2'])
  expect(told(sample.read(readCoparn, ['20260310:102', '20260310:999']))).toEqual(['edifact-moment-format 5 DTM 1'])
})

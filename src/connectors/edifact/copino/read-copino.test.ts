import { expect, test } from 'vitest'
import { fromSample, told } from '../terminal/from-sample.ts'
import { readCopino } from './read-copino.ts'

const sample = fromSample(import.meta.url, 'copino')

test('an announcement of a truck says who comes when with which truck, for which units of which ship', () => {
  expect(sample.findings()).toEqual([])
  expect(sample.read(readCopino)).toMatchObject({
    purpose: 'visit',
    document: 'VISIT1',
    releaseNumber: 'PIN-1',
    terminal: 'T1',
    expected: { instant: '2026-03-12T11:30:00.000Z' },
    truck: { plate: 'AB-123-CD', driver: 'SAM DRIVER', haulier: 'BLUE HAULAGE' },
    units: [
      {
        number: 'CSQU3054383',
        bill: 'BL1',
        grossWeight: { kg: '15400' },
        voyage: '612W',
        vesselName: 'AURORA',
        vessel: { code: '9074729', kind: 'imo' },
      },
      { sizeType: '22G1', fullness: 'empty', booking: 'BK1', quantity: '2' },
    ],
  })
})

test('a visit without a number of its own, and a weight that is no number, are objected to', () => {
  expect(told(sample.read(readCopino, ['+VISIT1+', '++']))).toEqual(['terminal-number-missing 2 BGM 2'])
  expect(told(sample.read(readCopino, ['KGM:15400', 'KGM:HEAVY']))).toEqual(['edifact-not-a-number 11 MEA 3'])
})

import { expect, test } from 'vitest'
import { fromSample, told } from '../terminal/from-sample.ts'
import { readVermas } from './read-vermas.ts'

const sample = fromSample(import.meta.url, 'vermas')

test('a verified mass in pounds becomes kilograms exactly, with method, time and who answers for it', () => {
  expect(sample.findings()).toEqual([])
  expect(sample.read(readVermas)).toEqual({
    document: 'VGM1',
    prepared: { instant: '2026-03-01T09:00:00.000Z' },
    messageFunction: '9',
    units: [
      {
        number: 'CSQU3054383',
        weight: { kg: '22679.6185', written: { amount: '50000', unit: 'LBR' } },
        method: 'SM2',
        responsible: 'GREEN GARDENS',
        sizeType: '22G1',
        booking: 'BK1',
        seals: [{ number: '45545', party: 'CA' }],
        weighedAt: { instant: '2026-02-28T15:30:00.000Z' },
        person: 'JANE DOE',
      },
    ],
  })
})

test.each([
  ['LBR:1', '0.453592'],
  ['LBR:0,5', '0.226796'],
  ['TNE:21.4', '21400'],
  ['GRM:1', '0.001'],
])('%s is %s kg, to the milligram', (written, kg) =>
  expect(sample.read(readVermas, ['LBR:50000', written])).toMatchObject({ units: [{ weight: { kg } }] }),
)

test('nobody passes without weight, method and somebody who answers for it', () => {
  expect(told(sample.read(readVermas, ["MEA+AAE+VGM+LBR:50000'\n", '']))).toEqual(['terminal-weight-missing 5 EQD'])
  expect(told(sample.read(readVermas, ['LBR:50000', 'KGM:0']))).toEqual(['terminal-weight-not-positive 8 MEA'])
  expect(told(sample.read(readVermas, ['DOC+SM2', 'DOC+SM3']))).toEqual(['terminal-weighing-method 10 DOC 1'])
  expect(told(sample.read(readVermas, ["NAD+SPC+++GREEN GARDENS'\n", '']))).toEqual([
    'terminal-responsible-missing 10 DOC',
  ])
})

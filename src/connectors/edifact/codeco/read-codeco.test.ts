import { expect, test } from 'vitest'
import { fromSample, told } from '../terminal/from-sample.ts'
import { readCodeco } from './read-codeco.ts'

const sample = fromSample(import.meta.url, 'codeco')

test('a report of the gate says which unit left when, on which truck, under which declaration', () => {
  expect(sample.findings()).toEqual([])
  expect(sample.read(readCodeco)).toEqual({
    act: 'gate-out',
    stage: 'done',
    document: 'GATE1',
    messageFunction: '9',
    sender: 'TERMINAL',
    receiver: 'MSK',
    units: [
      {
        number: 'CSQU3054383',
        sizeType: '22R1',
        fullness: 'full',
        grossWeight: { kg: '15400', written: { amount: '15400', unit: 'KGM' } },
        seals: [{ number: '1234567', party: 'CA' }],
        goods: 'COFFEE',
        bill: 'BL1',
        movedAt: { instant: '2026-03-12T11:40:00.000Z' },
        customsDeclaration: 'DEC-2026-1',
        truck: { plate: 'AB-123-CD', driver: 'SAM DRIVER', haulier: 'BLUE HAULAGE' },
      },
      {
        number: 'MSKU1234565',
        sizeType: '22G1',
        fullness: 'empty',
        movedAt: { instant: '2026-03-12T11:45:00.000Z' },
        damages: [{ kind: 'DT', words: 'DENT LEFT' }],
        truck: { plate: 'EF-456-GH' },
      },
    ],
  })
})

test('34 reports what came in; a haulier without a name is known by its code', () => {
  expect(sample.read(readCodeco, ['BGM+36', 'BGM+34'])).toMatchObject({ act: 'gate-in' })
  expect(sample.read(readCodeco, [':BLUE HAULAGE', ''])).toMatchObject({ units: [{ truck: { haulier: 'HAUL' } }, {}] })
})

test('a gate needs no ship, but every unit its time and its number', () => {
  expect(told(sample.read(readCodeco, ["DTM+7:202603121145:203'\n", '']))).toEqual(['terminal-time-missing 14 EQD'])
  expect(told(sample.read(readCodeco, ['MSKU1234565', '']))).toEqual(['terminal-unit-missing 14 EQD 2'])
  expect(told(sample.read(readCodeco, ['CNT+16:2', 'CNT+16:3']))).toEqual(['terminal-total-disagrees 18 CNT 1'])
  expect(told(sample.read(readCodeco, ['BGM+36', 'BGM+44']))).toEqual(['terminal-document-kind 2 BGM 1'])
})

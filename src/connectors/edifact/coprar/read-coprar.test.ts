import { expect, test } from 'vitest'
import { fromSample, told } from '../terminal/from-sample.ts'
import { readCoprar } from './read-coprar.ts'

const sample = fromSample(import.meta.url, 'coprar')

test('a discharge list says which units leave the ship, with size, weight, port, temperature and danger', () => {
  expect(sample.findings()).toEqual([])
  expect(sample.read(readCoprar)).toMatchObject({
    act: 'discharge',
    stage: 'ordered',
    document: 'LIST1',
    call: 'XTTVL2026000017A',
    vesselName: 'AURORA',
    voyage: '612W',
    arrival: { instant: '2026-03-10T06:00:00.000Z' },
    units: [
      {
        number: 'CSQU3054383',
        sizeType: '22R1',
        fullness: 'full',
        cell: '0030586',
        verifiedWeight: { kg: '15400' },
        temperature: { degrees: '-18', unit: 'CEL' },
        overDimensions: { height: '40' },
        bill: 'BL1',
        portOfLoading: 'BRSSZ',
        portOfDischarge: 'XTTVL',
        dangerousGoods: [{ dangerClass: '2.3', unNumber: '2198', flashpoint: { degrees: '45', unit: 'CEL' } }],
      },
      { number: 'MSKU1234565', fullness: 'empty', tareWeight: { kg: '2200' } },
    ],
  })
})

test('45 is a list of what is to be loaded; another document is no list', () => {
  expect(sample.read(readCoprar, ['BGM+43', 'BGM+45'])).toMatchObject({ act: 'load', stage: 'ordered' })
  expect(told(sample.read(readCoprar, ['BGM+43', 'BGM+34']))).toEqual(['terminal-document-kind 2 BGM 1'])
})

test('a list of no ship, a unit twice, a total that is not theirs and a strange fullness are objected to', () => {
  expect(told(sample.read(readCoprar, ['+++9074729:146:11:AURORA', '']))).toEqual(['terminal-vessel-missing 4 TDT 8'])
  expect(told(sample.read(readCoprar, ['MSKU1234565', 'CSQU3054383']))).toEqual(['terminal-unit-repeated 19 EQD 2'])
  expect(told(sample.read(readCoprar, ['CNT+16:2', 'CNT+16:9']))).toEqual(['terminal-total-disagrees 23 CNT 1'])
  expect(told(sample.read(readCoprar, ['++6+4', '++6+7']))).toEqual(['terminal-fullness 19 EQD 6'])
})

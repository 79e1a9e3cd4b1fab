import { expect, test } from 'vitest'
import { fromSample, told } from '../terminal/from-sample.ts'
import { readMovins } from './read-movins.ts'

const sample = fromSample(import.meta.url, 'movins')

test('stowage instructions say what is to be done in which cell, with the unit as a bay plan has it', () => {
  expect(sample.findings()).toEqual([])
  expect(sample.read(readMovins)).toMatchObject({
    document: 'MOV1',
    port: 'ESALG',
    vesselName: 'AURORA',
    vessel: { code: '9074729', kind: 'imo' },
    cells: [
      { cell: '0010482', act: 'discharge', units: [{ number: 'MSKU1234565', grossWeight: { kg: '12000' } }] },
      {
        cell: '0010482',
        act: 'load',
        units: [
          {
            number: 'CSQU3054383',
            goods: 'CHEMICALS',
            temperature: { degrees: '-18', unit: 'CEL' },
            dangerousGoods: [{ dangerClass: '2.3', unNumber: '2198' }],
          },
        ],
      },
      { cell: '0030586', act: 'load', units: [{ number: 'TGHU7654323', fullness: 'empty' }] },
    ],
  })
})

test('a cell may be emptied and filled, but not filled twice, in however many parts', () => {
  expect(told(sample.read(readMovins, ['0030586', '0010482']))).toEqual(['terminal-cell-taken 27 LOC 2'])
  expect(told(sample.read(readMovins, ["LOC+147+0030586::5'", "HAN+LOA'\nLOC+147+0010482::5'"]))).toEqual([
    'terminal-cell-taken 28 LOC 2',
  ])
})

test.each([
  ['RES', 'restow'],
  ['SHI', 'shift'],
])('%s is: %s', (code, act) => {
  expect(sample.read(readMovins, ['HAN+DIS', `HAN+${code}`])).toMatchObject({ cells: [{ act }, {}, {}] })
})

test('an instruction nobody knows, and instructions for no ship, are objected to', () => {
  expect(told(sample.read(readMovins, ['HAN+DIS', 'HAN+XXX']))).toEqual(['terminal-document-kind 7 HAN 1'])
  expect(told(sample.read(readMovins, ['+++9074729:146:11:AURORA', '']))).toEqual(['terminal-vessel-missing 4 TDT 8'])
})

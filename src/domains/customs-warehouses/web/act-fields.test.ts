import { expect, test } from 'vitest'
import { housesFrom } from './act-fields.ts'

test('consignments are typed, or pasted from a sheet, a line each', () =>
  expect(
    housesFrom('H-1 ; Green Gardens ; TIN=T20000001 ; Pots ; 10 ; 400,5\n\nH-2\tIron Works\tTools\t20\t600'),
  ).toEqual([
    {
      number: 'H-1',
      consignee: { name: 'Green Gardens', identifiers: { TIN: 'T20000001' } },
      goods: 'Pots',
      packages: 10,
      grossKg: '400.5',
    },
    { number: 'H-2', consignee: { name: 'Iron Works' }, goods: 'Tools', packages: 20, grossKg: '600' },
  ]))

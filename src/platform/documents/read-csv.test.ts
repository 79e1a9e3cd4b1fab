import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'
import { readCsv } from './read-csv.ts'

test('what was written as CSV is read back, whatever stands in its cells', () => {
  const cells = ['plain', 'with, comma', 'with "quotes"', 'two\r\nlines', '']
  expect(readCsv(csvLine(cells) + csvLine(['a', 'b', 'c', 'd', 'e']))).toEqual([cells, ['a', 'b', 'c', 'd', 'e']])
})

test.each([
  ['semicolons, as many countries’ spreadsheets write', 'a;b,c\r\n1;2'],
  ['tabs', 'a\tb,c\n1\t2\n'],
])('cells between %s are told apart', (_, text) =>
  expect(readCsv(text)).toEqual([
    ['a', 'b,c'],
    ['1', '2'],
  ]),
)

test('a byte order mark is no part of the first cell, and nothing gives no rows', () => {
  expect(readCsv('\uFEFFname\r\n')).toEqual([['name']])
  expect(readCsv('')).toEqual([])
})

import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

const rows = (text: string) => readCsv(new TextEncoder().encode(text))

test.each([',', ';', '\t'])('cells are separated by %j, as the first line has it', (separator) =>
  expect(rows(`a${separator}b\n1${separator}2\n`)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]),
)

test('a quoted cell holds separators, line ends and quotes', () =>
  expect(rows('a,b\r\n"x, ""y""\nz",2')).toEqual([
    ['a', 'b'],
    ['x, "y"\nz', '2'],
  ]))

test('an empty last cell is a cell, and a mark at the beginning is none', () =>
  expect(rows('\uFEFFa,b\n1,')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ]))

test('bytes that are no UTF-8 are Windows 1252', () =>
  expect(readCsv(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toEqual([['café']]))

test('no bytes make it throw or go on for ever', () => {
  for (const text of ['', '"', '"a', ',,', '\n\n', ';']) expect(Array.isArray(rows(text))).toBe(true)
})

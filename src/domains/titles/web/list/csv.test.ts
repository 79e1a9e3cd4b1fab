import { expect, test } from 'vitest'
import { csvDecimal, csvOf } from './csv.ts'

test('cells are parted as spreadsheets of the language expect', () => {
  expect(csvOf([['a', 'b']], 'fr')).toBe('\uFEFFa;b\r\n')
  expect(csvOf([['a', 'b']], 'en')).toBe('\uFEFFa,b\r\n')
})

test('a cell with a separator, a quote or a line end stays one cell', () =>
  expect(csvOf([['a;b', 'c,d', 'say "e"', 'f\ng']], 'fr')).toBe('\uFEFF"a;b";"c,d";"say ""e""";"f\ng"\r\n'))

test.each(['=1+1', '+cmd', '-2+3', '@sum'])('%s is not calculated by a spreadsheet', (typed) =>
  expect(csvOf([[typed]], 'en')).toBe(`\uFEFF'${typed}\r\n`),
)

test('a negative amount stays a number', () => expect(csvOf([['-12.5']], 'en')).toBe('\uFEFF-12.5\r\n'))

test('amounts carry the decimal sign of the language', () => {
  expect(csvDecimal('48650.00', 'fr')).toBe('48650,00')
  expect(csvDecimal('48650.00', 'en')).toBe('48650.00')
})

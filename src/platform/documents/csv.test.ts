import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test('commas, quotes and line breaks stay inside their cell', () =>
  expect(csvLine(['a,b', 'say "no"', 'two\nlines', 'plain'])).toBe('"a,b","say ""no""","two\nlines",plain\r\n'))

test.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")'])(
  '%j is shown by a spreadsheet, not run',
  (formula) => expect(csvLine([formula]).replace(/^"/, '').startsWith("'")).toBe(true),
)

test.each(['-12.50', '0', '1200.5'])('the number %s stays a number', (number) =>
  expect(csvLine([number])).toBe(`${number}\r\n`),
)

test('what is absent is an empty cell', () => expect(csvLine([undefined, 3, true])).toBe(',3,true\r\n'))

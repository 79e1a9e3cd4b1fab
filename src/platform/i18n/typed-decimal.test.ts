import { expect, test } from 'vitest'
import { typedDecimal } from './typed-decimal.ts'

test.each([
  ['1234.5', '1234.5'],
  ['1234,5', '1234.5'],
  ['1 234,50', '1234.50'],
  ['1\u202F234,50', '1234.50'],
  ['1.234.567,89', '1234567.89'],
  ['1,234,567.89', '1234567.89'],
  [',5', '0.5'],
  ['12,', '12'],
  ['-3,2', '-3.2'],
  ['١٢٣٤٫٥', '1234.5'],
])('%s is read as %s', (typed, decimal) => expect(typedDecimal(typed)).toBe(decimal))

test.each(['', 'abc', '1,2,3', '1e5', '12,1234567', '1234567890123456', '--1'])('%s is no decimal', (typed) =>
  expect(typedDecimal(typed)).toBeUndefined(),
)

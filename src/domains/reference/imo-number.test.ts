import { expect, test } from 'vitest'
import { readImoNumber } from './imo-number.ts'

test.each(['9074729', 'IMO 9074729', 'imo9074729', 'IMO: 9074729'])('"%s" is a ship', (text) =>
  expect(readImoNumber(text)).toBe('9074729'),
)

test.each(['9176187', '9839430', '9811000'])('%s ends with its check digit', (number) =>
  expect(readImoNumber(number)).toBe(number),
)

test('a wrong digit is told with the expected one', () =>
  expect(readImoNumber('9074728')).toMatchObject({
    objections: [{ reason: 'imo-number-digit', about: { number: '9074728', expected: '9' } }],
  }))

test.each(['', '907472', '90747290', 'IMO', '907472A', '0000000'])('"%s" has not the shape of an IMO number', (text) =>
  expect(readImoNumber(text)).toMatchObject({ objections: [{ reason: 'imo-number-shape' }] }),
)

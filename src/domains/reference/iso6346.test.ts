import { expect, test } from 'vitest'
import { containerCheckDigit, readContainerNumber } from './iso6346.ts'

test.each(['CSQU3054383', 'csqu 305438 3', 'CSQU 305438-3', 'CSQU/305438/3', ' CSQU3054383 '])(
  '"%s" is read as the number of the standard’s own example',
  (text) =>
    expect(readContainerNumber(text)).toEqual({
      number: 'CSQU3054383',
      owner: 'CSQ',
      category: 'U',
      serial: '305438',
      checkDigit: '3',
    }),
)

test.each([
  ['TRHU1652173', '3'],
  ['HLXU2008419', '9'],
  ['CIPU5138406', '6'],
  ['ZEPU0037255', '5'],
  ['BICU1234565', '5'],
])('%s ends with its check digit', (number, digit) => {
  expect(containerCheckDigit(number)).toBe(digit)
  expect(readContainerNumber(number)).toMatchObject({ number })
})

test.each(['MSCU4657290', 'TEMU3412100'])('the remainder of %s is ten, written nought', (number) =>
  expect(readContainerNumber(number)).toMatchObject({ checkDigit: '0' }),
)

test('a wrong digit is told with the expected one', () =>
  expect(readContainerNumber('CSQU3054384')).toEqual({
    objections: [{ kind: 'invalid', reason: 'container-check-digit', about: { number: 'CSQU3054384', expected: '3' } }],
  }))

test('two neighbours swapped are noticed', () =>
  expect(readContainerNumber('CSQU3504383')).toMatchObject({ objections: [{ reason: 'container-check-digit' }] }))

test('a fourth letter other than U, J and Z is no category', () =>
  expect(readContainerNumber('CSQX3054383')).toMatchObject({
    objections: [{ reason: 'container-category', about: { category: 'X' } }],
  }))

test.each(['', 'CSQU305438', 'CSQU30543833', 'CS1U3054383', 'CSQU30543A3', 'ÇSQU3054383', '٣'])(
  '"%s" has not the shape of a container number',
  (text) => expect(readContainerNumber(text)).toMatchObject({ objections: [{ reason: 'container-number-shape' }] }),
)

import { expect, test } from 'vitest'
import { checkLetter, numberAfter } from './numbering.ts'

test('a number names what its pattern names, and ends in a check letter', () =>
  expect(numberAfter('{office}{year}{sequence:6}{check}', { office: '301', year: '2026' }, 42)).toMatch(
    /^3012026000042[A-Z]$/,
  ))

test('every single misread digit changes the check letter', () => {
  const number = 'IC-2026-000042-'
  for (const [i, character] of [...number].entries())
    if (/\d/.test(character))
      for (const other of '0123456789'.replace(character, ''))
        expect(checkLetter(number.slice(0, i) + other + number.slice(i + 1))).not.toBe(checkLetter(number))
})

test('swapping two neighbouring digits that differ changes the check letter', () =>
  expect(checkLetter('IC-2026-000042-')).not.toBe(checkLetter('IC-2026-000024-')))

import { expect, test } from 'vitest'
import { codesOf } from './codes.ts'
import { findHs, findIncoterm, findUnit } from './find.ts'
import { loadReference } from './server/load-reference.ts'

const reference = loadReference()
const { isHs, isCountry, isUnit, currencyDecimals } = codesOf(reference)

test('headings and subheadings are goods codes; chapters, sections and unknown numbers are not', () => {
  expect(isHs('0901')).toBe(true)
  expect(isHs('090121')).toBe(true)
  for (const code of ['09', 'II', '0999', '090199', '0901.21', '', 'toString']) expect(isHs(code), code).toBe(false)
})

test('a national code is known by its first six digits', () => {
  expect(isHs('09012100')).toBe(true)
  expect(isHs('0901210090')).toBe(true)
  expect(isHs('0901990000')).toBe(false)
  expect(findHs(reference, '0901210090')?.code).toBe('090121')
})

test('a code has 4, 6, 8 or 10 digits', () => {
  for (const code of ['09012', '0901210', '090121000', '09012100900']) expect(isHs(code), code).toBe(false)
})

test('the bin of trade statistics is no goods code', () => expect(isHs('9999')).toBe(false))

test('countries are known by their two letters', () => {
  expect(isCountry('FR')).toBe(true)
  for (const code of ['fr', 'FRA', 'XX', '']) expect(isCountry(code), code).toBe(false)
})

test('units are known by their common code and by what invoices write instead', () => {
  expect(isUnit('KGM')).toBe(true)
  expect(findUnit(reference, 'EA')?.code).toBe('C62')
  expect(findUnit(reference, 'PCE')?.code).toBe('H87')
  expect(findUnit(reference, 'NPR')?.name.fr).toBe('Paire')
  for (const code of ['KG', 'kgm', '']) expect(isUnit(code), code).toBe(false)
})

test.each([
  ['EUR', 2],
  ['JPY', 0],
  ['TND', 3],
  ['TRY', 2],
  ['ABC', undefined],
])('amounts in %s have %s decimals', (currency, decimals) => expect(currencyDecimals(currency)).toBe(decimals))

test('terms of delivery are found by their letters', () => {
  expect(findIncoterm(reference, 'FOB')?.name.en).toBe('On board the ship')
  expect(findIncoterm(reference, 'DAT')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { findPackageKind, packageKindsByNumber } from './package-kind.ts'
import { loadShippingLists } from './server/load-shipping-lists.ts'

const lists = loadShippingLists()

test('a package is known by its two characters', () => {
  expect(findPackageKind(lists, 'CT')).toMatchObject({ names: { en: 'Carton', fr: 'Carton' }, numeric: '22-24' })
  for (const code of ['ct', 'CTN', '', 'toString']) expect(findPackageKind(lists, code), code).toBeUndefined()
})

test('a number means every kind of that shape and material', () => {
  const codes = packageKindsByNumber(lists, '34').map(({ code }) => code)
  expect(codes).toContain('1A')
  expect(codes).toContain('1W')
  expect(codes).not.toContain('CT')
  expect(packageKindsByNumber(lists, '23').map(({ code }) => code)).toContain('CT')
  for (const number of ['98', '', 'CT', '2-3']) expect(packageKindsByNumber(lists, number), number).toEqual([])
})

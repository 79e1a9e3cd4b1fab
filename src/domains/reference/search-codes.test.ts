import { expect, test } from 'vitest'
import { indexCodes, searchCodes } from './search-codes.ts'

const index = indexCodes(
  [
    { code: 'CS', names: ['Case', 'Caisse'] },
    { code: 'SS', names: ['Case, steel', 'Caisse en acier'] },
    { code: 'CA', names: ['Can, rectangular', undefined] },
    { code: 'ST', names: ['Sheet', 'صفيحة'] },
    { code: 'KE', names: ['Steel keg'] },
  ],
  ({ code }) => code,
  ({ names }) => names,
)
const codes = (query: string, limit = 9) => searchCodes(index, query, limit).map(({ code }) => code)

test('a code finds its entry before names that begin alike', () => {
  expect(codes('ca')).toEqual(['CA', 'CS', 'SS'])
  expect(codes('s')).toEqual(['SS', 'ST', 'KE'])
})

test('the name itself goes before names that begin with it or have it', () => {
  expect(codes('case')).toEqual(['CS', 'SS'])
  expect(codes('steel')).toEqual(['KE', 'SS'])
})

test('words come in any order, without accents, and may be unfinished', () => {
  expect(codes('ACI caîsse')).toEqual(['SS'])
  expect(codes('صفيحه')).toEqual(['ST'])
})

test('every word must be there', () => expect(codes('steel can')).toEqual([]))

test('nothing finds nothing, and no more than asked for', () => {
  for (const query of ['', '  ', '-']) expect(codes(query)).toEqual([])
  expect(codes('case', 1)).toEqual(['CS'])
})

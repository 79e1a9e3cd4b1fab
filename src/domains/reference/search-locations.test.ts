import { expect, test } from 'vitest'
import { type LocationWanted, searchLocations } from './search-locations.ts'
import { loadLocations } from './server/load-locations.ts'

const table = loadLocations()
const codes = (query: string, wanted: Omit<Partial<LocationWanted>, 'query'> = {}) =>
  searchLocations(table, { limit: 8, ...wanted, query }).map(({ code }) => code)

test.each([
  ['NLRTM', 'NLRTM'],
  ['nl rtm', 'NLRTM'],
  ['rotterdam', 'NLRTM'],
  ['Rotterd', 'NLRTM'],
  ['anvers', 'BEANR'],
  ['antwerp', 'BEANR'],
  ['أنتويرب', 'BEANR'],
  ['Gothenburg', 'SEGOT'],
  ['GOTEBORG', 'SEGOT'],
  ['göteborg', 'SEGOT'],
  ['hambourg', 'DEHAM'],
  ['havre le', 'FRLEH'],
  ['gênes', 'ITGOA'],
  ['Lisbon', 'PTLIS'],
  ['جدة', 'SAJED'],
  ['new york', 'USNYC'],
  ['singapour', 'SGSIN'],
])('"%s" finds %s first', (query, code) => expect(codes(query)[0]).toBe(code))

test('the beginning of a code finds the places it begins', () =>
  expect(codes('nlrt').every((code) => code.startsWith('NLRT'))).toBe(true))

test('an airport is found by its three letters', () => expect(codes('CDG')[0]).toBe('FRCDG'))

test('only places of the country asked for', () => {
  expect(codes('rotterdam', { country: 'US' })).toContain('USRJN')
  expect(codes('rotterdam', { country: 'US' }).every((code) => code.startsWith('US'))).toBe(true)
  expect(codes('NLRTM', { country: 'US' })).toEqual([])
  expect(codes('rotterdam', { country: 'XX' })).toEqual([])
  expect(codes('harare', { country: 'ZW' })[0]).toBe('ZWHRE')
})

test('only places that serve what is asked for', () => {
  expect(codes('paris', { function: 'port' })).not.toContain('FRCDG')
  expect(codes('paris', { function: 'airport' })).toContain('FRCDG')
  expect(codes('NLRTM', { function: 'border' })).toEqual([])
})

test('no place comes twice, and no more than asked for', () => {
  const found = codes('san', { limit: 99 })
  expect(new Set(found).size).toBe(found.length)
  expect(codes('san', { limit: 3 })).toHaveLength(3)
})

test('nothing, one or two letters or nonsense finds nothing', () => {
  for (const query of ['', ' ', 'a', 'ro', 'a b', '!!', 'qzxwvkq']) expect(codes(query), query).toEqual([])
})

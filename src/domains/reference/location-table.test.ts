import { expect, test } from 'vitest'
import { findLocation, tableOfLocations } from './location-table.ts'
import { loadLocations } from './server/load-locations.ts'

const table = loadLocations()

test('the list is unpacked once and kept', () => expect(loadLocations()).toBe(table))

test('a place is known by its five characters', () =>
  expect(findLocation(table, 'NLRTM')).toEqual({
    code: 'NLRTM',
    names: { en: 'Rotterdam', fr: 'Rotterdam', ar: 'روتردام' },
    also: [],
    functions: ['port', 'rail', 'road', 'airport'],
    at: { latitude: 51.9167, longitude: 4.5 },
  }))

test('other spellings of a place stand beside its own', () =>
  expect(findLocation(table, 'SEGOT')).toMatchObject({ names: { en: 'Göteborg' }, also: ['Gothenburg'] }))

test.each(['', 'NL', 'NL RTM', 'nlrtm', 'XXXXX', 'ZZZZZ', 'NLRTMX'])('"%s" is no place', (code) =>
  expect(findLocation(table, code)).toBeUndefined(),
)

test('the list is whole, in order, and every place in it serves transport', () => {
  expect(table.lines).toHaveLength(114_659)
  expect(table.lines.every((line, place) => place === 0 || (table.lines[place - 1] ?? '') < line)).toBe(true)
  expect(table.lines.filter((line) => !/^[A-Z]{2}[A-Z2-9]{3}\t[^\t]+\t[^\t]*\t[12346B]+\t/.test(line))).toEqual([])
})

test('the places with French and Arabic names are of the list', () => {
  for (const [code, { ar }] of table.translated) {
    expect(findLocation(table, code)?.names.ar, code).toBe(ar)
    expect(ar, code).toMatch(/^[\p{Script=Arabic}\s]+$/u)
  }
})

test('a table without a place has none', () =>
  expect(findLocation(tableOfLocations([], new Map()), 'NLRTM')).toBeUndefined())

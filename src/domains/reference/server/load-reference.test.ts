import { expect, test } from 'vitest'
import { decimalPattern } from '#kernel/decimal-text.ts'
import { loadReference } from './load-reference.ts'

const reference = loadReference()
const positions = [...reference.hs.values()]
const codesOfLength = (length: number) => positions.filter(({ code }) => /^\d/.test(code) && code.length === length)

test('the tables are read once and kept', () => expect(loadReference()).toBe(reference))

test('the whole Harmonized System of 2022 is there: 21 sections, 96 chapters, headings and subheadings', () => {
  expect(positions.filter(({ parent }) => parent === undefined)).toHaveLength(21)
  expect(codesOfLength(2)).toHaveLength(96)
  expect(codesOfLength(4)).toHaveLength(1228)
  expect(codesOfLength(6)).toHaveLength(5612)
})

test('every position comes after the one it belongs to', () => {
  const seen = new Set<string>()
  for (const { code, parent } of positions) {
    if (parent !== undefined) expect(seen, code).toContain(parent)
    seen.add(code)
  }
})

test('sections and chapters have names in the three languages, and so have the most traded headings', () => {
  const without = positions.filter(({ code, names }) => !/^\d{4,}$/.test(code) && !(names.fr && names.ar))
  expect(without.map(({ code }) => code)).toEqual([])
  expect(codesOfLength(4).filter(({ names }) => names.fr && names.ar).length).toBeGreaterThan(600)
})

test('French and Arabic words stand in their own columns', () => {
  for (const { code, names } of positions) {
    if (names.ar) expect(names.ar, code).toMatch(/^[\p{Script=Arabic}\d\s:،.³-]+$/u)
    if (names.fr) expect(names.fr, code).not.toMatch(/\p{Script=Arabic}/u)
  }
})

test('every country has its two codes, a currency that exists, and names in the three languages', () => {
  expect(reference.countries.size).toBe(249)
  for (const { code, alpha3, currency, name } of reference.countries.values()) {
    expect(code).toMatch(/^[A-Z]{2}$/)
    expect(alpha3).toMatch(/^[A-Z]{3}$/)
    if (currency !== undefined) expect([...reference.currencies.keys()], code).toContain(currency)
    expect(name.ar, code).toMatch(/\p{Script=Arabic}/u)
  }
})

test('amounts of no currency need more decimals than the kernel keeps', () => {
  for (const { code, decimals } of reference.currencies.values())
    expect(`1.${'1'.repeat(decimals)}`, code).toMatch(decimals ? new RegExp(decimalPattern) : /^1\.$/)
})

test('currencies have names in the three languages', () =>
  expect(reference.currencies.get('TND')).toMatchObject({
    numeric: '788',
    decimals: 3,
    name: { fr: 'dinar tunisien', ar: 'دينار تونسي', en: 'Tunisian Dinar' },
  }))

test('no unit answers to the code or alias of another', () => {
  const units = new Set(reference.units.values())
  expect(reference.units.size).toBe([...units].reduce((count, { aliases }) => count + 1 + aliases.length, 0))
})

test('the eleven terms of Incoterms 2020 are there', () =>
  expect([...reference.incoterms.keys()].sort()).toEqual(
    ['CFR', 'CIF', 'CIP', 'CPT', 'DAP', 'DDP', 'DPU', 'EXW', 'FAS', 'FCA', 'FOB'].sort(),
  ))

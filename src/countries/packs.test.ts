import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDays, addWorkingHours, instantAt, isWorkingDay, nextWorkingDay } from '#kernel/calendar.ts'
import { isLanguage, type Language } from '#kernel/text.ts'
import { legalOffsets } from '#platform/time/legal-offsets.ts'
import { identifierObjection } from './identifier-checks.ts'
import { availablePacks, loadPack, packsFolder } from './load-pack.ts'
import type { CountryPack } from './pack.ts'
import { packSchemas } from './pack-schemas.ts'
import { resolveLaw } from './resolve-law.ts'
import { blockRoles, resolvePortLaw } from './resolve-port-law.ts'

/** What holds for every pack found, whichever countries are there. */

test('the imaginary country is always there', () => {
  expect(availablePacks()).toContain('testland')
})

test('what editors check packs with is what the loader checks', () => {
  for (const [name, schema] of Object.entries(packSchemas())) {
    const published = readFileSync(join(packsFolder, 'schemas', name), 'utf8')
    expect(JSON.parse(published), `${name} is out of date: npx tsx src/countries/write-schemas.ts`).toEqual(
      JSON.parse(JSON.stringify(schema)),
    )
  }
})

describe.each(availablePacks())('the pack of %s', (code) => {
  const pack = loadPack(code)

  test('loads, and tells its readers where its rules come from', () => {
    expect(pack.country.code).toBe(code)
    expect(existsSync(join(packsFolder, code, 'README.md'))).toBe(true)
  })

  test('has every text in three languages, the Arabic one in Arabic letters', () => {
    const texts = textsIn(pack)
    expect(texts.length).toBeGreaterThan(pack.organisations.length + pack.law.categories.length)
    for (const { path, text } of texts) {
      expect(Object.keys(text).sort(), path).toEqual(['ar', 'en', 'fr'])
      expect(text.ar, path).toMatch(/\p{Script=Arabic}/u)
      expect(text.fr.trim() && text.en.trim(), path).not.toBe('')
    }
    for (const [key, text] of Object.entries(pack.texts.ar)) expect(text, key).toMatch(/\p{Script=Arabic}/u)
  })

  test('brings the words in which a wrong number is answered', () => {
    for (const scheme of pack.identifiers) {
      const objection = identifierObjection(scheme, 'not a number of this country')
      expect(pack.texts[pack.country.language], scheme.scheme).toHaveProperty([`objection.${objection?.reason}`])
    }
  })

  test('gives the rules of the houses ids, not codes', () => {
    const law = resolveLaw(pack)
    const ids = pack.organisations.map(({ id }) => id)
    const named = [
      law.customs,
      law.exchangeOffice,
      ...Object.values(law.ministries),
      ...law.departments.map(({ organisation }) => organisation),
    ]
    for (const id of named) expect(ids).toContain(id)
    expect(law.categories).toEqual(pack.law.categories)
  })

  test('gives the houses of ports, cargo and gates ids, not codes', () => {
    const law = resolvePortLaw(pack)
    const ids = pack.organisations.map(({ id }) => id)
    const named = [
      law.customs,
      ...law.informed,
      ...law.ports.flatMap(({ authority, nauticalServices, terminals }) => [
        authority,
        ...nauticalServices,
        ...terminals.map(({ organisation }) => organisation),
      ]),
      ...law.formalities.flatMap(({ authorities }) => authorities),
      ...law.blocks.map(({ owner }) => owner).filter((owner) => !blockRoles.some((role) => role === owner)),
      ...law.warehouses.places.map(({ organisation }) => organisation),
    ]
    for (const id of named) expect(ids).toContain(id)
  })

  test('has exactly one body that works the platform, and at least two banks to move between', () => {
    const kinds = pack.organisations.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'operator')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'bank').length).toBeGreaterThanOrEqual(2)
  })

  test('keeps legal time as the IANA database tells it', () => {
    const [from, until] = ['2026-01-01T00:00:00.000Z', '2036-01-01T00:00:00.000Z']
    const inRange = (offset: { from: string }, i: number) =>
      offset.from < until && (pack.calendar.offsets[i + 1]?.from ?? until) > from
    const own = pack.calendar.offsets.filter(inRange).map((offset) => ({
      minutes: offset.minutes,
      from: offset.from < from ? from : offset.from,
    }))
    expect(own).toEqual(legalOffsets(pack.country.zone, from, until))
  })

  test('has working days in every week of the years it covers', () => {
    for (const { day } of pack.calendar.holidays) {
      expect(isWorkingDay(pack.calendar, day)).toBe(false)
      expect(nextWorkingDay(pack.calendar, day) <= addDays(day, 7), day).toBe(true)
    }
  })

  test('lets a title pass all its desks within two weeks of working time', () => {
    const monday = instantAt(pack.calendar, '2026-11-23', '09:00')
    for (const category of pack.law.categories) {
      const hours = category.path.reduce((total, stage) => total + (pack.law.hours[stage] ?? 0), 0)
      const limit = instantAt(pack.calendar, '2026-12-05', '00:00')
      expect(addWorkingHours(pack.calendar, monday, hours) < limit, category.code).toBe(true)
    }
  })

  test('has a way in and a way out, with and without a decision of the ministry', () => {
    for (const direction of ['import', 'export']) {
      const categories = pack.law.categories.filter((category) => category.direction === direction)
      expect(categories.some(({ path }) => path.includes('ministry-decision'))).toBe(true)
      expect(categories.some(({ path }) => !path.includes('ministry-decision'))).toBe(true)
    }
  })

  test('shows four eyes: two officers may decide at every desk', () => {
    const { departments, customs, exchangeOffice } = pack.law
    const named = [...departments.map(({ organisation }) => organisation), customs, exchangeOffice]
    const desks = pack.organisations.filter(
      ({ kind, code }) => ['bank', 'ministry'].includes(kind) || named.includes(code),
    )
    for (const body of desks) {
      const officers = pack.demonstration.people.filter(
        ({ organisation, rights }) => organisation === body.code && rights.includes('decide'),
      )
      expect(officers.length, body.code).toBeGreaterThanOrEqual(2)
      expect(
        officers.some(({ rights }) => rights.includes('supervise')),
        body.code,
      ).toBe(true)
    }
  })

  test('shows three traders who sign, an agent, and mandates that are in force', () => {
    const { traders, people, mandates } = pack.demonstration
    const signs = (organisation: string) =>
      people.some((person) => person.organisation === organisation && person.rights.includes('sign'))
    expect(traders.filter(({ kind, code }) => kind === 'trader' && signs(code)).length).toBeGreaterThanOrEqual(3)
    expect(traders.some(({ kind, code }) => kind === 'customs-agent' && signs(code))).toBe(true)
    expect(mandates.some(({ maySign }) => maySign)).toBe(true)
    expect(mandates.some(({ maySign }) => !maySign)).toBe(true)
  })

  test('lets nobody who works for the operator decide', () => {
    const operator = pack.organisations.find(({ kind }) => kind === 'operator')
    for (const person of pack.demonstration.people.filter(({ organisation }) => organisation === operator?.code))
      expect(person.rights).not.toContain('decide')
  })
})

test('no two countries share an id', () => {
  const ids = availablePacks().flatMap((code) => {
    const { organisations, demonstration } = loadPack(code)
    return [...organisations, ...demonstration.traders, ...demonstration.people, ...demonstration.mandates].map(
      ({ id }) => id,
    )
  })
  expect(new Set(ids).size).toBe(ids.length)
})

/** Every text in three languages anywhere in the pack, with its place. */
function textsIn(pack: CountryPack): { path: string; text: Record<Language, string> }[] {
  const found: { path: string; text: Record<Language, string> }[] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (Object.keys(value).some(isLanguage)) found.push({ path, text: value as Record<Language, string> })
    else for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`)
  }
  const { texts: _, ...parts } = pack
  walk(parts, '')
  return found
}

import { type HsIndex, indexHs } from '../hs-index.ts'
import type { HsPosition, HsPositions } from '../hs-position.ts'
import { type Country, type Currency, type Incoterm, type Reference, type Unit, unitKinds } from '../reference.ts'
import { byCode, cell, readDataFile, textOf } from './data-file.ts'
import type { Row } from './read-table.ts'

let loaded: Reference | undefined

/** The reference tables, read from `data/` at the first call and kept. Throws when a table is damaged: the product cannot work without. */
export function loadReference(): Reference {
  loaded ??= readReference()
  return loaded
}

function readReference(): Reference {
  const hs = readHs()
  let index: HsIndex | undefined
  return {
    hs,
    /** Made at the first search: a server that starts need not wait for it. */
    get hsIndex() {
      index ??= indexHs(hs.values())
      return index
    },
    countries: byCode(readDataFile('countries.csv').map(toCountry)),
    currencies: byCode(readCurrencies()),
    units: readUnits(),
    incoterms: byCode(readDataFile('incoterms.csv').map(toIncoterm)),
  }
}

/** Sections, chapters, headings, subheadings, each after its parent. Chapter 99 and the total are of trade statistics, not of the nomenclature. */
function readHs(): HsPositions {
  const words = new Map(readDataFile('hs-words.csv').map((row) => [cell(row, 'code'), row]))
  const namesOf = (code: string, en: string): HsPosition['names'] => {
    const row = words.get(code)
    return row ? { fr: cell(row, 'fr'), ar: cell(row, 'ar'), en } : { en }
  }
  const sections = readDataFile('sections.csv').map((row): HsPosition => {
    const code = cell(row, 'section')
    return { code, names: namesOf(code, cell(row, 'name')) }
  })
  const positions = readDataFile('harmonized-system.csv')
    .filter((row) => /^(?!99)\d/.test(cell(row, 'hscode')))
    .map((row): HsPosition => {
      const code = cell(row, 'hscode')
      const parent = cell(row, code.length === 2 ? 'section' : 'parent')
      return { code, parent, names: namesOf(code, cell(row, 'description')) }
    })
  return byCode([...sections, ...positions])
}

function readUnits(): Reference['units'] {
  const units = readDataFile('units.csv').map(toUnit)
  return new Map(units.flatMap((unit) => [unit.code, ...unit.aliases].map((code) => [code, unit])))
}

function toUnit(row: Row): Unit {
  const kind = unitKinds.find((known) => known === row.kind)
  if (!kind) throw new Error(`units.csv: unknown kind of unit in ${JSON.stringify(row)}`)
  return { code: cell(row, 'code'), kind, aliases: (row.aliases ?? '').split(' ').filter(Boolean), name: textOf(row) }
}

const toCountry = (row: Row): Country => ({
  code: cell(row, 'alpha2'),
  alpha3: cell(row, 'alpha3'),
  ...(row.currency && { currency: row.currency }),
  name: textOf(row),
})

/** The list names currencies in English only; the runtime knows their French and Arabic names. */
function readCurrencies(): readonly Currency[] {
  const french = new Intl.DisplayNames('fr', { type: 'currency' })
  const arabic = new Intl.DisplayNames('ar', { type: 'currency' })
  return readDataFile('currencies.csv').map((row) => {
    const code = cell(row, 'code')
    return {
      code,
      numeric: cell(row, 'numeric'),
      decimals: Number(cell(row, 'decimals')),
      name: { fr: french.of(code) ?? code, ar: arabic.of(code) ?? code, en: cell(row, 'en') },
    }
  })
}

const toIncoterm = (row: Row): Incoterm => ({ code: cell(row, 'code'), name: textOf(row) })

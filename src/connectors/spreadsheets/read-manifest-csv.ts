import type { Finding, ManifestReader, ReadManifest, SourcePlace } from '#domains/manifests/reading.ts'
import { sum } from '#kernel/decimals.ts'
import { readCsv } from '#platform/documents/read-csv.ts'
import { type ManifestColumn, manifestColumns } from './manifest-columns.ts'

/**
 * Reads a manifest from a table: a row for each kind of goods and unit, bills one after the other under their number.
 * Totals of a bill are what its rows add up to. Every fault is told with its row and column.
 */
export const manifestCsvReader: ManifestReader = {
  format: 'csv',
  recognises: (bytes, mediaType) =>
    mediaType === 'text/csv' ||
    /(^|[,;\t"])bill($|[,;\t"\r\n])/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2048))),
  read,
}

type Cells = Partial<Record<ManifestColumn, string>>
interface Row {
  /** As a spreadsheet counts, the names being row 1. */
  readonly row: number
  readonly cells: Cells
}

function read(bytes: Uint8Array): ReadManifest {
  const [names = [], ...lines] = readCsv(bytes)
  const columns = names.map((name) => manifestColumns.find((known) => known.toLowerCase() === name.toLowerCase()))
  const unknown = columns.flatMap((column, i): Finding[] =>
    column === undefined && names[i] !== ''
      ? [
          {
            reason: 'column-unknown',
            severity: 'warns',
            about: { name: names[i]?.slice(0, 40) ?? '' },
            place: { row: 1, column: letterOf(i) },
          },
        ]
      : [],
  )
  if (!columns.includes('reference') || !columns.includes('bill'))
    return {
      findings: [{ reason: 'columns-missing', severity: 'refuses', place: { row: 1 } }],
      placeOf: () => undefined,
    }

  const rows = lines.flatMap((line, i): Row[] => {
    const cells = cellsOf(line, columns)
    return Object.keys(cells).length === 0 ? [] : [{ row: i + 2, cells }]
  })
  const bills = billsOf(rows)
  return {
    document: { header: headerOf(rows[0]?.cells ?? {}, bills.length), bills: bills.map(billOf) },
    findings: unknown,
    placeOf: placesIn(bills, columns),
  }
}

/** The cells that say something, by their column. */
function cellsOf(line: readonly string[], columns: readonly (ManifestColumn | undefined)[]): Cells {
  const cells: Cells = {}
  for (const [i, text] of line.entries()) {
    const column = columns[i]
    if (column !== undefined && text !== '') cells[column] = text
  }
  return cells
}

/** Rows of one bill: it begins where a number is given that is not the one above. */
function billsOf(rows: readonly Row[]): Row[][] {
  const bills: Row[][] = []
  let number: string | undefined
  for (const row of rows) {
    const { bill } = row.cells
    if (bill !== undefined && bill !== number) {
      number = bill
      bills.push([row])
    } else bills.at(-1)?.push(row)
  }
  return bills
}

function headerOf(cells: Cells, bills: number): object {
  const { direction, manifestKind, port, call, vessel, imo, voyage, carrier, arrival, reference } = cells
  const { masterManifest, masterBill } = cells
  const house = masterManifest !== undefined && masterBill !== undefined
  return present({
    direction: direction?.toLowerCase() ?? 'import',
    kind: manifestKind ?? (house ? 'house' : bills === 0 ? 'nil' : 'cargo'),
    port,
    call,
    vessel: present({ name: vessel, imo }),
    voyage,
    carrier,
    arrival: arrival && instantOf(arrival),
    reference,
    master: house ? { manifest: masterManifest, bill: masterBill } : undefined,
  })
}

/** Spreadsheets write a moment in many ways; UTC is read in ISO 8601, with or without seconds and letters. */
const instantOf = (text: string): string => {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)/.exec(text) ?? []
  return day && time ? `${day}T${time}:00.000Z` : text
}

function billOf(rows: readonly Row[]): object {
  const cells: Cells = Object.assign({}, ...rows.map((one) => one.cells).reverse())
  const items = itemsOf(rows)
  const { consignee, consigneeScheme, consigneeNumber, toOrder } = cells
  const identifiers = consigneeScheme && consigneeNumber ? { [consigneeScheme]: consigneeNumber } : undefined
  return present({
    number: cells.bill,
    kind: cells.kind ?? 'direct',
    parent: cells.parent,
    nature: cells.nature ?? 'import',
    shipper: cells.shipper && present({ name: cells.shipper, country: cells.shipperCountry }),
    consignee: consignee && present({ name: consignee, identifiers }),
    notify: cells.notify && { name: cells.notify },
    toOrder: toOrder === undefined ? undefined : /^(yes|oui|true|1|نعم)$/i.test(toOrder),
    portOfLoading: cells.portOfLoading,
    portOfDischarge: cells.portOfDischarge,
    placeOfReceipt: cells.placeOfReceipt,
    finalDestination: cells.finalDestination,
    freight: cells.freight,
    declarations: cells.declarations?.split(/\s+/),
    packages: items.reduce((so, { packages }) => so + (typeof packages === 'number' ? packages : 0), 0),
    grossKg: sum(
      items.flatMap(({ grossKg }) => (grossKg !== undefined && /^\d{1,15}(\.\d{1,6})?$/.test(grossKg) ? grossKg : [])),
    ),
    items: items.map(({ row: _, ...item }) => present(item)),
    equipment: unitsOf(rows),
  })
}

interface Item {
  readonly row: number
  readonly number: number
  readonly description: string | undefined
  readonly hs: string | undefined
  readonly packages: number | string
  readonly packageKind: string | undefined
  readonly grossKg: string | undefined
  readonly volumeM3: string | undefined
  readonly marks: string | undefined
  readonly equipment: string[]
  readonly dangerous: object[] | undefined
}

/** A row with a description begins goods; one without adds a unit to those above. */
function itemsOf(rows: readonly Row[]): Item[] {
  const items: Item[] = []
  for (const { row, cells } of rows) {
    const { description, hs, packages = '0', packageKind, grossKg, volumeM3, marks, unNumber, imdgClass } = cells
    const unit = cells.container && unitNumber(cells.container)
    if (description === undefined && items.length > 0) {
      if (unit) items.at(-1)?.equipment.push(unit)
      continue
    }
    items.push({
      row,
      number: items.length + 1,
      description,
      hs,
      packages: /^\d{1,9}$/.test(packages) ? Number(packages) : packages,
      packageKind,
      grossKg: grossKg && decimalOf(grossKg),
      volumeM3: volumeM3 && decimalOf(volumeM3),
      marks,
      equipment: unit ? [unit] : [],
      dangerous: unNumber === undefined ? undefined : [{ unNumber, imdgClass: imdgClass ?? '' }],
    })
  }
  return items
}

const unitNumber = (text: string) => text.toUpperCase().replace(/[\s-]/g, '')
/** French and Arabic spreadsheets write a decimal comma. */
const decimalOf = (text: string) => text.replace(/\s/g, '').replace(/^(\d+),(\d+)$/, '$1.$2')

function unitsOf(rows: readonly Row[]): object[] {
  const units = new Map<string, object>()
  for (const { cells } of rows) {
    if (!cells.container) continue
    const number = unitNumber(cells.container)
    if (!units.has(number))
      units.set(
        number,
        present({
          number,
          sizeType: cells.sizeType,
          filling: cells.filling?.toLowerCase() ?? 'full',
          seals: cells.seals?.split(/[\s;]+/) ?? [],
        }),
      )
  }
  return [...units.values()]
}

/** Where a field stands: the row of its bill, goods or unit, and the column of its name where the table has one. */
function placesIn(bills: readonly Row[][], columns: readonly (ManifestColumn | undefined)[]) {
  const letter = (...names: readonly string[]) => {
    const at = columns.findIndex((column) => column !== undefined && names.includes(column))
    return at < 0 ? {} : { column: letterOf(at) }
  }
  return (field: string): SourcePlace | undefined => {
    const [, part, place, name = '', index, inner = ''] = field.split('/')
    if (part === 'header') return { row: 2, ...letter(ofHeader[place ?? ''] ?? place ?? '') }
    const rows = part === 'bills' ? bills[Number(place)] : undefined
    const [first] = rows ?? []
    if (!rows || !first) return undefined
    if (name === 'items') {
      const row = itemsOf(rows)[Number(index)]?.row ?? first.row
      return { row, ...letter(inner === 'dangerous' ? 'unNumber' : inner === 'equipment' ? 'container' : inner) }
    }
    if (name === 'equipment' && index !== undefined)
      return { row: rowOfUnit(rows, Number(index)), ...letter('container') }
    return { row: first.row, ...letter(name === 'number' ? 'bill' : name) }
  }
}

const ofHeader: Readonly<Record<string, string>> = { kind: 'manifestKind', master: 'masterBill' }

function rowOfUnit(rows: readonly Row[], index: number): number {
  const seen = new Set<string>()
  for (const { row, cells } of rows) {
    const number = cells.container && unitNumber(cells.container)
    if (!number || seen.has(number)) continue
    if (seen.size === index) return row
    seen.add(number)
  }
  return rows[0]?.row ?? 0
}

/** 0 → A, 25 → Z, 26 → AA. */
const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`

const present = <T extends object>(values: T): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))

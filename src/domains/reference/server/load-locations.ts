import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type LocationTable, tableOfLocations } from '../location-table.ts'
import { cell, readDataFile } from './data-file.ts'

let loaded: LocationTable | undefined

/** The UN/LOCODE list, unpacked from `data/` at the first call and kept; nobody pays for it before somebody looks for a place. */
export function loadLocations(): LocationTable {
  loaded ??= readLocations()
  return loaded
}

function readLocations(): LocationTable {
  const packed = readFileSync(new URL('../data/locations.tsv.gz', import.meta.url))
  const [, ...lines] = gunzipSync(packed).toString('utf8').trimEnd().split('\n')
  const translated = readDataFile('location-words.csv').map(
    (row) => [cell(row, 'code'), { fr: cell(row, 'fr'), ar: cell(row, 'ar') }] as const,
  )
  return tableOfLocations(lines, new Map(translated))
}

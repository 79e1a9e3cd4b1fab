import type { Location, LocationFunction } from './location.ts'
import { findLocation, firstFrom, type LocationTable, toLocation } from './location-table.ts'
import { readUnlocode } from './unlocode.ts'
import { likeness, wordsOf, wordsText } from './words-text.ts'

export interface LocationWanted {
  readonly query: string
  /** ISO 3166-1 alpha-2: only places of that country. */
  readonly country?: string | undefined
  /** Only places with that function. */
  readonly function?: LocationFunction | undefined
  readonly limit: number
}

/** How much being a place for something says of how often it is meant: most look for ports. */
const weights: Readonly<Record<LocationFunction, number>> = {
  port: 8,
  airport: 4,
  rail: 2,
  inland: 2,
  road: 1,
  border: 1,
}
const weightOfName = { same: 12, begins: 6, has: 0 } as const
const weightOfAirportCode = 10
const shortestWord = 3

/**
 * Places for a UN/LOCODE ("NLRTM", "NL RTM"), the beginning of one, an airport code, or words of a name in any order, each
 * the beginning of a word; accents, capitals and punctuation do not count. The code itself comes first, then names that are
 * what was typed or begin with it and places that serve more kinds of transport, ports before all. A code,
 * or a word of three characters at least: shorter ones begin half the list.
 */
export function searchLocations(table: LocationTable, wanted: LocationWanted): Location[] {
  const code = readUnlocode(wanted.query)
  const exact = code && findLocation(table, code)
  const others = linesWith(table, wordsOf(wanted.query), wanted.country)
    .map((line) => toLocation(table, line))
    .filter((location) => location.code !== code)
    .map((location) => ({ location, weight: weightOf(location, wanted.query) }))
    .sort((a, b) => b.weight - a.weight || compare(a.location, b.location))
    .map(({ location }) => location)
  return (exact ? [exact, ...others] : others).filter((location) => isWanted(location, wanted)).slice(0, wanted.limit)
}

const isWanted = ({ code, functions }: Location, wanted: LocationWanted): boolean =>
  (wanted.country === undefined || code.startsWith(wanted.country)) &&
  (wanted.function === undefined || functions.includes(wanted.function))

/** Lines in which every word begins a word. The longest word, as the rarest, is looked for in the whole text; the others where it is found. */
function linesWith({ lines, index }: LocationTable, words: string[], country = ''): string[] {
  const rarest = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
  if (rarest.length < shortestWord) return []
  const { words: text, starts } = index()
  const all = { lines }
  const end = starts[country ? firstFrom(all, `${country}\uffff`) : lines.length] ?? 0
  const found: string[] = []
  let at = text.indexOf(` ${rarest}`, starts[firstFrom(all, country)])
  while (at >= 0 && at < end) {
    const number = lineAt(starts, at)
    const next = starts[number + 1] ?? end
    const line = text.slice(starts[number], next)
    if (words.every((word) => line.includes(` ${word}`))) found.push(lines[number] ?? '')
    at = text.indexOf(` ${rarest}`, next)
  }
  return found
}

/** The line that the character at `place` belongs to. */
function lineAt(starts: Uint32Array, place: number): number {
  let low = 0
  let high = starts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle
  }
  return low
}

function weightOf({ names, also, functions, code, iata }: Location, query: string): number {
  const typed = wordsText(query)
  const best = Math.max(
    ...[...Object.values(names), ...also].map((name) => weightOfName[likeness(wordsText(name), typed)]),
  )
  const isAirportCode = functions.includes('airport') && (iata ?? code.slice(2)).toLowerCase() === typed.trim()
  const served = functions.reduce((sum, one) => sum + weights[one], 0)
  return best + served + (isAirportCode ? weightOfAirportCode : 0)
}

/** Shorter names first: the town before its districts. */
const compare = (a: Location, b: Location): number =>
  a.names.en.length - b.names.en.length || (a.code < b.code ? -1 : 1)

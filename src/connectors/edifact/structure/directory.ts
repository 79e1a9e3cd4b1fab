import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { contrlTable, serviceSegments } from './service-segments.ts'
import type { ElementData, TableData } from './tables.ts'

/** What is taken of one directory. */
export interface DirectoryData {
  readonly messages: Readonly<Record<string, TableData>>
  readonly segments: Readonly<Record<string, ElementData[]>>
}

/** The structure of a message by the directory that is nearest to the declared one. */
export interface Specification {
  /** `D.95B`, of the directory used. */
  readonly directory: string
  /** False when the declared directory is not in hand, and the nearest is used. */
  readonly exact: boolean
  readonly table: TableData
  readonly elementsOf: (tag: string) => readonly ElementData[] | undefined
}

let loaded: ReadonlyMap<string, DirectoryData> | undefined

function directories(): ReadonlyMap<string, DirectoryData> {
  if (loaded) return loaded
  const packed = readFileSync(new URL('./directories.json.br', import.meta.url))
  const data: Record<string, DirectoryData> = JSON.parse(brotliDecompressSync(packed).toString())
  loaded = new Map(Object.entries(data))
  return loaded
}

/** Twice the year, plus one for the second directory of a year; years are of 1970 to 2069. */
function rank(release: string): number | undefined {
  const [, year, half] = /^(\d{2})([AB])$/.exec(release) ?? []
  if (year === undefined) return undefined
  return (Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year)) * 2 + (half === 'B' ? 1 : 0)
}

/**
 * The structure of a message type: from the directory it declares (UNH 0054), else from the nearest one that has the message, the
 * newer of two equally near. Codes change more often than structure (SMDG recommendation 07). `undefined` when no directory has it.
 */
export function findSpecification(type: string, release: string): Specification | undefined {
  if (type === 'CONTRL')
    return { directory: 'ISO 9735-4', exact: true, table: contrlTable, elementsOf: (tag) => serviceSegments.get(tag) }
  const wanted = rank(release)
  const having = [...directories()].filter(([, { messages }]) => Object.hasOwn(messages, type)).reverse()
  const distance = ([one]: readonly [string, DirectoryData]) =>
    wanted === undefined ? 0 : Math.abs((rank(one) ?? 0) - wanted)
  const [nearest] = having.sort((a, b) => distance(a) - distance(b))
  const table = nearest?.[1].messages[type]
  if (!nearest || !table) return undefined
  const [name, { segments }] = nearest
  return {
    directory: `D.${name}`,
    exact: name === release,
    table,
    elementsOf: (tag) => serviceSegments.get(tag) ?? (Object.hasOwn(segments, tag) ? segments[tag] : undefined),
  }
}

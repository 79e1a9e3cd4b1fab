import type { Text } from '#kernel/text.ts'
import { readDegrees } from './degrees.ts'
import type { Location, LocationFunction } from './location.ts'
import { wordsText } from './words-text.ts'

/**
 * The places of the UN/LOCODE list, more than a hundred thousand. They stay the lines they were read from, and become
 * locations when one is asked for: a tenth of the memory. Whether a code is known costs no words: those are made when
 * somebody first looks for a name.
 */
export interface LocationTable {
  /** Tab-separated lines in the order of the codes: code, name, other names, functions, coordinates, IATA code. */
  readonly lines: readonly string[]
  /** What is searched, made at the first call and kept. */
  readonly index: () => LocationIndex
  /** French and Arabic names by code. */
  readonly translated: ReadonlyMap<string, Pick<Text, 'fr' | 'ar'>>
}

export interface LocationIndex {
  /** Code, airport code and all names of each line as words, each line ended by a line end. */
  readonly words: string
  /** Where in `words` each line begins, and where the last ends. */
  readonly starts: Uint32Array
}

export function tableOfLocations(lines: readonly string[], translated: LocationTable['translated']): LocationTable {
  let made: LocationIndex | undefined
  return {
    lines,
    translated,
    index() {
      made ??= indexOf(lines, translated)
      return made
    },
  }
}

function indexOf(lines: readonly string[], translated: LocationTable['translated']): LocationIndex {
  const starts = new Uint32Array(lines.length + 1)
  const words: string[] = []
  let length = 0
  lines.forEach((line, place) => {
    const [code = '', name = '', also = '', functions = '', , iata] = line.split('\t')
    const airport = functions.includes('4') ? iata || code.slice(2) : ''
    const { fr = '', ar = '' } = translated.get(code) ?? {}
    const text = `${wordsText(`${code} ${airport} ${name} ${also} ${fr} ${ar}`)}\n`
    length += text.length
    starts[place + 1] = length
    words.push(text)
  })
  return { words: words.join(''), starts }
}

/** The location of a code of five characters, capitals without space; unknown gives `undefined`. */
export function findLocation(table: LocationTable, code: string): Location | undefined {
  const line = table.lines[firstFrom(table, code)]
  return line?.startsWith(`${code}\t`) ? toLocation(table, line) : undefined
}

/** The number of the first line whose code is not before `code`; with two letters, the first of a country. */
export function firstFrom({ lines }: Pick<LocationTable, 'lines'>, code: string): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] ?? '') < code) low = middle + 1
    else high = middle
  }
  return low
}

const functionOf: Readonly<Record<string, LocationFunction>> = {
  1: 'port',
  2: 'rail',
  3: 'road',
  4: 'airport',
  6: 'inland',
  B: 'border',
}

export function toLocation({ translated }: Pick<LocationTable, 'translated'>, line: string): Location {
  const [code = '', name = '', also = '', functions = '', coordinates = '', iata] = line.split('\t')
  const at = readDegrees(coordinates)
  return {
    code,
    names: { en: name, ...translated.get(code) },
    also: also ? also.split('; ') : [],
    functions: [...functions].flatMap((digit) => functionOf[digit] ?? []),
    ...(at && { at }),
    ...(iata && { iata }),
  }
}

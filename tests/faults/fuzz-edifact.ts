import { readdirSync, readFileSync } from 'node:fs'
import { writeContrl } from '#connectors/edifact/answers/write-contrl.ts'
import { type ReadEdifact, readEdifact } from '#connectors/edifact/read-edifact.ts'
import { findSpecification } from '#connectors/edifact/structure/directory.ts'
import { type Group, isGroup } from '#connectors/edifact/structure/group.ts'
import type { TableData } from '#connectors/edifact/structure/tables.ts'
import { componentsOf, positionOf, rawBytesOf, type Segment } from '#connectors/edifact/syntax/segment.ts'
import { usualSeparators, withRepetition } from '#connectors/edifact/syntax/separators.ts'
import { streamInterchange } from '#connectors/edifact/syntax/stream-interchange.ts'
import { type SegmentToWrite, writeSegments } from '#connectors/edifact/syntax/write-segments.ts'
import type { FuzzTarget } from './fuzz.ts'

const samples = new URL('../../src/connectors/edifact/samples/', import.meta.url)

/** The EDIFACT reader with everything that stands on it: directories, answers, writer. */
export const edifactTarget: FuzzTarget = {
  seeds: () =>
    readdirSync(samples)
      .filter((name) => !name.endsWith('.md'))
      .map((name) => readFileSync(new URL(name, samples))),
  generate,
  dictionary: [
    "UNA:+.? '",
    'UNA',
    "UNB+UNOC:3+A+B+260301:1200+1'",
    'UNB+',
    'UNG+',
    "UNH+1+CUSCAR:D:95B:UN'",
    'UNH+',
    'UNT+',
    'UNE+',
    'UNZ+',
    "'",
    '+',
    ':',
    '?',
    '*',
    '??',
    "?'",
    '\r\n',
    '\r',
    '\n',
    ' ',
    "''",
    '++',
    '::',
    '**',
    '\u001c',
    '\u001d',
    '\u001f',
    'UNOA:4',
    'UNOW',
    'LOC+147+',
    'BGM+',
    'DTM+137:2603011200:203',
    '\u00c3\u00a9',
    '\u00e9',
    '\u0000',
    '\u00ff',
    '-1',
    '99999999999',
  ],
  execute,
}

const messages = [
  'CUSCAR',
  'BAPLIE',
  'COPRAR',
  'COARRI',
  'CODECO',
  'IFTDGN',
  'PAXLST',
  'CUSRES',
  'APERAK',
  'CONTRL',
  'ORDERS',
]
const releases = ['95B', '96A', '00B', '13B', '24A', 'XX']

/** An interchange by its tables, which keeps to them more or less. */
function generate(random: () => number): Uint8Array {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const type = pick(messages) ?? 'CUSCAR'
  const release = pick(releases) ?? '95B'
  const specification = findSpecification(type, release)
  const value = () =>
    pick(['', '1', '147', 'CN', 'MAPTM', '2603011200', '203', "O'NEIL", 'A+B', 'caf\u00e9', '1,5', 'X'.repeat(40)]) ??
    ''
  const segment = (tag: string): SegmentToWrite => [
    tag,
    ...(specification?.elementsOf(tag) ?? [['', 0, 1, 'an..3'] as const]).map(([, mandatory, , content]) =>
      mandatory === 0 && random() < 0.5 ? '' : typeof content === 'string' ? value() : content.map(value),
    ),
  ]
  const walk = (table: TableData, depth: number): SegmentToWrite[] =>
    table.flatMap(([name, mandatory, , parts]) => {
      if (name === 'UNH' || name === 'UNT') return []
      const times = random() < 0.05 ? 0 : mandatory === 1 ? 1 : Math.floor(random() * (depth > 1 ? 1.3 : 1.8))
      return Array.from({ length: times }, () => (parts ? walk(parts, depth + 1) : [segment(name)])).flat()
    })
  const body = walk(specification?.table ?? [], 0).slice(0, 60)
  const syntax = pick(['UNOA', 'UNOB', 'UNOC', 'UNOE', 'UNOW', 'IATB']) ?? 'UNOC'
  const version = random() < 0.5 ? '3' : '4'
  const text = writeSegments(
    [
      ['UNB', [syntax, version], 'A', ['B', 'ZZ'], ['260301', '1200'], 'R1'],
      ['UNH', 'M1', [type, 'D', release, 'UN']],
      ...body,
      ['UNT', String(body.length + (random() < 0.9 ? 2 : 3)), 'M1'],
      ['UNZ', '1', 'R1'],
    ],
    version === '4' ? withRepetition(usualSeparators) : usualSeparators,
    pick(['', '\r\n', '\n']),
  )
  return Buffer.from(text, random() < 0.5 ? 'latin1' : 'utf8')
}

function execute(input: Uint8Array, random: () => number): readonly string[] {
  const read = readEdifact(input)
  samePieceByPiece(input, 1 + Math.floor(random() * 40))
  for (const { messages: held } of read.interchanges)
    for (const message of held) keepsAll(message.root, message.segments, input)
  sameWrittenAgain(read)
  answered(read)
  return marksOf(read)
}

/** What was found, by the type of message and by what was found just before; how many messages and groups, in which set. */
function marksOf({ interchanges, findings }: ReadEdifact): readonly string[] {
  const type = interchanges[0]?.messages[0]?.type ?? ''
  const known = messages.includes(type) ? type : ''
  return [
    ...findings.map(({ reason }) => `${known} ${reason}`),
    ...findings.map(({ reason }, at) => `${findings[at - 1]?.reason} ${reason}`),
    ...interchanges.map(
      ({ syntax, messages: held, groups }) =>
        `${/^UNO[A-Y]$/.test(syntax) ? syntax : ''} ${Math.min(3, held.length)} ${Math.min(2, groups.length)}`,
    ),
  ]
}

function promise(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** Cut anywhere, the same is read. */
function samePieceByPiece(input: Uint8Array, size: number): void {
  promise(told(input, size) === told(input, input.length || 1), `read otherwise in pieces of ${size}`)
}

function told(input: Uint8Array, size: number): string {
  const lines: string[] = []
  const reader = streamInterchange({
    segment: (segment) => lines.push(JSON.stringify([positionOf(segment, 2), segment.raw, segment.marks])),
    finding: (finding) => lines.push(JSON.stringify(finding)),
    stray: ({ raw }) => lines.push(raw),
  })
  for (let from = 0; from < input.length; from += size) reader.push(input.subarray(from, from + size))
  reader.end()
  return lines.join('\n')
}

/** Each segment is in the tree once, and its bytes are those of the file. */
function keepsAll(root: Group, segments: readonly Segment[], input: Uint8Array): void {
  const held = new Set<Segment>()
  const walk = ({ parts }: Group): void => {
    for (const part of parts)
      if (isGroup(part)) walk(part)
      else held.add(part)
  }
  walk(root)
  promise(held.size === segments.length && segments.every((one) => held.has(one)), 'a segment was lost')
  for (const segment of segments) {
    const bytes = rawBytesOf(segment)
    promise(
      Buffer.compare(bytes, input.subarray(segment.offset, segment.offset + bytes.length)) === 0,
      'bytes are not where they are said to be',
    )
  }
}

/** Elements, repetitions and components of a segment. */
function parted(segment: Segment): string[][][] {
  const elements: string[][][] = []
  for (const { repetition, component, text } of componentsOf(segment)) {
    if (component === 1 && repetition === 1) elements.push([])
    const repetitions = elements.at(-1) ?? []
    if (component === 1) repetitions.push([])
    repetitions.at(-1)?.push(text.replace(/\r\n|\r|\n/g, ' '))
  }
  return elements
}

const meant = (segments: readonly Segment[]): string =>
  JSON.stringify(
    segments.flatMap((one) =>
      parted(one).flatMap((repetitions, element) =>
        repetitions.flatMap((components, repetition) =>
          components.flatMap((text, component) =>
            text === '' ? [] : [[one.tag, element, repetition, component, text]],
          ),
        ),
      ),
    ),
  )

/** A message that is written again from what was read of it reads the same. */
function sameWrittenAgain({ interchanges }: ReadEdifact): void {
  for (const message of interchanges.flatMap(({ messages: held }) => held)) {
    const body = message.segments.filter(({ tag }) => /^[A-Z][A-Z0-9]{2}$/.test(tag) && !/^UN[ABGHTEZ]$/.test(tag))
    const again = writeSegments(
      [
        ['UNB', ['UNOW', '4'], 'A', 'B', ['20260301', '1200'], '1'],
        ['UNH', '1', ['X', 'D', '95B', 'UN']],
        ...body.map((one): SegmentToWrite => [one.tag, ...parted(one).map((repeated) => ({ repeated }))]),
        ['UNT', String(body.length + 2), '1'],
        ['UNZ', '1', '1'],
      ],
      withRepetition(usualSeparators),
    )
    const read = readEdifact(new TextEncoder().encode(again)).interchanges[0]?.messages[0]
    promise(read !== undefined && meant(read.segments.slice(1, -1)) === meant(body), 'written again it reads otherwise')
  }
}

/** What has a sender is answered by something that reads without a fault in its envelope. */
function answered({ interchanges }: ReadEdifact): void {
  for (const interchange of interchanges) {
    const answer = writeContrl(interchange, { syntax: 4, reference: 'A1', day: '2026-03-01', time: '12:00' })
    if (answer === undefined) continue
    promise(answer instanceof Uint8Array, 'the answer could not be encoded')
    if (!(answer instanceof Uint8Array)) continue
    const { interchanges: own, findings } = readEdifact(answer)
    const outside = findings.filter(({ weight, position }) => weight !== 'notice' && position.segment === 0)
    promise(own.length === 1 && outside.length === 0, 'the answer is no good interchange')
  }
}

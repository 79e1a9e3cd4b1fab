import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEdifact } from '../read-edifact.ts'
import { findSpecification } from './directory.ts'
import { type Group, groupsOf, isGroup, triggerOf } from './group.ts'
import type { TableData } from './tables.ts'

const read = (type: string, release: string, ...segments: readonly string[]) => {
  const count = segments.length + 2
  const text = `UNB+UNOC:3+A+B+260301:1200+1'UNH+1+${type}:D:${release}:UN'${segments.map((one) => `${one}'`).join('')}UNT+${count}+1'UNZ+1+1'`
  const message = readEdifact(new TextEncoder().encode(text)).interchanges[0]?.messages[0]
  if (!message) throw new Error('no message')
  return message
}
const told = (type: string, release: string, ...segments: readonly string[]) =>
  read(type, release, ...segments).findings.map(
    ({ reason, position: { segment, tag, element, component } }) =>
      `${reason} ${[segment, tag, element, component].filter((one) => one !== undefined).join(' ')}`,
  )

/** A group as a line: tags, with inner groups in brackets. */
const drawn = ({ parts }: Group): string =>
  parts.map((part) => (isGroup(part) ? `[${drawn(part)}]` : part.tag)).join(' ')

test.each([
  'CUSCAR CUSREP CUSRES CALINF VESDEP IFTMAN IFTDGN PAXLST BAPLIE MOVINS COPRAR COARRI CODECO COPARN COPINO COREOR IFCSUM IFTMIN IFTSTA IFTSAI APERAK'.split(
    ' ',
  ),
])('the directories in hand have %s', (type) => {
  for (const release of ['95B', '96B', '99B', '00B', '03B', '13B', '16A', '19B', '24A'])
    expect(findSpecification(type, release)).toMatchObject({ directory: `D.${release}`, exact: true })
})

test('a directory that is not in hand is read by the nearest that has the message', () => {
  expect(findSpecification('CUSCAR', '05B')).toMatchObject({ directory: 'D.03B', exact: false })
  expect(findSpecification('CUSCAR', '96A')).toMatchObject({ directory: 'D.96B' })
  expect(findSpecification('COARRI', '23A')).toMatchObject({ directory: 'D.24A' })
  expect(findSpecification('VERMAS', '95B')).toMatchObject({ directory: 'D.16A' })
  expect(findSpecification('BERMAN', 'XX')).toMatchObject({ directory: 'D.24A' })
  expect(findSpecification('ORDERS', '96A')).toBeUndefined()
  expect(findSpecification('constructor', '96A')).toBeUndefined()
})

test('what only a near directory has against a message is a notice', () => {
  const weights = (release: string) => read('CUSCAR', release, 'BGM+85', 'XXX+1').findings.map(({ weight }) => weight)
  expect([weights('95B'), weights('97A')]).toEqual([['fault'], ['notice']])
})

test('the same tag opens several groups: each comes where its turn is', () => {
  const { root, findings } = read(
    'CUSCAR',
    '95B',
    ...[
      'BGM+785',
      'NAD+CA+A',
      'TDT+20+1',
      'LOC+9+ESALG',
      'DTM+132:260301:101',
      'EQD+CN+A',
      'EQD+CN+B',
      'SEL+1',
      'CNT+16:2',
    ],
    ...[
      'CNI+1',
      'RFF+BM:1',
      'LOC+9+X',
      'TDT+30+2',
      'LOC+5+Y',
      'NAD+CN+C',
      'GID+1',
      'FTX+AAA+++T',
      'GID+2',
      'CNI+2',
      'RFF+BM:2',
      'GID+1',
    ],
  )
  expect(findings).toEqual([])
  expect(drawn(root)).toBe(
    'UNH BGM NAD [TDT LOC DTM] [EQD] [EQD SEL] CNT ' +
      '[CNI [RFF LOC [TDT LOC] [NAD] [GID FTX] [GID]]] [CNI [RFF [GID]]] UNT',
  )
})

test('in a bay plan LOC 147 opens a cell, also after one that is empty, and other places belong to it', () => {
  const cells = read(
    'BAPLIE',
    '95B',
    ...['BGM++1', 'DTM+137:2603011200:201', 'TDT+20+1', 'LOC+5+ESALG', 'LOC+61+MAPTM', 'DTM+178:2603011200:201'],
    ...[
      'LOC+147+0010282',
      'MEA+WT++KGM:1',
      'LOC+9+A',
      'LOC+11+B',
      'RFF+BM:1',
      'LOC+147+0010284',
      'LOC+147+0010286',
      'MEA+WT++KGM:1',
    ],
  )
  expect(drawn(cells.root)).toBe('UNH BGM DTM [TDT LOC LOC DTM] [LOC MEA LOC LOC RFF] [LOC] [LOC MEA] UNT')
  expect(groupsOf(cells.root, 'LOC')).toHaveLength(3)
})

test.each([
  ['a mandatory segment that is not there', ['CNI+1', 'RFF+BM:1', 'GID+1'], ['segment-missing 2 CNI']],
  ['a mandatory group that is not there', ['BGM+1', 'CNI+1', 'RFF+BM:1'], ['group-missing 5 UNT']],
  ['a segment that comes too late', ['BGM+1', 'TDT+20', 'BGM+2'], ['segment-out-of-order 4 BGM']],
  ['a segment too many', ['BGM+1', ...Array.from({ length: 10 }, () => 'FTX+A')], ['too-many-segments 12 FTX']],
  ['a group too many', ['BGM+1', ...Array.from({ length: 10 }, () => 'TDT+20')], ['too-many-groups 12 TDT']],
  ['a segment the message does not know', ['BGM+1', 'UNS+D'], ['segment-not-in-message 3 UNS']],
  ['an element too many', ['BGM+1+2+3+4+5+6'], ['too-many-elements-in-segment 2 BGM 5']],
  ['a mandatory element that is empty', ['BGM+1', 'TDT++X'], ['element-missing 3 TDT 1']],
  ['a mandatory component that is empty', ['BGM+1', 'DTM+:1:102'], ['component-missing 3 DTM 1 1']],
  ['a component too many', ['BGM+1', 'DTM+1:2:3:4'], ['too-many-components-in-element 3 DTM 1 4']],
  ['a value too long', ['BGM+1', 'TDT+20+123456789012345678'], ['value-too-long 3 TDT 2']],
  ['a number that is none', ['BGM+1', 'CNT+16:ten'], ['value-not-numeric 3 CNT 1 2']],
] as const)('%s is told at its place', (_, segments, expected) => {
  expect(told('CUSCAR', '95B', ...segments)).toEqual(expected)
})

test('nothing is lost: what has no place stays where it was met', () => {
  const { root } = read('CUSCAR', '95B', 'BGM+1', 'TDT+20', 'XXX+1', 'BGM+2', 'LOC+9+A')
  expect(drawn(root)).toBe('UNH BGM [TDT XXX] BGM LOC UNT')
})

test('minus and decimal mark do not count for the length of a number', () => {
  expect(told('CUSCAR', '95B', 'BGM+1', 'CNT+16:-123456789012345678,5')).toEqual(['value-too-long 3 CNT 1 2'])
  expect(told('CUSCAR', '95B', 'BGM+1', 'CNT+16:-12345678901234567,8')).toEqual([])
})

test('repeated elements stand side by side where nothing separates repetitions', () => {
  expect(told('IFTSTA', '24A', 'BGM+1', 'NAD+CA+A', 'CTA+IC', 'COM+1:TE', 'CNI+1', 'STS+1+2+3+4+5+6+7')).toEqual([])
})

/** Walks a table at will and writes the segments of what it meets. */
function written(table: TableData, choose: () => number, depth = 0): string[] {
  return table.flatMap(([name, mandatory, most, parts]) => {
    if (name === 'UNH' || name === 'UNT') return []
    const times = mandatory === 1 ? 1 : choose() % Math.min(most + 1, depth > 2 ? 2 : 3)
    return Array.from({ length: times }, () => (parts ? written(parts, choose, depth + 1) : [name])).flat()
  })
}

test.each(['CUSCAR', 'COPRAR', 'CODECO', 'IFTDGN', 'PAXLST', 'CUSRES'])(
  'every %s that keeps to its table is matched without objection to its order',
  (type) => {
    const table = findSpecification(type, '19B')?.table ?? []
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 20 })), (stream) => {
        const segments = written(table, () => stream.next().value ?? 0).slice(0, 400)
        const { findings } = read(type, '19B', ...segments)
        const order = findings.filter(({ reason }) => /order|not-in-message/.test(reason))
        expect(order).toEqual([])
      }),
      { numRuns: 30 },
    )
  },
)

test('whatever the order of segments, all of them are in the tree once', () => {
  const tags = fc.array(fc.constantFrom('BGM', 'TDT', 'LOC', 'EQD', 'CNI', 'RFF', 'NAD', 'GID', 'XXX', 'UNS'), {
    maxLength: 40,
  })
  const leaves = (group: Group): number =>
    group.parts.reduce((count, part) => count + (isGroup(part) ? leaves(part) : 1), 0)
  fc.assert(
    fc.property(tags, (segments) => {
      const { root } = read('CUSCAR', '95B', ...segments)
      expect(leaves(root)).toBe(segments.length + 2)
      expect(root.parts.every((part) => !isGroup(part) || triggerOf(part))).toBe(true)
    }),
  )
})

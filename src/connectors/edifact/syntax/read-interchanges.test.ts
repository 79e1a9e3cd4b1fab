import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edifactLimits } from './limits.ts'
import { type Interchanges, readInterchanges } from './read-interchanges.ts'
import { componentsOf, rawBytesOf, textAt } from './segment.ts'
import { streamInterchange } from './stream-interchange.ts'

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const read = (text: string) => readInterchanges(latin1(text))
const reasons = ({ findings }: Interchanges) => findings.map(({ reason }) => reason)
const places = ({ findings }: Interchanges) =>
  findings.map(({ reason, position }) => `${reason} ${position.line}:${position.column}`)

const head = "UNB+UNOC:3+LINE:14+PORT:ZZ+260301:1200+R1++++1++1'"
const one = `${head}UNH+1+CUSCAR:D:95B:UN:SMDG20'BGM+785+B1'UNT+3+1'UNZ+1+R1'`

test('an interchange says who sends what to whom, and in which messages', () => {
  const { interchanges, findings } = read(one)
  expect(findings).toEqual([])
  expect(interchanges).toHaveLength(1)
  expect(interchanges[0]).toMatchObject({
    syntax: 'UNOC',
    version: '3',
    sender: { code: 'LINE', qualifier: '14' },
    recipient: { code: 'PORT', qualifier: 'ZZ' },
    reference: 'R1',
    wantsAnswer: true,
    test: true,
  })
  expect(interchanges[0]?.messages).toMatchObject([
    { number: 1, reference: '1', type: 'CUSCAR', version: 'D', release: '95B', agency: 'UN', association: 'SMDG20' },
  ])
  expect(interchanges[0]?.messages[0]?.segments.map(({ tag, ordinal }) => `${tag} ${ordinal}`)).toEqual([
    'UNH 1',
    'BGM 2',
    'UNT 3',
  ])
})

/** Everything the reader tells about bytes cut into pieces of one size. */
function told(bytes: Uint8Array, size: number): string[] {
  const lines: string[] = []
  const reader = streamInterchange({
    segment: (segment) =>
      lines.push(
        JSON.stringify([segment.tag, segment.ordinal, segment.line, segment.column, [...componentsOf(segment)]]),
      ),
    finding: (finding) => lines.push(JSON.stringify(finding)),
    stray: ({ tag }) => lines.push(tag),
  })
  for (let from = 0; from < bytes.length; from += size) reader.push(bytes.subarray(from, from + size))
  reader.end()
  return lines
}

const awkward = [
  "\ufeff UNA:+.? '\r\nUNB+UNOC:3+A+B+260301:1200+1'\r\nUNH+1+X:D:95B:UN'FTX+AAI+++5?'6??:?+?:a\r\nb'UNT+3+1'UNZ+1+1'",
  "UNB+UNOA:4+A+B+260301:1200+1'UNH+1+X:D:95B:UN'RFF+BM:1*BM:2*BM:3'UN\r\nT+3+1'UNZ+1+1'\x0c\r\nhello",
  "UNA:+.? '\nUNB+UNOA:3+A+B+260301:1200+1'\nUNH+1+X:D:95B:UN'\nU",
  'QP ABC\r\n.XYZ 12\r\nUNA:*.? #UNB*UNOA:4*A*B*260301:1200*1#UNH*1*PAXLST:D:05B:UN#FTX*?\r\n*?##UNT*3*1#UNZ*1*1#',
]

test.each(awkward)('wherever the bytes are cut, the same is read: %j', (text) => {
  const bytes = latin1(text)
  const whole = told(bytes, bytes.length)
  for (let size = 1; size < bytes.length; size += 1) expect(told(bytes, size)).toEqual(whole)
})

test('released separators are text, also the release character itself', () => {
  const { interchanges } = read(awkward[0]?.replace('a\r\nb', 'ab') ?? '')
  const text = interchanges[0]?.messages[0]?.segments[1]
  expect(text && [textAt(text, 4, 1), textAt(text, 4, 2)]).toEqual(["5'6?", '+:ab'])
})

test('UNA may choose any characters, control characters and line breaks among them', () => {
  const strange =
    'UNA\u001f\u001d. *\nUNB\u001dUNOA\u001f4\u001dA\u001dB\u001d260301\u001f1200\u001d1\nUNH\u001d1\u001dX\u001fD\u001f95B\u001fUN\nRFF\u001dBM\u001f1*BM\u001f2\nUNT\u001d3\u001d1\nUNZ\u001d1\u001d1\n'
  const result = read(strange)
  expect(result.findings).toEqual([])
  const reference = result.interchanges[0]?.messages[0]?.segments[1]
  expect(reference && [textAt(reference, 1, 2, 1), textAt(reference, 1, 2, 2), reference.line]).toEqual(['1', '2', 4])
})

test('without UNA other separators are taken from the service segments, and it is said so', () => {
  const result = read(one.replaceAll("'", '\u001c').replaceAll('+', '\u001d').replaceAll(':', '\u001f'))
  expect(reasons(result)).toEqual(['separators-guessed'])
  expect(result.interchanges[0]?.messages[0]?.type).toBe('CUSCAR')
})

test('the star repeats elements from syntax 4 on, and is a star before', () => {
  const repeated = (version: number) =>
    read(`UNB+UNOC:${version}+A+B+260301:1200+1'UNH+1+X:D:95B:UN'RFF+BM:1*BM:2'UNT+3+1'UNZ+1+1'`).interchanges[0]
      ?.messages[0]?.segments[1]
  expect([...componentsOf(repeated(4) ?? never())].map(({ text }) => text)).toEqual(['BM', '1', 'BM', '2'])
  expect([...componentsOf(repeated(3) ?? never())].map(({ text }) => text)).toEqual(['BM', '1*BM', '2'])
})

function never(): never {
  throw new Error('no segment')
}

test('a teletype heading, lines cut in the middle of a word and a footer do no harm, and are told', () => {
  const result = read(awkward.at(-1) ?? '')
  expect(places(result)).toEqual(['text-around-interchange 1:1', 'line-break-in-segment 3:66'])
  expect(result.interchanges[0]?.messages[0]?.segments.map(({ tag }) => tag)).toEqual(['UNH', 'FTX', 'UNT'])
})

test('a line break of the sender within a text stays, one that the transport put there goes', () => {
  const text = (between: string) => {
    const segment = read(
      `UNB+UNOC:3+A+B+260301:1200+1'${between}UNH+1+X:D:95B:UN'${between}FTX+AAI+++AB\r\nCD'UNT+3+1'UNZ+1+1'`,
    ).interchanges[0]?.messages[0]?.segments[1]
    return segment && textAt(segment, 4)
  }
  expect(text('\r\n')).toBe('AB\nCD')
  expect(text('')).toBe('ABCD')
})

test.each([
  ['UNOA', 'C4FE'],
  ['UNOC', 'é'],
  ['UNOE', 'Ж'],
  ['UNOF', 'Ω'],
  ['UNOI', 'م'],
  ['UNOL', '€'],
  ['UNOW', 'مرفأ'],
])('%s is read as its characters', (set, expected) => {
  const bytes: Readonly<Record<string, string>> = {
    UNOA: 'C4FE',
    UNOC: '\xe9',
    UNOE: '\xb6',
    UNOF: '\xd9',
    UNOI: '\xe5',
    UNOL: '\xa4',
    UNOW: '\xd9\x85\xd8\xb1\xd9\x81\xd8\xa3',
  }
  const result = read(`UNB+${set}:3+A+B+260301:1200+1'UNH+1+X:D:95B:UN'FTX+AAI+++${bytes[set]}'UNT+3+1'UNZ+1+1'`)
  const segment = result.interchanges[0]?.messages[0]?.segments[1] ?? never()
  expect(textAt(segment, 4)).toBe(expected)
  expect(result.findings).toEqual([])
})

test('characters of another set than the declared one are read all the same, told once, and their bytes kept', () => {
  const result = read(
    "UNB+UNOA:2+A+B+260301:1200+1'UNH+1+X:D:95B:UN'FTX+AAI+++caf\xc3\xa9'FTX+AAI+++caf\xe9'UNT+4+1'UNZ+1+1'",
  )
  const [, first, second] = result.interchanges[0]?.messages[0]?.segments ?? []
  expect([textAt(first ?? never(), 4), textAt(second ?? never(), 4)]).toEqual(['café', 'café'])
  expect(reasons(result)).toEqual(['other-character-set'])
  expect([...rawBytesOf(second ?? never())].at(-1)).toBe(0xe9)
})

test.each([
  ['count-disagrees', one.replace('UNT+3', 'UNT+4')],
  ['count-disagrees', one.replace('UNZ+1', 'UNZ+x')],
  ['references-disagree', one.replace('UNT+3+1', 'UNT+3+2')],
  ['references-disagree', one.replace('UNZ+1+R1', 'UNZ+1')],
  ['message-trailer-missing', one.replace("UNT+3+1'", '')],
  ['message-header-missing', one.replace("UNT+3+1'", "UNT+3+1'UNT+3+1'")],
  ['interchange-trailer-missing', one.replace("UNZ+1+R1'", '')],
  ['interchange-header-missing', one.replace(head, '')],
  ['interchange-empty', `${head}UNZ+0+R1'`],
  ['interchange-repeated', one + one],
  ['message-repeated', one.replace('UNZ+1', "UNH+1+CUSCAR:D:95B:UN'UNT+2+1'UNZ+2")],
  ['message-type-missing', one.replace('CUSCAR:D:95B:UN:SMDG20', '')],
  ['control-reference-missing', one.replace('+260301:1200+R1', '+260301:1200+').replace('UNZ+1+R1', 'UNZ+1')],
  ['segment-outside-message', one.replace('UNZ+1', "BGM+1'UNZ+1")],
  ['segment-not-ended', one.slice(0, -1)],
  ['tag-damaged', one.replace('BGM', 'B?+')],
  ['empty-segment', one.replace('UNT+3', "'UNT+3")],
  ['syntax-unknown', one.replace('UNOC:3', 'UNOC')],
  ['group-header-missing', one.replace('UNZ+1', "UNE+1+1'UNZ+1")],
  ['group-trailer-missing', one.replace('UNH', "UNG+CUSCAR+A+B+260301:1200+7+UN+D:95B'UNH")],
])('%s is one finding, with everything else read', (reason, text) => {
  const result = read(text)
  expect(reasons(result)).toEqual([reason])
  expect(result.interchanges.every(({ number }) => number > 0)).toBe(true)
})

test('a count that disagrees is told at its element, with what it should be', () => {
  expect(read(one.replace('UNT+3', 'UNT+4')).findings[0]).toMatchObject({
    reason: 'count-disagrees',
    position: { segment: 3, tag: 'UNT', element: 1, line: 1, column: 95 },
    about: { stated: '4', found: 3 },
  })
})

test('messages of several types in groups are counted by group, and beside a group they are a fault', () => {
  const group = "UNG+CUSCAR+A+B+260301:1200+7+UN+D:95B'UNH+1+CUSCAR:D:95B:UN'UNT+2+1'UNE+1+7'"
  expect(read(`${head}${group}${group}UNZ+2+R1'`).findings.map(({ reason }) => reason)).toEqual(['message-repeated'])
  expect(reasons(read(`${head}${group}UNH+2+BAPLIE:D:95B:UN'UNT+2+2'UNZ+1+R1'`))).toEqual(['messages-beside-groups'])
})

test('what is no interchange is said to be none', () => {
  expect(places(read('Step 1: open the UN list'))).toEqual(['not-edifact 1:1'])
  expect(reasons(read(''))).toEqual(['not-edifact'])
  expect(reasons(read(`${'x'.repeat(30_000)}${one}`))).toEqual(['not-edifact'])
})

test('a segment without end, or of endless components, is refused within its bounds', () => {
  const endless = (piece: string) => {
    const found: string[] = []
    const reader = streamInterchange({ finding: ({ reason, weight }) => found.push(`${reason} ${weight}`) })
    reader.push(latin1(`${head}UNH+1+X:D:95B:UN'FTX+`))
    for (let round = 0; round < 100; round += 1) reader.push(latin1(piece.repeat(1_000)))
    reader.end()
    return found[0]
  }
  expect(endless('abcdefgh')).toBe('segment-too-long end')
  expect(endless('+')).toBe('too-many-components end')
})

test('no more findings are told than the limit', () => {
  const { findings } = readInterchanges(latin1(`${head}${"BGM+1'".repeat(100)}UNZ+0+R1'`), {
    ...edifactLimits,
    findings: 10,
  })
  expect(findings).toHaveLength(10)
})

test('no bytes make the reader throw, and every segment lies where it says', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "UNA:+.? '",
      'UNB',
      'UNH',
      'UNT',
      'UNZ',
      'UNG',
      'UNE',
      '+',
      ':',
      '?',
      "'",
      '*',
      '\r\n',
      'BGM',
      '1',
      head,
      one,
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
      const bytes = Buffer.from(pieces.join(''), 'utf8')
      const { interchanges } = readInterchanges(bytes)
      for (const segment of interchanges.flatMap(({ messages }) => messages.flatMap(({ segments }) => segments)))
        expect(bytes.subarray(segment.offset, segment.offset + segment.raw.length).equals(rawBytesOf(segment))).toBe(
          true,
        )
      expect(told(bytes, size)).toEqual(told(bytes, bytes.length || 1))
    }),
    { numRuns: 200 },
  )
})

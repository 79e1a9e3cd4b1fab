import fc from 'fast-check'
import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { readEdifact } from '../read-edifact.ts'
import { componentsOf } from '../syntax/segment.ts'
import type { Envelope } from './write-answer.ts'
import { writeAperak } from './write-aperak.ts'
import { writeContrl } from './write-contrl.ts'

const envelope: Envelope = { syntax: 3, reference: 'A77', day: '2026-03-02', time: '14:30' }
const modern: Envelope = { ...envelope, syntax: 4 }

const bytesOf = (text: string) => new TextEncoder().encode(text)
function interchangeOf(text: string) {
  const [interchange] = readEdifact(bytesOf(text)).interchanges
  if (!interchange) throw new Error('no interchange')
  return interchange
}
const good = "UNH+M1+CUSCAR:D:95B:UN:SMDG20'BGM+785+DOC9'UNT+3+M1'"
const bad = "UNH+M2+CUSCAR:D:95B:UN'BGM+785'TDT++X'DTM+132:1:2:3'CNI+1'RFF+BM:1'UNT+9+M2'"
const around = (messages: string, count: number) =>
  `UNB+UNOC:3+LINE:14:X+PORT:ZZ+260301:1200+R1'${messages}UNZ+${count}+R1'`

function contrl(text: string, wanted = envelope): string {
  const answer = writeContrl(interchangeOf(text), wanted)
  if (!answer || objects(answer)) throw new Error('no answer')
  expect(readEdifact(answer).findings).toEqual([])
  return Buffer.from(answer).toString('latin1')
}

test('a good message is acknowledged by CONTRL, from its recipient to its sender', () => {
  expect(contrl(around(good, 1))).toBe(
    "UNB+UNOC:3+PORT:ZZ+LINE:14:X+260302:1430+A77'UNH+1+CONTRL:D:3:UN'UCI+R1+LINE:14:X+PORT:ZZ+7'" +
      "UCM+M1+CUSCAR:D:95B:UN:SMDG20+7'UNT+4+1'UNZ+1+A77'",
  )
})

test('under syntax 4 it is written as such', () => {
  expect(contrl(around(good, 1), modern)).toMatch(
    /^UNB\+UNOC:4\+PORT:ZZ\+LINE:14:X\+20260302:1430\+A77'UNH\+1\+CONTRL:4:1:UN'/,
  )
})

test('a bad message is rejected alone, with trailer, segments and elements that are wrong', () => {
  expect(contrl(around(good + bad, 2))).toContain(
    "UCM+M1+CUSCAR:D:95B:UN:SMDG20+7'UCM+M2+CUSCAR:D:95B:UN+4+29+UNT+2'UCS+3'UCD+13+2'UCS+4'UCD+16+2:4'UCS+6+13'",
  )
})

test('what is wrong with the interchange itself rejects it whole', () => {
  expect(contrl(around(good, 2))).toContain("UCI+R1+LINE:14:X+PORT:ZZ+4+29+UNZ+2'UNT+3+1'")
})

test('messages in groups are answered group by group', () => {
  const group = (number: number, message: string) =>
    `UNG+CUSCAR+A:1+B+260301:1200+G${number}+UN+D:95B'${message}UNE+1+G${number}'`
  expect(contrl(around(group(1, good) + group(2, good.replaceAll('M1', 'M5')), 2))).toContain(
    "UCF+G1+A:1+B+7'UCM+M1+CUSCAR:D:95B:UN:SMDG20+7'UCF+G2+A:1+B+7'UCM+M5+CUSCAR:D:95B:UN:SMDG20+7'",
  )
})

test('a type that nobody reads is rejected as not agreed', () => {
  expect(contrl(around(good.replace('CUSCAR', 'ORDERS'), 1))).toContain("UCM+M1+ORDERS:D:95B:UN:SMDG20+4+17+UNH+3:1'")
})

test('no CONTRL answers a CONTRL, nor a message that does not say who sent it', () => {
  const answer = bytesOf(contrl(around(good, 1)))
  const [interchange] = readEdifact(answer).interchanges
  expect(interchange && writeContrl(interchange, envelope)).toBeUndefined()
  expect(writeContrl(interchangeOf(good), envelope)).toBeUndefined()
})

const aperak = (errors: readonly { code: string; words: string }[], wanted = envelope) => {
  const interchange = interchangeOf(around(good, 1))
  const [message] = interchange.messages
  if (!message) throw new Error('no message')
  return writeAperak(interchange, message, errors, wanted)
}

test('APERAK accepts a message by its reference and document number', () => {
  const answer = aperak([])
  expect(objects(answer) || Buffer.from(answer).toString()).toContain(
    "UNH+1+APERAK:D:96B:UN'BGM+312+A77+9+AP'DTM+137:202603021430:203'RFF+ACW:M1'RFF+DM:DOC9'UNT+6+1'",
  )
})

test.each([envelope, modern])(
  'APERAK refuses with every reason, long ones going on, and is good EDIFACT itself',
  (wanted) => {
    const words = `Le connaissement n'existe pas : ${'il manque '.repeat(60)}`.trim()
    const answer = aperak(
      [
        { code: 'BILL01', words },
        { code: 'BILL02', words: 'déjà vu' },
      ],
      wanted,
    )
    if (objects(answer)) throw new Error('not written')
    const { interchanges, findings } = readEdifact(answer)
    expect(findings).toEqual([])
    const segments = interchanges[0]?.messages[0]?.segments ?? []
    const texts = segments.filter(({ tag }) => tag === 'FTX')
    const said = texts.map((one) =>
      [...componentsOf(one)]
        .slice(3)
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    )
    expect(said.slice(0, -1).join(' ')).toBe(words)
    expect(said.at(-1)).toBe('déjà vu')
    expect(segments.filter(({ tag }) => tag === 'ERC')).toHaveLength(texts.length)
  },
)

test('Arabic words need syntax 4; under 3 the answer is refused rather than garbled', () => {
  const errors = [{ code: 'X', words: 'رقم بوليصة الشحن مفقود' }]
  expect(aperak(errors)).toMatchObject({ objections: [{ reason: 'edifact-not-encodable' }] })
  const answer = aperak(errors, modern)
  const read = objects(answer) ? undefined : readEdifact(answer)
  expect(read?.findings).toEqual([])
  expect(read?.interchanges[0]?.syntax).toBe('UNOW')
})

test('whatever comes with a UNB is answered by a CONTRL that is good EDIFACT and rejects when there is a fault', () => {
  const segment = fc.constantFrom(
    'BGM+785',
    'BGM',
    'TDT++1',
    'XXX+1',
    'CNI+1:2',
    'RFF',
    'GID+x',
    'UNT+3+1',
    'UNH+2+CUSCAR:D:96B:UN',
    'UNH+3',
    'UNE+1+1',
    'UNG+CUSCAR+A+B++7',
    'UNZ+9',
    "FTX+?'?+",
    'DTM+1:2:3:4',
  )
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 20 }), fc.constantFrom(envelope, modern), (segments, wanted) => {
      const text = around(['UNH+1+CUSCAR:D:95B:UN', ...segments, ''].join("'"), 1)
      for (const interchange of readEdifact(bytesOf(text)).interchanges) {
        const answer = writeContrl(interchange, wanted)
        if (answer === undefined) continue
        if (objects(answer)) throw new Error('not encodable')
        const [read] = readEdifact(answer).interchanges
        const faulty = [interchange, ...interchange.messages].some(({ findings }) =>
          findings.some(({ weight }) => weight !== 'notice'),
        )
        const said = Buffer.from(answer).toString()
        expect(/'UC[IMF][^']*\+4(\+|')/.test(said)).toBe(faulty)
        // A message without type or reference is named as it was: by nothing.
        const unnamed = /^(element|component)-missing$/
        expect(read?.messages[0]?.findings.filter(({ reason }) => !unnamed.test(reason))).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

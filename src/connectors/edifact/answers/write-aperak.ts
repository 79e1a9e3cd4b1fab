import type { Objections } from '#kernel/decision.ts'
import type { InterchangeHead } from '../syntax/interchange.ts'
import type { Message } from '../syntax/read-interchanges.ts'
import { textAt } from '../syntax/segment.ts'
import type { SegmentToWrite } from '../syntax/write-segments.ts'
import { type Envelope, writeAnswer } from './write-answer.ts'

/** One reason why a message is not accepted: our code (at most 8 characters) and what it means in the words of the partner's language. */
export interface BusinessError {
  readonly code: string
  readonly words: string
}

/** UNTDID 1001. */
const acknowledgement = '312'
const errorMessage = '313'
/** UNTDID 4343. */
const accepted = 'AP'
const refused = 'RE'
/** Characters a component of FTX, and components (D.96B). */
const lineLength = 70
const linesOfText = 5

/**
 * The answer of a mapper to a message (APERAK, D.96B under syntax 3, D.24A under 4): accepted when there are no errors, else refused with each
 * of them. Names the message by its reference (RFF ACW) and its document number (RFF DM). A text too long for one FTX goes on under
 * the same code.
 */
export function writeAperak(
  interchange: InterchangeHead,
  message: Message,
  errors: readonly BusinessError[],
  envelope: Envelope,
): Uint8Array | Objections<'edifact-not-encodable'> {
  const beginning = message.segments.find(({ tag }) => tag === 'BGM')
  const documentNumber = (beginning && textAt(beginning, 2, 1).slice(0, 35)) ?? ''
  const prepared = `${envelope.day.replaceAll('-', '')}${envelope.time.replace(':', '')}`
  const segments: readonly SegmentToWrite[] = [
    [
      'BGM',
      errors.length === 0 ? acknowledgement : errorMessage,
      envelope.reference,
      '9',
      errors.length === 0 ? accepted : refused,
    ],
    ['DTM', ['137', prepared, '203']],
    ['RFF', ['ACW', message.reference.slice(0, 35)]],
    ...(documentNumber === '' ? [] : [['RFF', ['DM', documentNumber]] satisfies SegmentToWrite]),
    ...errors.flatMap(({ code, words }) =>
      textsOf(words).flatMap((lines): readonly SegmentToWrite[] => [
        ['ERC', code.slice(0, 8)],
        ['FTX', 'AAO', '', '', lines],
      ]),
    ),
  ]
  return writeAnswer(interchange, envelope, {
    identifier: ['APERAK', 'D', envelope.syntax === 3 ? '96B' : '24A', 'UN'],
    segments,
  })
}

/** Words broken between words into lines of FTX, and lines into texts. */
function textsOf(words: string): readonly (readonly string[])[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`
    else for (let at = 0; at < word.length; at += lineLength) lines.push(word.slice(at, at + lineLength))
  }
  const texts: string[][] = []
  for (let at = 0; at < lines.length; at += linesOfText) texts.push(lines.slice(at, at + linesOfText))
  return texts
}

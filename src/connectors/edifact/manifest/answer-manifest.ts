import type { LodgeOutcome, ReadManifest } from '#domains/manifests/reading.ts'
import type { LocalDate } from '#kernel/elements.ts'
import { type Envelope, writeAnswer } from '../answers/write-answer.ts'
import { writeAperak } from '../answers/write-aperak.ts'
import { writeContrl } from '../answers/write-contrl.ts'
import type { ReadInterchange, ReadMessage } from '../read-edifact.ts'
import { textAt } from '../syntax/segment.ts'
import type { SegmentToWrite } from '../syntax/write-segments.ts'

/** What an answer needs from around it. */
export interface AnswerCircumstances {
  /** Day and time of legal clocks at an instant. */
  readonly legalClock: (at: string) => { readonly day: LocalDate; readonly time: string }
  /** A control reference never used before, at most 14 characters. */
  readonly newReference: () => string
}

/**
 * The answer in EDIFACT: a message that is not well formed gets CONTRL; a CUSCAR gets CUSRES with the number it was
 * registered under or every error with its place; an IFCSUM gets APERAK.
 */
export function answerTo(
  interchange: ReadInterchange,
  message: ReadMessage,
  broken: boolean,
  { legalClock, newReference }: AnswerCircumstances,
): NonNullable<ReadManifest['answer']> {
  return (outcome) => {
    const envelope: Envelope = {
      syntax: interchange.version === '4' ? 4 : 3,
      reference: newReference(),
      ...legalClock(outcome.at),
    }
    const body = broken
      ? writeContrl(interchange, envelope)
      : message.type === 'CUSCAR'
        ? cusres(interchange, message, outcome, envelope)
        : writeAperak(interchange, message, errorsOf(outcome), envelope)
    if (body && !('objections' in body)) return { mediaType: 'application/edifact', body }
    return { mediaType: 'application/edifact', body: new Uint8Array() }
  }
}

const errorsOf = ({ findings, sentence }: LodgeOutcome) =>
  findings
    .filter(({ severity }) => severity === 'refuses')
    .map((finding) => {
      const { segment, tag } = finding.place ?? {}
      const place = segment === undefined ? '' : `${segment} ${tag}: `
      return { code: codeOf(finding.reason), words: `${place}${sentence(finding)}` }
    })

/** The initials of a reason, as the code of an error of at most eight characters. */
const codeOf = (reason: string): string =>
  reason
    .split('-')
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 8)

/** UNTDID 1001, 4343. */
const [acknowledgement, errorMessage, accepted, refused] = ['312', '313', 'AP', 'RE']
const lineLength = 70

/** CUSRES D.96B: the document answered, its number at customs, and what is against it. */
function cusres(interchange: ReadInterchange, message: ReadMessage, outcome: LodgeOutcome, envelope: Envelope) {
  const beginning = message.segments.find(({ tag }) => tag === 'BGM')
  const document = beginning ? textAt(beginning, 2, 1).slice(0, 35) : ''
  const stamp = `${envelope.day.replaceAll('-', '')}${envelope.time.replace(':', '')}`
  const segments: SegmentToWrite[] = [
    ['BGM', outcome.accepted ? acknowledgement : errorMessage, document, '11', outcome.accepted ? accepted : refused],
    ['DTM', ['137', stamp, '203']],
    ['RFF', ['ACW', message.reference.slice(0, 35)]],
    ...(outcome.number === undefined ? [] : [['RFF', ['ABT', outcome.number]] satisfies SegmentToWrite]),
    ...errorsOf(outcome).flatMap(({ code, words }): SegmentToWrite[] => [
      ['ERP', '1'],
      ['ERC', code],
      ['FTX', 'AAO', '', '', linesOf(words)],
    ]),
  ]
  return writeAnswer(interchange, envelope, { identifier: ['CUSRES', 'D', '96B', 'UN'], segments })
}

const linesOf = (words: string): string[] =>
  Array.from({ length: Math.min(5, Math.ceil(words.length / lineLength)) }, (_, i) =>
    words.slice(i * lineLength, (i + 1) * lineLength),
  )

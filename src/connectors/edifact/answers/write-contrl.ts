import type { Objections } from '#kernel/decision.ts'
import type { ReadInterchange, ReadMessage } from '../read-edifact.ts'
import type { Finding } from '../syntax/finding.ts'
import { textAt } from '../syntax/segment.ts'
import type { SegmentToWrite } from '../syntax/write-segments.ts'
import { errorCode } from './error-codes.ts'
import { addressed, type Envelope, writeAnswer } from './write-answer.ts'

/** Code list 0083: this level and all below is rejected, or acknowledged unless something below is rejected. */
const rejected = '4'
const acknowledged = '7'
/** At most so many erroneous segments a message, and elements a segment (ISO 9735-4 §5). */
const mostSegments = 999
const mostElements = 99

/**
 * The syntax report on an interchange (CONTRL, ISO 9735-4): every message acknowledged or rejected, with the segments and elements
 * that its directory has something against. What is wrong with the interchange itself rejects it whole. `undefined` where no report is due:
 * without UNB nobody can be answered, and a CONTRL is never answered by one.
 */
export function writeContrl(
  interchange: ReadInterchange,
  envelope: Envelope,
): Uint8Array | Objections<'edifact-not-encodable'> | undefined {
  const { header, messages, groups } = interchange
  if (!header || (messages.length > 0 && messages.every(({ type }) => type === 'CONTRL'))) return undefined
  const fault = interchange.findings.find(isFault)
  const subject: SegmentToWrite = [
    'UCI',
    interchange.reference.slice(0, 14),
    addressed(interchange.sender),
    addressed(interchange.recipient),
    ...(fault ? [rejected, ...faultOf(fault)] : [acknowledged]),
  ]
  const alone = messages.filter(({ group }) => group === undefined)
  const below = fault
    ? []
    : [
        ...alone.flatMap(reportOf),
        ...groups.flatMap((group): readonly SegmentToWrite[] => [
          [
            'UCF',
            group.reference.slice(0, 14),
            [textAt(group.header, 2, 1), textAt(group.header, 2, 2)],
            [textAt(group.header, 3, 1), textAt(group.header, 3, 2)],
            acknowledged,
          ],
          ...messages.filter((message) => message.group?.number === group.number).flatMap(reportOf),
        ]),
      ]
  return writeAnswer(interchange, envelope, {
    identifier: envelope.syntax === 3 ? ['CONTRL', 'D', '3', 'UN'] : ['CONTRL', '4', '1', 'UN'],
    segments: [subject, ...below],
  })
}

const isFault = ({ weight }: Finding): boolean => weight !== 'notice'

/** Faults of UNH and UNT, and of the message as a whole: they are told of the message, the others of their segment. */
const isOfWhole = ({ reason, position: { tag } }: Finding): boolean =>
  tag === 'UNT' || (tag === 'UNH' && reason !== 'tag-damaged') || /^messages?-/.test(reason)

/** UCM, and UCS with UCD for every segment with a fault. */
function reportOf(message: ReadMessage): readonly SegmentToWrite[] {
  const faults = message.findings.filter(isFault)
  const whole = faults.find((one) => isOfWhole(one) && !isOfSegment(one))
  const head: SegmentToWrite = [
    'UCM',
    message.reference.slice(0, 14),
    [
      message.type.slice(0, 6),
      message.version.slice(0, 3),
      message.release.slice(0, 3),
      message.agency.slice(0, 3),
      message.association.slice(0, 6),
    ],
    ...(faults.length > 0 ? [rejected, ...(whole ? faultOf(whole) : [])] : [acknowledged]),
  ]
  const bySegment = new Map<number, Finding[]>()
  for (const fault of faults)
    if (fault !== whole && (isOfSegment(fault) || !isOfWhole(fault))) {
      const at = segmentOf(fault)
      bySegment.set(at, [...(bySegment.get(at) ?? []), fault])
    }
  const inOrder = [...bySegment].sort(([a], [b]) => a - b).slice(0, mostSegments)
  return [head, ...inOrder.flatMap(([at, found]) => reportOnSegment(at, found))]
}

/** What is missing before a segment is told of the one before it, as the standard wants. */
const isOfSegment = ({ reason }: Finding): boolean => reason === 'segment-missing' || reason === 'group-missing'
const segmentOf = (fault: Finding): number =>
  isOfSegment(fault) ? Math.max(1, fault.position.segment - 1) : Math.max(1, fault.position.segment)

function reportOnSegment(at: number, found: readonly Finding[]): readonly SegmentToWrite[] {
  const whole = found.find(({ position }) => position.element === undefined)
  const elements = found.filter(({ position }) => position.element !== undefined).slice(0, mostElements)
  return [
    ['UCS', String(at), ...(whole ? [errorCode(whole.reason)] : [])],
    ...elements.map((one): SegmentToWrite => ['UCD', errorCode(one.reason), placeOf(one)]),
  ]
}

/** Error, service segment and element, as UCI and UCM tell them. */
function faultOf(fault: Finding): readonly (string | readonly string[])[] {
  const { tag } = fault.position
  const service = /^UN[BHTZGE]$/.test(tag) ? tag : ''
  return [errorCode(fault.reason), service, ...(service === '' ? [] : [placeOf(fault)])]
}

/** S011: the tag counts as the first element; then the component, and the repetition when it is not the first. */
function placeOf({ position: { element, component, repetition } }: Finding): readonly string[] {
  if (element === undefined) return []
  return [
    String(element + 1),
    component === undefined ? '' : String(component),
    repetition === undefined ? '' : String(repetition),
  ]
}

import { type Objections, objection } from '#kernel/decision.ts'
import type { LocalDate } from '#kernel/elements.ts'
import { encoded } from '../syntax/character-sets.ts'
import type { Address, InterchangeHead } from '../syntax/interchange.ts'
import { usualSeparators, withRepetition } from '../syntax/separators.ts'
import { type SegmentToWrite, writeSegments } from '../syntax/write-segments.ts'

/** What an interchange of ours needs besides its messages. */
export interface Envelope {
  readonly syntax: 3 | 4
  /** Our control reference (0020), at most 14 characters, never used before with this partner. */
  readonly reference: string
  /** When it is prepared, in legal time: day and `HH:MM`. */
  readonly day: LocalDate
  readonly time: string
}

/** A message of ours: its identifier as in UNH (S009), and its segments without UNH and UNT. */
interface AnswerMessage {
  readonly identifier: readonly string[]
  readonly segments: readonly SegmentToWrite[]
}

/**
 * An interchange of one message that answers another, from its recipient to its sender, in the character set of the one answered, or in the
 * next that has all the characters. Objects with `edifact-not-encodable` when none has, as for Arabic text under syntax 3.
 */
export function writeAnswer(
  answered: Pick<InterchangeHead, 'syntax' | 'sender' | 'recipient' | 'test'>,
  { syntax, reference, day, time }: Envelope,
  message: AnswerMessage,
): Uint8Array | Objections<'edifact-not-encodable'> {
  const clock = time.replace(':', '')
  const date = day.replaceAll('-', '').slice(syntax === 3 ? 2 : 0)
  const separators = syntax === 4 ? withRepetition(usualSeparators) : usualSeparators
  const sets = new Set([
    ...(/^UNO[A-L]$/.test(answered.syntax) ? [answered.syntax] : []),
    'UNOA',
    'UNOC',
    ...(syntax === 4 ? ['UNOW'] : []),
  ])
  for (const set of sets) {
    const header = [set, String(syntax)]
    const text = writeSegments(
      [
        [
          'UNB',
          header,
          addressed(answered.recipient),
          addressed(answered.sender),
          [date, clock],
          reference,
          ...(answered.test ? ['', '', '', '', '', '1'] : []),
        ],
        ['UNH', '1', message.identifier],
        ...message.segments,
        ['UNT', String(message.segments.length + 2), '1'],
        ['UNZ', '1', reference],
      ],
      separators,
    )
    const bytes = encoded(text, set)
    if (bytes) return bytes
  }
  return objection('invalid', 'edifact-not-encodable', { syntax })
}

export const addressed = ({ code, qualifier, inner }: Address): readonly string[] => [
  code.slice(0, 35),
  qualifier.slice(0, 4),
  inner.slice(0, 35),
]

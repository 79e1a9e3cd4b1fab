import type { Objection } from '#kernel/decision.ts'
import type { LegalTime, MomentReason } from '../reading/moments.ts'
import { objectionAt } from '../reading/object-at.ts'
import type { Position, Segment } from '../syntax/segment.ts'

/** What is needed around a message to read it, and where objections to it gather. */
export interface Reading {
  readonly legalTime: LegalTime
  readonly objections: Objection[]
}

/** One line of a mapper: where something stands in their message, and how it becomes our word. The message guide is made of these. */
export interface Line<Value> {
  /** Segments with their qualifiers, as people write them: `LOC+9`. */
  readonly at: string
  readonly read: (segments: readonly Segment[], reading: Reading) => Value | undefined
  /** What it may object to. */
  readonly objects?: readonly LineReason[]
}

/** Reasons of this folder, and those of numbers and moments, which every message shares. */
type LineReason = TerminalReason | MomentReason | 'edifact-not-a-number'

/** A mapper's table: our words, each with its line. Words that are read otherwise are left out. */
export type Lines<Record extends object> = {
  readonly [Word in keyof Record]-?: Line<NonNullable<Record[Word]>>
}

/** Our words for some segments, those absent left out. Objections go into the reading, with their places. */
export function readLines<Read extends object>(
  lines: Lines<Read>,
  segments: readonly Segment[],
  reading: Reading,
): Partial<Read> {
  const words: Partial<Read> = {}
  for (const word in lines) {
    const value = lines[word].read(segments, reading)
    if (value !== undefined) words[word] = value
  }
  return words
}

/** Objects, in the reading, to what stands at a place. */
export function object(
  reading: Reading,
  reason: TerminalReason,
  position: Position,
  about: NonNullable<Objection['about']> = {},
): void {
  reading.objections.push(objectionAt(reason, position, about))
}

/** What mappers of terminal and carrier messages object to; words in `texts/`. */
export const terminalReasons = [
  'terminal-message-kind',
  'terminal-document-kind',
  'terminal-vessel-missing',
  'terminal-cell-malformed',
  'terminal-cell-taken',
  'terminal-unit-missing',
  'terminal-unit-repeated',
  'terminal-total-disagrees',
  'terminal-time-missing',
  'terminal-weight-unit',
  'terminal-weight-missing',
  'terminal-weight-not-positive',
  'terminal-length-unit',
  'terminal-temperature-unit',
  'terminal-un-number',
  'terminal-danger-class',
  'terminal-weighing-method',
  'terminal-responsible-missing',
  'terminal-number-missing',
  'terminal-fullness',
] as const
export type TerminalReason = (typeof terminalReasons)[number]

import { aboutPosition, type Position } from './segment.ts'

/** What is worth saying about an interchange: a notice hurts nobody, a fault is answered by a refusal, after an end nothing more is read. */
const weights = {
  'text-around-interchange': 'notice',
  'separators-guessed': 'notice',
  'line-break-in-segment': 'notice',
  'empty-segment': 'notice',
  'other-character-set': 'notice',
  'not-edifact': 'end',
  'segment-too-long': 'end',
  'too-many-components': 'end',
  'segment-not-ended': 'fault',
  'tag-damaged': 'fault',
  'segment-outside-message': 'fault',
  'interchange-header-missing': 'fault',
  'interchange-trailer-missing': 'fault',
  'interchange-empty': 'fault',
  'interchange-repeated': 'fault',
  'group-header-missing': 'fault',
  'group-trailer-missing': 'fault',
  'message-header-missing': 'fault',
  'message-trailer-missing': 'fault',
  'message-repeated': 'fault',
  'messages-beside-groups': 'fault',
  'control-reference-missing': 'fault',
  'message-type-missing': 'fault',
  'references-disagree': 'fault',
  'count-disagrees': 'fault',
  'syntax-unknown': 'fault',
} as const

export type SyntaxReason = keyof typeof weights
type Weight = 'notice' | 'fault' | 'end'

/** One thing found while reading, at its place. `about` fills the text `edifact.finding.<reason>`. */
export interface Finding<Reason extends string = string> {
  readonly reason: Reason
  readonly weight: Weight
  readonly position: Position
  readonly about: Readonly<Record<string, string | number>>
}

/** A finding of the syntax reader. */
export const syntaxFinding = (
  reason: SyntaxReason,
  position: Position,
  about: Readonly<Record<string, string | number>> = {},
): Finding<SyntaxReason> => ({
  reason,
  weight: weights[reason],
  position,
  about: { ...about, ...aboutPosition(position) },
})

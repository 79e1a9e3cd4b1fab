import type { Finding } from '../syntax/finding.ts'
import { aboutPosition, type Position } from '../syntax/segment.ts'

/** What a directory can have against a message. */
export type StructureReason =
  | 'message-type-unknown'
  | 'segment-missing'
  | 'group-missing'
  | 'segment-out-of-order'
  | 'segment-not-in-message'
  | 'too-many-segments'
  | 'too-many-groups'
  | 'too-many-elements-in-segment'
  | 'element-missing'
  | 'too-many-components-in-element'
  | 'component-missing'
  | 'too-many-repetitions'
  | 'value-too-long'
  | 'value-length-wrong'
  | 'value-not-numeric'
  | 'value-not-letters'

/** A finding of the structure reader. */
export const structureFinding = (
  reason: StructureReason,
  position: Position,
  about: Readonly<Record<string, string | number>> = {},
): Finding<StructureReason> => ({
  reason,
  weight: 'fault',
  position,
  about: { ...about, ...aboutPosition(position) },
})

/** What is too long, or of another length than its directory says, was read whole all the same: worth a look, no more. */
export const isHarmless = ({ reason }: Pick<Finding, 'reason'>): boolean =>
  reason === 'value-too-long' || reason === 'value-length-wrong'

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

const harmless: readonly string[] = ['value-too-long', 'value-length-wrong', 'too-many-groups']

/**
 * What is too long, of another length or more often there than its directory says was read whole all the same: worth a look, no more.
 * Ships carry more containers than old directories have room for.
 */
export const isHarmless = ({ reason }: Pick<Finding, 'reason'>): boolean => harmless.includes(reason)

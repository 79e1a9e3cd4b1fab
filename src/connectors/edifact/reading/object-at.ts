import type { Objection } from '#kernel/decision.ts'
import type { Finding } from '../syntax/finding.ts'
import { aboutPosition, type Position } from '../syntax/segment.ts'

/** An objection to what is written at a place; `about` also carries segment, tag, element, component, line and column. */
export const objectionAt = <const Reason extends string>(
  reason: Reason,
  position: Position,
  about: Objection['about'] = {},
): Objection<Reason> => ({ kind: 'invalid', reason, about: { ...about, ...aboutPosition(position) } })

/** A finding of the reader as an objection: its reason is a key of the texts here. */
export const objectionOfFinding = ({ reason, about }: Finding): Objection => ({ kind: 'invalid', reason, about })

/** The key of the words for a place (`segment 14 CNI, element 2`), filled by the values of `aboutPosition`. */
export function placeKey({ segment, element, component }: NonNullable<Objection['about']>): string {
  if (segment === 0 || segment === undefined) return 'edifact.place.outside'
  if (element === undefined) return 'edifact.place.segment'
  return component === undefined ? 'edifact.place.element' : 'edifact.place.component'
}

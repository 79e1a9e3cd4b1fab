import type { Segment } from '../syntax/segment.ts'

/** A segment group as it occurred, with its segments and inner groups in the order of the file. The message itself is the outermost. */
export interface Group {
  /** `SG7`, as the directory numbers it; the message type for the outermost. Numbers change between directories: see `groupsOf`. */
  readonly name: string
  readonly parts: readonly (Segment | Group)[]
}

export const isGroup = (part: Segment | Group): part is Group => 'parts' in part

/** The segments of a tag that stand in the group itself, not in its inner groups. */
export const segmentsOf = (group: Group, tag: string): readonly Segment[] =>
  group.parts.filter((part): part is Segment => !isGroup(part) && part.tag === tag)

/** The inner groups that a segment of this tag opens. Named by their trigger, they are the same in every directory. */
export const groupsOf = (group: Group, trigger: string): readonly Group[] =>
  group.parts.filter((part): part is Group => isGroup(part) && triggerOf(part)?.tag === trigger)

/** The segment that opened a group. */
export function triggerOf({ parts: [first] }: Group): Segment | undefined {
  return first && !isGroup(first) ? first : undefined
}

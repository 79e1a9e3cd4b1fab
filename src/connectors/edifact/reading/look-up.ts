import { type Group, isGroup, triggerOf } from '../structure/group.ts'
import { type Segment, textAt } from '../syntax/segment.ts'

/** The qualifier of a segment: NAD 3035, RFF 1153, LOC 3227, DTM 2005, MEA 6311, TDT 8051, EQD 8053, CNT 6069 all stand first. */
const qualifierOf = (segment: Segment): string => textAt(segment, 1)

const fits = (segment: Segment | undefined, tag: string, qualifiers: readonly string[]): segment is Segment =>
  segment?.tag === tag && (qualifiers.length === 0 || qualifiers.includes(qualifierOf(segment)))

/**
 * Segments of a tag with one of the qualifiers (any, when none is given), whether they stand in the group or open one of
 * its inner groups: directories move them from the one to the other.
 */
export const segmentsWith = (group: Group, tag: string, ...qualifiers: readonly string[]): readonly Segment[] =>
  group.parts.map((part) => (isGroup(part) ? triggerOf(part) : part)).filter((one) => fits(one, tag, qualifiers))

/** The first of them; looked for without gathering the others, since a large manifest asks a million times. */
export function findSegmentWith(group: Group, tag: string, ...qualifiers: readonly string[]): Segment | undefined {
  for (const part of group.parts) {
    const segment = isGroup(part) ? triggerOf(part) : part
    if (fits(segment, tag, qualifiers)) return segment
  }
  return undefined
}

/** Inner groups that a segment of this tag with one of the qualifiers opens. */
export const groupsWith = (group: Group, trigger: string, ...qualifiers: readonly string[]): readonly Group[] =>
  group.parts.filter((part): part is Group => isGroup(part) && fits(triggerOf(part), trigger, qualifiers))

/** The first of them. */
export const findGroupWith = (group: Group, trigger: string, ...qualifiers: readonly string[]): Group | undefined =>
  groupsWith(group, trigger, ...qualifiers)[0]

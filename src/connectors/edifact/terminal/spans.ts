import { type Group, isGroup } from '../structure/group.ts'
import type { Segment } from '../syntax/segment.ts'

/** The segments of a group and of all its inner groups, in the order of the file. */
export const allIn = (group: Group): readonly Segment[] =>
  group.parts.flatMap((part) => (isGroup(part) ? allIn(part) : [part]))

/** Segments of a message before the first of some tags: its head. */
export function headOf(group: Group, ...tags: readonly string[]): readonly Segment[] {
  const segments = allIn(group)
  const end = segments.findIndex(({ tag }) => tags.includes(tag))
  return end === -1 ? segments : segments.slice(0, end)
}

/**
 * Segments from each that `opens` up to the next, as far as `ends`. Stretches stay the same where directories move segments between
 * groups, and where a sender keeps another order than its directory.
 */
export function stretchesOf(
  segments: readonly Segment[],
  opens: (segment: Segment) => boolean,
  ends: (segment: Segment) => boolean = () => false,
): readonly (readonly Segment[])[] {
  const stretches: Segment[][] = []
  let open: Segment[] | undefined
  for (const segment of segments) {
    if (opens(segment)) {
      open = [segment]
      stretches.push(open)
    } else if (ends(segment)) open = undefined
    else open?.push(segment)
  }
  return stretches
}

/** Where control totals and the trailer end the detail of a message. */
export const endsDetail = ({ tag }: Segment): boolean => tag === 'CNT' || tag === 'UNT'

const belongsToDanger = new Set(['ATT', 'COM', 'CTA', 'FTX', 'MEA'])

/** The segments of a unit without those that tell of its dangerous goods (DGS and what follows it). */
export function withoutDanger(segments: readonly Segment[]): readonly Segment[] {
  let within = false
  return segments.filter(({ tag }) => {
    within = tag === 'DGS' || (within && belongsToDanger.has(tag))
    return !within
  })
}

/** Each DGS with the segments that tell more of it. */
export const dangerStretches = (segments: readonly Segment[]): readonly (readonly Segment[])[] =>
  stretchesOf(
    segments,
    ({ tag }) => tag === 'DGS',
    ({ tag }) => !belongsToDanger.has(tag),
  )

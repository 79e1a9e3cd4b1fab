import type { Finding } from '../syntax/finding.ts'
import { positionOf, type Segment, textAt } from '../syntax/segment.ts'
import type { Group } from './group.ts'
import { structureFinding } from './structure-finding.ts'
import type { PartData, TableData } from './tables.ts'

/** A group that is open, with how often each of its parts has come, and how far it has been read. */
interface Frame {
  readonly group: { readonly name: string; readonly parts: (Segment | Group)[] }
  readonly table: TableData
  readonly counts: number[]
  index: number
}

interface Match {
  readonly depth: number
  readonly index: number
}

/**
 * Sorts the segments of a message into the groups of its directory (ISO 9735-1 §8.7): onwards from where it is, inner groups
 * before outer ones. Nothing is lost: what comes too often, too late or not at all in the directory stays where it was met,
 * with a finding.
 */
export function matchMessage(
  type: string,
  segments: readonly Segment[],
  table: TableData,
): { root: Group; findings: readonly Finding[] } {
  const findings: Finding[] = []
  const root = frameOf(type, table)
  const open: Frame[] = [root]
  const top = (): Frame => open.at(-1) ?? root

  /** Mandatory parts that were passed over, told at the segment that showed it. */
  function tellMissing(frame: Frame, from: number, until: number, at: Segment): void {
    for (let index = from; index < until; index += 1) {
      const part = frame.table[index]
      if (!part || part[1] === 0 || (frame.counts[index] ?? 0) > 0 || part[0] === 'UNT') continue
      const [name, , , parts] = part
      findings.push(
        parts
          ? structureFinding('group-missing', positionOf(at), { missing: triggerTag(part), group: name })
          : structureFinding('segment-missing', positionOf(at), { missing: name, group: frame.group.name }),
      )
    }
  }

  function close(until: number, at: Segment): void {
    while (open.length > until) {
      const frame = top()
      tellMissing(frame, frame.index, frame.table.length, at)
      open.pop()
    }
  }

  function put(segment: Segment, { depth, index }: Match): void {
    close(depth + 1, segment)
    const frame = top()
    const part = frame.table[index]
    if (!part) return
    if (index > frame.index) {
      tellMissing(frame, frame.index, index, segment)
      frame.index = index
    }
    frame.counts[index] = (frame.counts[index] ?? 0) + 1
    const [name, , , parts] = part
    if (!parts) {
      frame.group.parts.push(segment)
      return
    }
    const inner = frameOf(name, parts)
    inner.group.parts.push(segment)
    inner.counts[0] = 1
    frame.group.parts.push(inner.group)
    open.push(inner)
  }

  /** The innermost place that `fits`, looking outwards. */
  function search(fits: (part: PartData, frame: Frame, index: number) => boolean): Match | undefined {
    for (let depth = open.length - 1; depth >= 0; depth -= 1) {
      const frame = open[depth]
      const index = frame ? frame.table.findIndex((part, at) => fits(part, frame, at)) : -1
      if (index !== -1) return { depth, index }
    }
    return undefined
  }

  for (const segment of segments) {
    const { tag } = segment
    const ahead = (part: PartData, frame: Frame, index: number) => triggerTag(part) === tag && index >= frame.index
    const hasRoom = (part: PartData, frame: Frame, index: number) => (frame.counts[index] ?? 0) < part[2]
    const match =
      search(
        (part, frame, index) => ahead(part, frame, index) && hasRoom(part, frame, index) && suits(type, part, segment),
      ) ?? search((part, frame, index) => ahead(part, frame, index) && hasRoom(part, frame, index))
    if (match) {
      put(segment, match)
      continue
    }
    const crowded = search((part, frame, index) => ahead(part, frame, index) && (index > 0 || frame === root))
    if (crowded) {
      const frame = open[crowded.depth]
      const [name, , times, parts] = frame?.table[crowded.index] ?? [tag, 0, 0]
      // Told once: where there are ten thousand too many, nobody reads of each.
      if (!parts || frame?.counts[crowded.index] === times)
        findings.push(
          structureFinding(parts ? 'too-many-groups' : 'too-many-segments', positionOf(segment), {
            group: name,
            limit: times,
          }),
        )
      put(segment, crowded)
      continue
    }
    const behind = search((part) => triggerTag(part) === tag)
    findings.push(structureFinding(behind ? 'segment-out-of-order' : 'segment-not-in-message', positionOf(segment)))
    if (behind) put(segment, behind)
    else top().group.parts.push(segment)
  }
  const last = segments.at(-1)
  if (last) close(0, last)
  return { root: root.group, findings }
}

const frameOf = (name: string, table: TableData): Frame => ({
  group: { name, parts: [] },
  table,
  counts: new Array<number>(table.length).fill(0),
  index: 0,
})

/** The tag of a segment, or of the segment that opens a group. */
function triggerTag([name, , , parts]: PartData): string {
  const first = parts?.[0]
  return first ? triggerTag(first) : name
}

/**
 * In stowage messages a LOC with 3227 = 147 opens the group of a cell, and no other LOC does (SMDG BAPLIE 2.2.1 and 3.1.1, MOVINS
 * 2.2): the directory alone cannot tell an empty cell from a port of the cell before.
 */
function suits(type: string, part: PartData, segment: Segment): boolean {
  if (segment.tag !== 'LOC' || (type !== 'BAPLIE' && type !== 'MOVINS')) return true
  const parts = part[3]
  const opensCell = parts?.some(holdsCargo) ?? false
  return opensCell === (textAt(segment, 1) === '147')
}

const holdsCargo = (part: PartData): boolean => triggerTag(part) === 'EQD' || triggerTag(part) === 'GID'

import type { Finding } from './finding.ts'
import type { GroupHead, InterchangeHead, MessageHead } from './interchange.ts'
import { type EdifactLimits, edifactLimits } from './limits.ts'
import type { Segment } from './segment.ts'
import { streamInterchange } from './stream-interchange.ts'

/** A message with all its segments, and what was found in it. */
export interface Message extends MessageHead {
  /** UNH first; UNT last, when there is one. */
  readonly segments: readonly Segment[]
  readonly trailer?: Segment
  readonly findings: readonly Finding[]
}

export interface Interchange extends InterchangeHead {
  readonly groups: readonly GroupHead[]
  readonly messages: readonly Message[]
  readonly strays: readonly Segment[]
  readonly trailer?: Segment
  /** What was found outside its messages. */
  readonly findings: readonly Finding[]
}

export interface Interchanges {
  readonly interchanges: readonly Interchange[]
  /** Everything found, in the order of the file. */
  readonly findings: readonly Finding[]
}

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer One)[] ? One[] : T[K] }

/** A whole file of interchanges at once, for messages that fit in memory. Never throws on any bytes. */
export function readInterchanges(bytes: Uint8Array, limits: EdifactLimits = edifactLimits): Interchanges {
  const interchanges: Growing<Interchange>[] = []
  const findings: Finding[] = []
  const latest = () => interchanges.at(-1)
  let open: Growing<Message> | undefined
  const reader = streamInterchange(
    {
      interchange: (head) => interchanges.push({ ...head, groups: [], messages: [], strays: [], findings: [] }),
      group: (head) => latest()?.groups.push(head),
      message: (head) => {
        open = { ...head, segments: [], findings: [] }
        latest()?.messages.push(open)
      },
      segment: (segment) => open?.segments.push(segment),
      messageEnd: (_, trailer) => {
        if (open && trailer) open.trailer = trailer
        open = undefined
      },
      interchangeEnd: (_, trailer) => {
        const ended = latest()
        if (ended && trailer) ended.trailer = trailer
      },
      stray: (segment) => latest()?.strays.push(segment),
      finding: (finding, message) => {
        findings.push(finding)
        const holder = message ? open : latest()
        holder?.findings.push(finding)
      },
    },
    limits,
  )
  reader.push(bytes)
  reader.end()
  return { interchanges, findings }
}

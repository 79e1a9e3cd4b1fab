import { checkElements } from './structure/check-elements.ts'
import { findSpecification, type Specification } from './structure/directory.ts'
import type { Group } from './structure/group.ts'
import { matchMessage } from './structure/match-message.ts'
import { structureFinding } from './structure/structure-finding.ts'
import type { Finding } from './syntax/finding.ts'
import { type EdifactLimits, edifactLimits } from './syntax/limits.ts'
import { type Interchange, type Message, readInterchanges } from './syntax/read-interchanges.ts'
import { positionOf } from './syntax/segment.ts'

/** A message in the groups of its directory, with everything found in it. */
export interface ReadMessage extends Message {
  /** Without a specification, all segments side by side. */
  readonly root: Group
  /** Absent for a type that no directory in hand has. */
  readonly specification?: Specification
}

export interface ReadInterchange extends Interchange {
  readonly messages: readonly ReadMessage[]
}

/** What some bytes hold, and everything found in them: first what concerns the envelope, then message by message. */
export interface ReadEdifact {
  readonly interchanges: readonly ReadInterchange[]
  readonly findings: readonly Finding[]
}

/**
 * Reads a file of EDIFACT interchanges down to the groups of each message. Reading is lenient: whatever is wrong is a finding with its
 * place, and the rest is read all the same. Never throws on any bytes.
 */
export function readEdifact(bytes: Uint8Array, limits: EdifactLimits = edifactLimits): ReadEdifact {
  const { interchanges, findings } = readInterchanges(bytes, limits)
  const read = interchanges.map((interchange) => ({
    ...interchange,
    messages: interchange.messages.map((message) => readMessage(message, limits)),
  }))
  const structural = read.flatMap(({ messages }) => messages.flatMap((message) => message.findings))
  const syntactic = new Set(findings)
  return {
    interchanges: read,
    findings: [...findings, ...structural.filter((one) => !syntactic.has(one))].sort(
      (a, b) => a.position.offset - b.position.offset,
    ),
  }
}

/**
 * Sorts one message into its groups and checks it against its directory. Where only a near directory is in hand, what it has against the
 * message is a notice: the declared one may well allow it.
 */
function readMessage(message: Message, limits: EdifactLimits = edifactLimits): ReadMessage {
  const { type, release, segments, header } = message
  const specification = findSpecification(type, release)
  if (!specification) {
    const unknown = structureFinding('message-type-unknown', positionOf(header, 2, 1), { type: type.slice(0, 12) })
    return { ...message, root: { name: type, parts: segments }, findings: [...message.findings, unknown] }
  }
  const { root, findings } = matchMessage(type, segments, specification.table)
  const structural = [...findings]
  for (const segment of segments) {
    const elements = specification.elementsOf(segment.tag)
    if (elements && structural.length < limits.findings) structural.push(...checkElements(segment, elements))
  }
  const weighed = structural
    .slice(0, limits.findings)
    .map((finding): Finding => (specification.exact ? finding : { ...finding, weight: 'notice' }))
    .sort((a, b) => a.position.offset - b.position.offset)
  return { ...message, root, specification, findings: [...message.findings, ...weighed] }
}

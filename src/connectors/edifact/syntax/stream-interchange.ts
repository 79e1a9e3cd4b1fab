import { type Finding, type SyntaxReason, syntaxFinding } from './finding.ts'
import type { Address, GroupHead, InterchangeHead, InterchangeListener, MessageHead } from './interchange.ts'
import { type EdifactLimits, edifactLimits } from './limits.ts'
import { makeScanner, type Scanner } from './scan-segments.ts'
import { type Position, positionOf, type Segment, textAt } from './segment.ts'

/** References of messages and interchanges that are remembered, so that a repeated one is noticed. */
const remembered = 10_000

/**
 * Reads a stream of interchanges (ISO 9735-1 §8): which messages they hold, and whether headers, trailers, counts and references
 * agree. Memory does not grow with the stream: segments are told to the listener and forgotten. Never throws on any bytes.
 */
export function streamInterchange(listener: InterchangeListener, limits: EdifactLimits = edifactLimits): Scanner {
  let interchange: InterchangeHead | undefined
  let group: GroupHead | undefined
  let message: MessageHead | undefined
  let interchanges = 0
  let segments = 0
  /** Messages and groups of the interchange, messages of the group, messages outside groups. */
  let counts = { messages: 0, groups: 0, ofGroup: 0, beside: 0 }
  let findings = 0
  let latest: Segment | undefined
  const interchangesSeen = new Set<string>()
  let messagesSeen = new Set<string>()

  function told(finding: Finding): void {
    findings += 1
    if (findings <= limits.findings || finding.weight === 'end') listener.finding?.(finding, message)
  }
  const tell = (reason: SyntaxReason, position: Position, about?: Readonly<Record<string, string | number>>) =>
    told(syntaxFinding(reason, position, about))

  function segment(one: Segment): void {
    latest = one
    const open = one.tag.charCodeAt(0) === 0x55 ? services[one.tag] : undefined
    if (open) open(one)
    else if (message) inMessage(one)
    else outside(one)
  }

  function inMessage(one: Segment): void {
    segments += 1
    one.ordinal = segments
    if (!isTag(one.tag)) tell('tag-damaged', positionOf(one))
    if (message) listener.segment?.(one, message)
  }

  function outside(one: Segment): void {
    if (!interchange) openInterchange(undefined, one)
    tell('segment-outside-message', positionOf(one))
    listener.stray?.(one)
  }

  const services: Readonly<Record<string, ((one: Segment) => void) | undefined>> = Object.assign(Object.create(null), {
    UNB(one: Segment) {
      closeInterchange(one, undefined)
      openInterchange(one, one)
    },
    UNG(one: Segment) {
      if (!interchange) openInterchange(undefined, one)
      closeGroup(one)
      counts.groups += 1
      counts.ofGroup = 0
      group = { number: counts.groups, header: one, type: textAt(one, 1), reference: textAt(one, 5) }
      listener.group?.(group)
    },
    UNH(one: Segment) {
      if (!interchange) openInterchange(undefined, one)
      closeMessage(one)
      openMessage(one)
    },
    UNT(one: Segment) {
      if (!message) {
        outsideTrailer(one, 'message-header-missing')
        return
      }
      inMessage(one)
      checkCount(one, segments)
      checkReference(one, message.reference)
      endMessage(one)
    },
    UNE(one: Segment) {
      closeMessage(one)
      if (!group) {
        outsideTrailer(one, 'group-header-missing')
        return
      }
      checkCount(one, counts.ofGroup)
      checkReference(one, group.reference)
      listener.groupEnd?.(group)
      group = undefined
    },
    UNZ(one: Segment) {
      if (!interchange) openInterchange(undefined, one)
      closeGroup(one)
      checkCount(one, counts.groups > 0 ? counts.groups : counts.messages)
      if (interchange?.header) checkReference(one, interchange.reference)
      closeInterchange(one, one)
    },
  })

  function openInterchange(header: Segment | undefined, at: Segment): void {
    interchanges += 1
    counts = { messages: 0, groups: 0, ofGroup: 0, beside: 0 }
    messagesSeen = new Set()
    const opened: InterchangeHead = { number: interchanges, ...headOf(header) }
    interchange = opened
    listener.interchange?.(opened)
    if (!header) tell('interchange-header-missing', positionOf(at))
    else checkHeader(header, opened)
  }

  function checkHeader(header: Segment, { syntax, version, reference, sender }: InterchangeHead): void {
    if (!/^[A-Z]{4}$/.test(syntax) || !/^\d$/.test(version))
      tell('syntax-unknown', positionOf(header, 1), { syntax: syntax.slice(0, 12), version: version.slice(0, 12) })
    if (reference === '') tell('control-reference-missing', positionOf(header, 5))
    const key = JSON.stringify([sender, reference])
    if (reference !== '' && interchangesSeen.has(key))
      tell('interchange-repeated', positionOf(header, 5), { reference: reference.slice(0, 40) })
    if (interchangesSeen.size < remembered) interchangesSeen.add(key)
  }

  function openMessage(header: Segment): void {
    counts.messages += 1
    if (group) counts.ofGroup += 1
    else counts.beside += 1
    segments = 1
    header.ordinal = 1
    const opened: MessageHead = { number: counts.messages, ...messageHeadOf(header), ...(group && { group }) }
    message = opened
    listener.message?.(opened)
    const { reference, type } = opened
    if (reference === '') tell('control-reference-missing', positionOf(header, 1))
    if (!/^[A-Z0-9]{1,6}$/.test(type)) tell('message-type-missing', positionOf(header, 2), { type: type.slice(0, 12) })
    if (reference !== '' && messagesSeen.has(reference))
      tell('message-repeated', positionOf(header, 1), { reference: reference.slice(0, 40) })
    if (messagesSeen.size < remembered) messagesSeen.add(reference)
    if (counts.groups > 0 && counts.beside > 0) {
      counts.beside = Number.NEGATIVE_INFINITY
      tell('messages-beside-groups', positionOf(header))
    }
    listener.segment?.(header, opened)
  }

  function endMessage(trailer: Segment | undefined): void {
    const ended = message
    if (ended) listener.messageEnd?.(ended, trailer)
    message = undefined
  }

  /** A message that something else follows before its UNT. */
  function closeMessage(next: Segment | undefined): void {
    if (!message) return
    tell('message-trailer-missing', positionOf(next ?? message.header))
    endMessage(undefined)
  }

  function closeGroup(next: Segment | undefined): void {
    closeMessage(next)
    if (!group) return
    tell('group-trailer-missing', positionOf(next ?? group.header))
    listener.groupEnd?.(group)
    group = undefined
  }

  function closeInterchange(next: Segment | undefined, trailer: Segment | undefined): void {
    const closed = interchange
    if (!closed) return
    closeGroup(next)
    if (!trailer) tell('interchange-trailer-missing', positionOf(next ?? latest ?? nowhere))
    if (counts.messages === 0) tell('interchange-empty', positionOf(trailer ?? closed.header ?? next ?? nowhere))
    listener.interchangeEnd?.(closed, trailer)
    interchange = undefined
  }

  function outsideTrailer(one: Segment, reason: 'message-header-missing' | 'group-header-missing'): void {
    if (!interchange) openInterchange(undefined, one)
    tell(reason, positionOf(one))
    listener.stray?.(one)
  }

  function checkCount(trailer: Segment, found: number): void {
    const stated = textAt(trailer, 1)
    if (/^\d{1,10}$/.test(stated) && Number(stated) === found) return
    tell('count-disagrees', positionOf(trailer, 1), { stated: stated.slice(0, 20), found })
  }

  function checkReference(trailer: Segment, opened: string): void {
    const closed = textAt(trailer, 2)
    if (closed === opened) return
    tell('references-disagree', positionOf(trailer, 2), { opened: opened.slice(0, 40), closed: closed.slice(0, 40) })
  }

  const scanner = makeScanner({ segment, finding: told }, limits)
  return {
    push: scanner.push,
    end() {
      scanner.end()
      closeInterchange(undefined, undefined)
    },
  }
}

const isLetter = (code: number): boolean => code >= 0x41 && code <= 0x5a
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Three capital letters or digits, a letter first. */
function isTag(tag: string): boolean {
  const [second, third] = [tag.charCodeAt(1), tag.charCodeAt(2)]
  return (
    tag.length === 3 &&
    isLetter(tag.charCodeAt(0)) &&
    (isLetter(second) || isDigit(second)) &&
    (isLetter(third) || isDigit(third))
  )
}

/** Stands in where there is no segment at all to point to. */
const nowhere: Segment = {
  tag: '',
  ordinal: 0,
  offset: 0,
  line: 1,
  column: 1,
  raw: '',
  marks: [3],
  plain: true,
  form: {
    separators: { component: 0, element: 0, decimal: 0, release: undefined, repetition: undefined, terminator: 0 },
    characterSet: { declared: '', decode: (bytes) => bytes, otherThanDeclared: () => undefined },
    breaksAreTransport: false,
  },
}

function headOf(header: Segment | undefined): Omit<InterchangeHead, 'number'> {
  const one = header ?? nowhere
  const address = (element: number): Address => ({
    code: textAt(one, element, 1),
    qualifier: textAt(one, element, 2),
    inner: textAt(one, element, 3),
  })
  return {
    ...(header && { header }),
    syntax: textAt(one, 1, 1),
    version: textAt(one, 1, 2),
    sender: address(2),
    recipient: address(3),
    reference: textAt(one, 5),
    wantsAnswer: textAt(one, 9) === '1',
    test: textAt(one, 11) === '1',
  }
}

const messageHeadOf = (header: Segment): Omit<MessageHead, 'number' | 'group'> => ({
  header,
  reference: textAt(header, 1),
  type: textAt(header, 2, 1),
  version: textAt(header, 2, 2),
  release: textAt(header, 2, 3),
  agency: textAt(header, 2, 4),
  association: textAt(header, 2, 5),
  accessReference: textAt(header, 3),
})

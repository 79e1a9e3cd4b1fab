import type { Objection } from '#kernel/decision.ts'
import { bytesOf, type CharacterSet } from './character-sets.ts'
import type { Separators } from './separators.ts'

/** How the bytes of an interchange are to be read; shared by all its segments. */
export interface Form {
  separators: Separators
  characterSet: CharacterSet
  /** A line break inside a segment was put there by the transport, and is no part of the text. */
  breaksAreTransport: boolean
}

/** A segment as it came: its bytes, where they stand, and where its parts begin. Text is made when it is asked for. */
export interface Segment {
  /** Three letters or digits, as a rule. Damaged ones stay as they are. */
  readonly tag: string
  /** Counted from 1 within the message, UNH being the first; 0 outside messages. */
  ordinal: number
  /** Bytes before it in the file. */
  readonly offset: number
  /** Of its first byte, counted from 1. */
  readonly line: number
  readonly column: number
  /** The bytes as received, without the terminator, one character a byte. */
  readonly raw: string
  /** For each component: where it begins in `raw`, times 4, plus its kind: 1 in the same composite, 2 a repetition, 3 a new element. */
  readonly marks: readonly number[]
  /** True when every byte stands for itself: no release, no line break, nothing beyond ASCII. */
  readonly plain: boolean
  readonly form: Form
}

/** A place in a message, as exactly as it is known. Elements, repetitions and components count from 1; element 0 is the tag. */
export interface Position {
  readonly offset: number
  readonly line: number
  readonly column: number
  readonly segment: number
  readonly tag: string
  readonly element?: number
  readonly component?: number
  readonly repetition?: number
}

/** What was written at a place. */
export interface Placed<Value> {
  readonly value: Value
  readonly position: Position
}

const kindOfElement = 3
const kindOfRepetition = 2

/** The index in `marks` of a component, or -1. */
function findMark({ marks }: Segment, element: number, component: number, repetition: number): number {
  let index = -1
  let left = element
  for (let at = 0; at < marks.length; at += 1) {
    if (((marks[at] ?? 0) & 3) !== kindOfElement) continue
    if (left === 0) {
      index = at
      break
    }
    left -= 1
  }
  if (index === -1) return -1
  for (let wanted = repetition; wanted > 1; index += 1) {
    const kind = (marks[index + 1] ?? kindOfElement) & 3
    if (kind === kindOfElement) return -1
    if (kind === kindOfRepetition) wanted -= 1
  }
  for (let wanted = component; wanted > 1; wanted -= 1) {
    index += 1
    if (((marks[index] ?? kindOfElement) & 3) !== 1) return -1
  }
  return index
}

/** The text of a component, '' when it is absent or empty. */
export function textAt(segment: Segment, element: number, component = 1, repetition = 1): string {
  const mark = findMark(segment, element, component, repetition)
  return mark === -1 ? '' : textOfMark(segment, mark)
}

/** The text of the component with that index in `marks`, in the order of the file. */
export function textOfMark(segment: Segment, mark: number): string {
  const { marks, raw } = segment
  const start = (marks[mark] ?? 0) >> 2
  const next = marks[mark + 1]
  const piece = raw.slice(start, next === undefined ? raw.length : (next >> 2) - 1)
  return segment.plain ? piece : cleared(piece, segment.form)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: bytes of ASCII are what is asked for
const onlyAscii = /^[\x00-\x7f]*$/

/** Releases taken off, line breaks of the transport taken out, bytes turned into characters. */
function cleared(piece: string, { separators, characterSet, breaksAreTransport }: Form): string {
  let bytes = ''
  for (let at = 0; at < piece.length; at += 1) {
    const byte = piece.charCodeAt(at)
    if (byte === separators.release) {
      do at += 1
      while (isLineBreak(piece.charCodeAt(at), separators))
      bytes += piece.charAt(at)
    } else if (!isLineBreak(byte, separators)) bytes += piece.charAt(at)
    else if (!breaksAreTransport && !(byte === 0x0d && piece.charCodeAt(at + 1) === 0x0a)) bytes += '\n'
  }
  return onlyAscii.test(bytes) ? bytes : characterSet.decode(bytes)
}

const isLineBreak = (byte: number, { component, element, repetition, terminator }: Separators): boolean =>
  (byte === 0x0a || byte === 0x0d) &&
  byte !== component &&
  byte !== element &&
  byte !== repetition &&
  byte !== terminator

/** A component with its place; `undefined` when it is absent or empty. */
export function findPlaced(
  segment: Segment,
  element: number,
  component = 1,
  repetition = 1,
): Placed<string> | undefined {
  const value = textAt(segment, element, component, repetition)
  return value === '' ? undefined : { value, position: positionOf(segment, element, component, repetition) }
}

/** Elements after the tag, empty ones included. */
export const elementsOf = ({ marks }: Segment): number =>
  marks.reduce((count, mark) => count + ((mark & 3) === kindOfElement ? 1 : 0), -1)

/** Every component with its place in the segment, the tag left out, in the order of the file. */
export function* componentsOf(
  segment: Segment,
): Generator<{ element: number; repetition: number; component: number; text: string }> {
  let [element, repetition, component] = [-1, 1, 1]
  for (const [index, mark] of segment.marks.entries()) {
    const kind = mark & 3
    if (kind === kindOfElement) [element, repetition, component] = [element + 1, 1, 1]
    else if (kind === kindOfRepetition) [repetition, component] = [repetition + 1, 1]
    else component += 1
    if (element > 0) yield { element, repetition, component, text: textOfMark(segment, index) }
  }
}

/** How often an element is repeated; 0 when the segment ends before it. */
export function repetitionsOf(segment: Segment, element: number): number {
  let count = 0
  while (findMark(segment, element, 1, count + 1) !== -1) count += 1
  return count
}

/** How many components one repetition of an element has; 0 when it is absent. */
export function componentCountOf(segment: Segment, element: number, repetition = 1): number {
  let count = 0
  while (findMark(segment, element, count + 1, repetition) !== -1) count += 1
  return count
}

/** The place of a segment, or of a part of it. Of a part that is absent, the place of what holds it. */
export function positionOf(segment: Segment, element?: number, component?: number, repetition?: number): Position {
  const { tag, ordinal, raw, marks } = segment
  const mark = element === undefined ? 0 : findMark(segment, element, component ?? 1, repetition ?? 1)
  const start = mark === -1 ? 0 : (marks[mark] ?? 0) >> 2
  let [line, column] = [segment.line, segment.column + start]
  for (let at = 0; at < start; at += 1) {
    const byte = raw.charCodeAt(at)
    if (byte !== 0x0a && !(byte === 0x0d && raw.charCodeAt(at + 1) !== 0x0a)) continue
    line += 1
    column = start - at
  }
  return {
    offset: segment.offset + start,
    line,
    column,
    segment: ordinal,
    tag,
    ...(element !== undefined && { element }),
    ...(component !== undefined && { component }),
    ...(repetition !== undefined && repetition > 1 && { repetition }),
  }
}

/** The bytes of a segment as received, without the terminator. */
export const rawBytesOf = ({ raw }: Segment): Uint8Array => bytesOf(raw)

/** A place as the values of an objection's text. */
export const aboutPosition = ({ segment, tag, element, component, repetition, line, column, offset }: Position) =>
  ({
    line,
    column,
    offset,
    segment,
    tag: tag.slice(0, 12),
    ...(element !== undefined && { element }),
    ...(component !== undefined && { component }),
    ...(repetition !== undefined && { repetition }),
  }) satisfies Objection['about']

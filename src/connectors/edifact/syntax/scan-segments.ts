import { characterSet, knowsNoLineBreak } from './character-sets.ts'
import { findStart } from './find-start.ts'
import { type Finding, syntaxFinding } from './finding.ts'
import type { EdifactLimits } from './limits.ts'
import { type Form, type Position, positionOf, type Segment, textAt } from './segment.ts'
import { byteClass, classesOf, type Separators, usualSeparators, withRepetition } from './separators.ts'

/** Who hears what is in the bytes, in their order. */
export interface SegmentListener {
  readonly segment: (segment: Segment) => void
  readonly finding: (finding: Finding) => void
}

/** Takes bytes as they come, cut anywhere. */
export interface Scanner {
  readonly push: (bytes: Uint8Array) => void
  /** No more bytes come. */
  readonly end: () => void
}

/** Beside the loop that looks at every byte, as plain constants. */
const { plain, lineBreak, release, terminator } = byteClass

/** Bytes taken into the buffer at a time, so that a large piece needs no large buffer. */
const slice = 65_536
/** The longest line that a transport is taken to have cut. */
const longestCutLine = 132
/** Bytes that may be needed to see that an interchange begins; so many are kept of what is passed over. */
const longestStart = 4_096

/**
 * Cuts a stream of bytes into segments (ISO 9735-1 §7 and §8): with UNA or without, any separators, released characters, lines
 * broken anywhere, text around the interchange, several interchanges one after another. Holds one segment and the piece
 * that is being read, whatever the length of the stream. Never throws on any bytes.
 */
export function makeScanner(listener: SegmentListener, limits: EdifactLimits): Scanner {
  let buffer = Buffer.alloc(4_096)
  let filled = 0
  /** First byte of the buffer that is still needed, and the next to be looked at. */
  let start = 0
  let at = 0
  /** Bytes of the stream before the buffer. */
  let base = 0
  let line = 1
  let lineOffset = 0
  let lastReturn = -1
  let mode: 'searching' | 'between' | 'within' | 'stopped' = 'searching'
  const isIn = (one: typeof mode) => mode === one
  let interchanges = 0
  let form: Form = formOf(usualSeparators)
  let classes = classesOf(usualSeparators)
  /** The buffer as text, one character a byte, made when a segment ends; segments are cut out of it. */
  let text: { readonly from: number; readonly characters: string } | undefined
  let sawLineBreak = false
  let toldText = false
  let toldLineBreak = false
  let toldOtherSet = false

  const marks = new Int32Array(limits.components + 1)
  let count = 0
  let bits = 0
  let special = false
  let [startLine, startColumn] = [1, 1]

  function push(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length && !isIn('stopped'); from += slice) {
      append(bytes.subarray(from, from + slice))
      scan(false)
      keepRest()
    }
  }

  function end(): void {
    if (isIn('stopped')) return
    scan(true)
    if (isIn('within')) {
      finish(filled)
      if (!isIn('stopped')) tell('segment-not-ended', here(filled))
    }
    mode = 'stopped'
  }

  function append(bytes: Uint8Array): void {
    if (filled + bytes.length > buffer.length) {
      const larger = Buffer.alloc(2 * (filled + bytes.length))
      buffer.copy(larger, 0, 0, filled)
      buffer = larger
    }
    buffer.set(bytes, filled)
    filled += bytes.length
  }

  function keepRest(): void {
    text = undefined
    if (start === 0) return
    buffer.copyWithin(0, start, filled)
    filled -= start
    at -= start
    base += start
    start = 0
  }

  function scan(last: boolean): void {
    for (;;) {
      if (isIn('searching') && !search(last)) return
      if (isIn('between') && !begin(last)) return
      if (!isIn('within') || !walk(last)) return
    }
  }

  /** Passes over what is no interchange. False when it has to wait, or there is none. */
  function search(last: boolean): boolean {
    while (start < filled && (buffer[start] ?? 0) <= 0x20) {
      countLines(start, start + 1)
      start += 1
    }
    at = start
    const found = findStart(buffer, start, filled, last)
    const first = interchanges === 0
    if (found === 'more' && filled - start <= limits.searchedBytes + longestStart) return false
    if (found === 'more' || found === 'none' || (first && found.at - start > limits.searchedBytes)) {
      if (first) tell('not-edifact', here(start))
      else tellText(filled)
      if (first || last) mode = 'stopped'
      else passOver(filled - longestStart)
      return false
    }
    tellText(found.at)
    toldText = false
    passOver(found.segments)
    interchanges += 1
    sawLineBreak = false
    toldLineBreak = false
    toldOtherSet = false
    form = formOf(found.separators)
    classes = classesOf(found.separators)
    if (found.guessed) tell('separators-guessed', here(found.at))
    mode = 'between'
    return true
  }

  function tellText(until: number): void {
    if (toldText || !holdsText(start, until)) return
    toldText = true
    tell('text-around-interchange', here(start))
  }

  function passOver(until: number): void {
    countLines(start, until)
    start = until
    at = until
  }

  /** Leading white space belongs to no segment. A second UNA begins anew. False when it has to wait. */
  function begin(last: boolean): boolean {
    for (; at < filled; at += 1) {
      const byte = buffer[at] ?? 0
      if (classes[byte] !== plain && classes[byte] !== lineBreak) break
      if (byte > 0x20) break
      if (byte === 0x0a || byte === 0x0d) {
        sawLineBreak = true
        countLine(at)
      }
    }
    start = at
    if (at === filled) return false
    if (buffer[at] === 0x55 && classes[0x55] === plain) {
      if (at + 3 > filled && !last) return false
      if (at + 3 <= filled && buffer[at + 1] === 0x4e && buffer[at + 2] === 0x41) {
        mode = 'searching'
        return findStart(buffer, start, filled, last) === 'more' ? false : search(last) && begin(last)
      }
    }
    startLine = line
    startColumn = base + start - lineOffset + 1
    marks[0] = 3
    count = 1
    bits = 0
    special = false
    mode = 'within'
    return true
  }

  /** To the end of the segment. False when the bytes end before it. */
  function walk(last: boolean): boolean {
    const bytes = buffer
    const meaning = classes
    const limit = filled
    let here = at
    let seen = bits
    while (here < limit) {
      const byte = bytes[here] as number
      seen |= byte
      const kind = meaning[byte] as number
      if (kind === plain) {
        here += 1
        continue
      }
      if (kind === release) {
        let next = here + 1
        while (next < limit && meaning[bytes[next] as number] === lineBreak) next += 1
        if (next >= limit && !last) break
        for (let between = here + 1; between < next; between += 1) meetLineBreak(between)
        special = true
        if (next < limit) seen |= bytes[next] as number
        here = Math.min(next + 1, limit)
        continue
      }
      if (kind === lineBreak) {
        meetLineBreak(here)
        here += 1
        continue
      }
      if (byte === 0x0a || byte === 0x0d) countLine(here)
      if (kind === terminator) {
        bits = seen
        at = here + 1
        finish(here)
        return !isIn('stopped')
      }
      if (count > limits.components) {
        refuse('too-many-components', limits.components)
        return false
      }
      marks[count] = ((here + 1 - start) << 2) | kind
      count += 1
      here += 1
    }
    at = here
    bits = seen
    if (at - start > limits.segmentBytes) refuse('segment-too-long', limits.segmentBytes)
    return false
  }

  /** A line break inside a segment: by where the first one of the interchange stands, lines were cut by the transport or not. */
  function meetLineBreak(index: number): void {
    special = true
    if (!sawLineBreak && base + index - lineOffset <= longestCutLine) form.breaksAreTransport = true
    sawLineBreak = true
    if (!toldLineBreak) tell('line-break-in-segment', here(index))
    toldLineBreak = true
    countLine(index)
  }

  function finish(until: number): void {
    if (until - start > limits.segmentBytes) {
      refuse('segment-too-long', limits.segmentBytes)
      return
    }
    text ??= { from: start, characters: buffer.toString('latin1', start, filled) }
    const raw = text.characters.slice(start - text.from, until - text.from)
    const offset = base + start
    const asIs = !special && bits < 0x80
    const own = new Array<number>(count)
    for (let index = 0; index < count; index += 1) own[index] = marks[index] as number
    const end = count > 1 ? ((own[1] as number) >> 2) - 1 : raw.length
    const segment: Segment = {
      tag: raw.slice(0, end),
      ordinal: 0,
      offset,
      line: startLine,
      column: startColumn,
      raw,
      marks: own,
      plain: asIs,
      form,
    }
    start = Math.min(until + 1, filled)
    mode = 'between'
    if (!asIs) look(segment)
    if (raw === '') tell('empty-segment', positionOf(segment))
    else {
      const tagged =
        special && !/^[A-Z0-9]{3}$/.test(segment.tag)
          ? { ...segment, tag: textAt(segment, 0).replaceAll('\n', '') }
          : segment
      if (tagged.tag === 'UNB') openForm(tagged)
      listener.segment(tagged)
      if (tagged.tag === 'UNZ') mode = 'searching'
    }
  }

  /** What UNB says of the characters holds from the next segment on, and for UNB itself. */
  function openForm(header: Segment): void {
    const identifier = textAt(header, 1, 1)
    form.characterSet = characterSet(identifier, textAt(header, 1, 4))
    form.breaksAreTransport ||= knowsNoLineBreak(identifier)
    if (!header.plain) look(header)
    if (Number(textAt(header, 1, 2)) < 4 || !/^UNO/.test(identifier)) return
    const separators = withRepetition(form.separators)
    form = { ...form, separators }
    classes = classesOf(separators)
  }

  function look(segment: Segment): void {
    if (toldOtherSet || bits < 0x80 || segment.tag === 'UNB') return
    const found = form.characterSet.otherThanDeclared(segment.raw)
    if (found === undefined) return
    toldOtherSet = true
    tell('other-character-set', positionOf(segment), { declared: form.characterSet.declared.slice(0, 12), found })
  }

  function refuse(reason: 'segment-too-long' | 'too-many-components', limit: number): void {
    const tag = buffer.toString('latin1', start, Math.min(start + 3, filled))
    tell(reason, { offset: base + start, line: startLine, column: startColumn, segment: 0, tag }, { limit })
    mode = 'stopped'
  }

  const tell = (...finding: Parameters<typeof syntaxFinding>) => listener.finding(syntaxFinding(...finding))

  const here = (index: number): Position => ({
    offset: base + index,
    line,
    column: Math.max(1, base + index - lineOffset + 1),
    segment: 0,
    tag: '',
  })

  function countLine(index: number): void {
    const offset = base + index
    if (buffer[index] === 0x0d) lastReturn = offset
    if (buffer[index] === 0x0d || lastReturn !== offset - 1) line += 1
    lineOffset = offset + 1
  }

  function countLines(from: number, until: number): void {
    for (let index = from; index < until; index += 1)
      if (buffer[index] === 0x0a || buffer[index] === 0x0d) countLine(index)
  }

  /** True when there is more than white space, control characters and a byte order mark. */
  function holdsText(from: number, until: number): boolean {
    for (let index = from; index < until; index += 1) {
      const byte = buffer[index] ?? 0
      if (byte > 0x20 && byte !== 0x7f && byte !== 0xef && byte !== 0xbb && byte !== 0xbf) return true
    }
    return false
  }

  return { push, end }
}

const formOf = (separators: Separators): Form => ({
  separators,
  characterSet: characterSet('UNOA'),
  breaksAreTransport: false,
})

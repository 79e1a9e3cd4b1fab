import { type Separators, separatorsOfAdvice, usualSeparators } from './separators.ts'

/** Where an interchange begins, and with which separators. */
export interface Start {
  /** Index of UNA, or of the first service segment. */
  readonly at: number
  /** Index of the first segment behind UNA. */
  readonly segments: number
  readonly separators: Separators
  /** No UNA, and not the usual separators: taken from where the service segments show them. */
  readonly guessed: boolean
}

const [A, B, G, H, N, U] = [0x41, 0x42, 0x47, 0x48, 0x4e, 0x55]
const adviceLength = 9
const guessWithin = 2_048

/**
 * The first UNA, UNB, UNG or UNH that begins a word. `'more'` when further bytes could decide; `'none'` when there is no such thing.
 * What comes before, as the heading of a teletype message, is passed over.
 */
export function findStart(bytes: Uint8Array, from: number, until: number, last: boolean): Start | 'more' | 'none' {
  for (let at = from; at + 3 < until; at += 1) {
    if (bytes[at] !== U || bytes[at + 1] !== N || (at > from && isWord(bytes[at - 1]))) continue
    const kind = bytes[at + 2]
    if (kind === A) {
      const start = startOfAdvice(bytes, at, until, last)
      if (start) return start
    } else if ((kind === B || kind === G || kind === H) && isMark(bytes[at + 3])) return startOf(bytes, at, until, last)
  }
  return last ? 'none' : 'more'
}

const isWord = (byte = 0): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
const isSpace = (byte = 0): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
const isMark = (byte = 0): boolean => !isWord(byte) && byte !== 0x20 && byte < 0x80

/** UNA counts only when a service segment follows it. */
function startOfAdvice(bytes: Uint8Array, at: number, until: number, last: boolean): Start | 'more' | undefined {
  const separators = separatorsOfAdvice(bytes.subarray(at + 3, at + adviceLength))
  const { component, element, terminator } = separators
  let segments = at + adviceLength
  while (segments < until && isSpace(bytes[segments])) segments += 1
  if (segments + 1 >= until) return last ? undefined : 'more'
  if (new Set([component, element, terminator]).size < 3 || [component, element, terminator].some(isWord))
    return undefined
  if (bytes[segments] !== U || bytes[segments + 1] !== N) return undefined
  return { at, segments, separators, guessed: false }
}

/**
 * Without UNA the usual separators hold, unless the first service segment shows others: behind its tag stands the element
 * separator, behind `UNOx` the component separator, before the next service segment the terminator.
 */
function startOf(bytes: Uint8Array, at: number, until: number, last: boolean): Start | 'more' {
  const usual = { at, segments: at, separators: usualSeparators, guessed: false }
  const element = bytes[at + 3] ?? usualSeparators.element
  if (bytes[at + 2] !== B) return usual
  const afterIdentifier = bytes[at + 8]
  if (afterIdentifier === undefined || at + 8 >= until) return last ? usual : 'more'
  if (element === usualSeparators.element && (isWord(afterIdentifier) || !isOther(afterIdentifier))) return usual
  const end = Math.min(until, at + guessWithin)
  for (let next = at + adviceLength; next + 3 < end; next += 1) {
    const follows = bytes[next] === U && bytes[next + 1] === N && (bytes[next + 2] === G || bytes[next + 2] === H)
    if (!follows || bytes[next + 3] !== element) continue
    let mark = next - 1
    while (mark > at && (bytes[mark] === 0x0a || bytes[mark] === 0x0d || bytes[mark] === 0x20)) mark -= 1
    const terminator = isWord(bytes[mark]) ? (bytes[next - 1] ?? 0) : (bytes[mark] ?? 0)
    const component = isWord(afterIdentifier) ? usualSeparators.component : afterIdentifier
    if (isWord(terminator) || new Set([component, element, terminator]).size < 3) return usual
    const { release } = usualSeparators
    const free = release !== component && release !== element && release !== terminator
    const separators = { ...usualSeparators, component, element, terminator, release: free ? release : undefined }
    return { at, segments: at, separators, guessed: true }
  }
  return last || end === at + guessWithin ? usual : 'more'
}

const isOther = (byte: number): boolean => byte !== usualSeparators.component && byte !== usualSeparators.element

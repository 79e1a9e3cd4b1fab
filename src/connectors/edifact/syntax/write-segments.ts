import { type Separators, usualSeparators } from './separators.ts'

/** One element: a value, the components of a composite, or the repetitions of either. */
type ElementToWrite = string | readonly string[] | { readonly repeated: readonly (readonly string[])[] }

/** A segment to write: its tag, then its elements. Empty ones in between hold their place. */
export type SegmentToWrite = readonly [tag: string, ...elements: readonly ElementToWrite[]]

const trimmed = (parts: readonly string[]): readonly string[] =>
  parts.slice(0, parts.findLastIndex((part) => part !== '') + 1)

/**
 * Segments as text (ISO 9735-1 §8): separators within values are released, empty elements and components at an end left out.
 * A line break within a value becomes a space, since no reader can tell it from one of the transport.
 * Throws when elements are repeated and the separators know no repetition.
 */
export function writeSegments(
  segments: readonly SegmentToWrite[],
  separators: Separators = usualSeparators,
  between = '',
): string {
  const { component, element, release, repetition, terminator } = separators
  const [colon, plus, end] = [component, element, terminator].map((byte) => String.fromCharCode(byte))
  const marks = new Set([component, element, release, repetition, terminator].filter((byte) => byte !== undefined))
  const mark = release === undefined ? '' : String.fromCharCode(release)

  const value = (text: string) =>
    Array.from(text.replace(/\r\n|\r|\n/g, ' '), (character) =>
      marks.has(character.charCodeAt(0)) ? `${mark}${character}` : character,
    ).join('')
  const composite = (parts: readonly string[]) => trimmed(parts.map(value)).join(colon)
  const written = (one: ElementToWrite): string => {
    if (typeof one === 'string') return value(one)
    if (!('repeated' in one)) return composite(one)
    if (repetition === undefined) throw new RangeError('these separators know no repetition')
    return trimmed(one.repeated.map(composite)).join(String.fromCharCode(repetition))
  }
  return segments
    .map(([tag, ...elements]) => `${trimmed([tag, ...elements.map(written)]).join(plus)}${end}${between}`)
    .join('')
}

/** UNA, for separators that are not the usual ones (ISO 9735-1 §7.1). */
export function writeAdvice({ component, element, decimal, release, repetition, terminator }: Separators): string {
  const space = 0x20
  return `UNA${String.fromCharCode(component, element, decimal, release ?? space, repetition ?? space, terminator)}`
}

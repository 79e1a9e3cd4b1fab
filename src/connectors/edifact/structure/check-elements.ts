import type { Finding } from '../syntax/finding.ts'
import { componentCountOf, elementsOf, positionOf, repetitionsOf, type Segment, textAt } from '../syntax/segment.ts'
import { type StructureReason, structureFinding } from './structure-finding.ts'
import type { ElementData } from './tables.ts'

/**
 * Looks whether a segment keeps to its directory: how many elements, components and repetitions it has, whether the mandatory ones
 * are there, and whether values have their kind and length. Without a separator for repetitions, repeated elements
 * stand side by side (ISO 9735-1 §8.6).
 */
export function checkElements(segment: Segment, specified: readonly ElementData[]): readonly Finding[] {
  const findings: Finding[] = []
  const repeatsInPlace = segment.form.separators.repetition !== undefined
  const elements = repeatsInPlace ? specified : spreadOut(specified)
  const count = elementsOf(segment)
  if (count > elements.length)
    findings.push(
      structureFinding('too-many-elements-in-segment', positionOf(segment, elements.length + 1), {
        limit: elements.length,
      }),
    )
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index]
    // Behind the last one written, only what must be there can be wrong.
    if (element && (index < count || element[1] === 1))
      checkElement(segment, index + 1, element, repeatsInPlace, findings)
  }
  return findings
}

/** Specifications with repeated elements side by side, each made once: a large message asks for them a hundred thousand times. */
const spread = new WeakMap<readonly ElementData[], readonly ElementData[]>()
function spreadOut(specified: readonly ElementData[]): readonly ElementData[] {
  const known = spread.get(specified)
  if (known) return known
  const made = specified.flatMap(sideBySide)
  spread.set(specified, made)
  return made
}

const sideBySide = ([id, mandatory, times, content]: ElementData): readonly ElementData[] =>
  Array.from({ length: times }, (_, at): ElementData => [id, at === 0 ? mandatory : 0, 1, content])

function checkElement(
  segment: Segment,
  element: number,
  [id, mandatory, times, content]: ElementData,
  repeatsInPlace: boolean,
  findings: Finding[],
): void {
  const repetitions = repetitionsOf(segment, element)
  if (repeatsInPlace && repetitions > times)
    findings.push(
      structureFinding('too-many-repetitions', positionOf(segment, element, 1, times + 1), { id, limit: times }),
    )
  for (let repetition = 1; repetition <= Math.max(1, Math.min(repetitions, times)); repetition += 1) {
    const components = componentCountOf(segment, element, repetition)
    if (isEmpty(segment, element, components, repetition)) {
      if (mandatory === 1 && repetition === 1)
        findings.push(structureFinding('element-missing', positionOf(segment, element), { id }))
      continue
    }
    const composite = typeof content !== 'string'
    const tell = (reason: StructureReason, component: number, about: Record<string, string | number>) =>
      findings.push(
        structureFinding(reason, positionOf(segment, element, composite ? component : undefined, repetition), about),
      )
    const most = composite ? content.length : 1
    if (components > most) tell('too-many-components-in-element', most + 1, { id, limit: most })
    for (let at = 0; at < most; at += 1) {
      const [componentId, must, format] = (composite ? content[at] : undefined) ?? [id, mandatory, String(content)]
      const text = textAt(segment, element, at + 1, repetition)
      if (text !== '') checkValue(text, format, at + 1, componentId, tell)
      else if (must === 1) tell('component-missing', at + 1, { id: componentId })
    }
  }
}

function isEmpty(segment: Segment, element: number, components: number, repetition: number): boolean {
  for (let component = 1; component <= components; component += 1)
    if (textAt(segment, element, component, repetition) !== '') return false
  return true
}

type Tell = (reason: StructureReason, component: number, about: Record<string, string | number>) => void

/** Numbers may have a minus and a decimal mark, which do not count for the length (ISO 9735-1 §10). */
const numeric = /^-?(\d+([.,]\d+)?|[.,]\d+)$/

interface Format {
  readonly kind: string
  readonly upTo: boolean
  readonly limit: number
}

/** Formats of the directory (`an..35`), each taken apart once. */
const formats = new Map<string, Format>()
function formatOf(written: string): Format {
  const known = formats.get(written)
  if (known) return known
  const [, kind = '', upTo, length] = /^(an?|n)(\.\.)?(\d+)$/.exec(written) ?? []
  const made = { kind, upTo: upTo !== undefined, limit: Number(length) }
  formats.set(written, made)
  return made
}

function checkValue(text: string, written: string, component: number, id: string, tell: Tell): void {
  const { kind, upTo, limit } = formatOf(written)
  if (kind === 'n' && !numeric.test(text)) tell('value-not-numeric', component, { id, value: shown(text) })
  if (kind === 'a' && /\d/.test(text)) tell('value-not-letters', component, { id, value: shown(text) })
  const size = kind === 'n' ? text.replace(/[-.,]/g, '').length : lengthOf(text)
  if (size > limit) tell('value-too-long', component, { id, value: shown(text), limit, size })
  else if (!upTo && size !== limit) tell('value-length-wrong', component, { id, value: shown(text), limit, size })
}

const shown = (text: string): string => text.slice(0, 40)
/** Characters, of which some take two units. */
const lengthOf = (text: string): number => (/[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length)

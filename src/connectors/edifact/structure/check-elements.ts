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
  const elements = repeatsInPlace ? specified : specified.flatMap(sideBySide)
  const count = elementsOf(segment)
  if (count > elements.length)
    findings.push(
      structureFinding('too-many-elements-in-segment', positionOf(segment, elements.length + 1), {
        limit: elements.length,
      }),
    )
  for (const [index, element] of elements.entries()) checkElement(segment, index + 1, element, repeatsInPlace, findings)
  return findings
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
    const texts = Array.from({ length: components }, (_, at) => textAt(segment, element, at + 1, repetition))
    if (texts.every((text) => text === '')) {
      if (mandatory === 1 && repetition === 1)
        findings.push(structureFinding('element-missing', positionOf(segment, element), { id }))
      continue
    }
    const wanted = typeof content === 'string' ? [[id, mandatory, content] as const] : content
    const composite = typeof content !== 'string'
    const tell = (reason: StructureReason, component: number, about: Record<string, string | number>) =>
      findings.push(
        structureFinding(reason, positionOf(segment, element, composite ? component : undefined, repetition), about),
      )
    if (components > wanted.length)
      tell('too-many-components-in-element', wanted.length + 1, { id, limit: wanted.length })
    for (const [at, [componentId, must, format]] of wanted.entries()) {
      const text = texts[at] ?? ''
      if (text !== '') checkValue(text, format, (reason, about) => tell(reason, at + 1, { id: componentId, ...about }))
      else if (must === 1) tell('component-missing', at + 1, { id: componentId })
    }
  }
}

/** Numbers may have a minus and a decimal mark, which do not count for the length (ISO 9735-1 §10). */
const numeric = /^-?(\d+([.,]\d+)?|[.,]\d+)$/

function checkValue(
  text: string,
  format: string,
  tell: (reason: StructureReason, about: Record<string, string | number>) => void,
): void {
  const [, kind, upTo, length] = /^(an?|n)(\.\.)?(\d+)$/.exec(format) ?? []
  const limit = Number(length)
  const shown = text.slice(0, 40)
  if (kind === 'n' && !numeric.test(text)) tell('value-not-numeric', { value: shown })
  if (kind === 'a' && /\d/.test(text)) tell('value-not-letters', { value: shown })
  const size = kind === 'n' ? text.replace(/[-.,]/g, '').length : Array.from(text).length
  if (size > limit) tell('value-too-long', { value: shown, limit, size })
  else if (upTo === undefined && size !== limit) tell('value-length-wrong', { value: shown, limit, size })
}

/** The characters that cut an interchange into segments, elements and components (ISO 9735-1 §7.1), as bytes. */
export interface Separators {
  readonly component: number
  readonly element: number
  /** What stands before the fraction of a number. */
  readonly decimal: number
  /** Takes its meaning from the character that follows; none where UNA puts a space. */
  readonly release: number | undefined
  /** Between repetitions of one element, from syntax 4 on. */
  readonly repetition: number | undefined
  readonly terminator: number
}

const code = (character: string): number => character.charCodeAt(0)
const space = code(' ')

/** What holds without UNA (ISO 9735-1 §7.1). */
export const usualSeparators: Separators = {
  component: code(':'),
  element: code('+'),
  decimal: code('.'),
  release: code('?'),
  repetition: undefined,
  terminator: code("'"),
}

/** Between repetitions in syntax 4 where UNA does not say otherwise. */
const usualRepetition = code('*')

/** The service string advice: the six bytes that follow `UNA`. A space means that there is no such character. */
export function separatorsOfAdvice(six: Uint8Array): Separators {
  const [component = 0, element = 0, decimal = 0, release = space, repetition = space, terminator = 0] = six
  const optional = (byte: number) => (byte === space ? undefined : byte)
  const taken = [component, element, release, terminator]
  return {
    component,
    element,
    decimal,
    release: optional(release),
    repetition: taken.includes(repetition) ? undefined : optional(repetition),
    terminator,
  }
}

/** The separators with the repetition of syntax 4, where that character is still free. */
export function withRepetition(separators: Separators): Separators {
  const { component, element, release, terminator } = separators
  if (separators.repetition !== undefined || [component, element, release, terminator].includes(usualRepetition))
    return separators
  return { ...separators, repetition: usualRepetition }
}

/** What a byte means to the scanner. */
export const byteClass = { plain: 0, component: 1, repetition: 2, element: 3, release: 4, terminator: 5, lineBreak: 6 }

/** The meaning of all 256 bytes. A line break that is a separator is only that. */
export function classesOf({ component, element, release, repetition, terminator }: Separators): Uint8Array {
  const classes = new Uint8Array(256)
  classes[0x0a] = byteClass.lineBreak
  classes[0x0d] = byteClass.lineBreak
  if (repetition !== undefined) classes[repetition] = byteClass.repetition
  classes[component] = byteClass.component
  classes[element] = byteClass.element
  if (release !== undefined) classes[release] = byteClass.release
  classes[terminator] = byteClass.terminator
  return classes
}

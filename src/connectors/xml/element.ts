/** An element of a message as read: names resolved to namespaces, text joined, place in the file kept for objections. */
export interface XmlElement {
  /** Local name, without prefix. */
  readonly name: string
  /** Namespace, '' for none. */
  readonly ns: string
  /** Attributes by local name, or `{namespace}local` for prefixed ones. */
  readonly attributes: Readonly<Record<string, string>>
  /** The element's own character data, in order, white space kept. */
  readonly text: string
  readonly children: readonly XmlElement[]
  /** Where its start tag begins, both counted from 1. */
  readonly line: number
  readonly column: number
}

/** The children of that name, in any namespace unless one is given. */
export const childrenOf = (parent: XmlElement, name: string, ns?: string): readonly XmlElement[] =>
  parent.children.filter((child) => child.name === name && (ns === undefined || child.ns === ns))

/** The first element found by going down `path` one name at a time. */
export function findAt(from: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let here: XmlElement | undefined = from
  for (const name of path) {
    here = here.children.find((child) => child.name === name)
    if (!here) return undefined
  }
  return here
}

/** All elements found by going down `path`, through every branch. */
export const findAllAt = (from: XmlElement, ...path: readonly string[]): readonly XmlElement[] =>
  path.reduce<readonly XmlElement[]>((found, name) => found.flatMap((one) => childrenOf(one, name)), [from])

/** The text at `path` on one line, white space folded; `undefined` when the element is absent or empty. */
export function findText(from: XmlElement, ...path: readonly string[]): string | undefined {
  const found = findAt(from, ...path)
  return found && (oneLine(found.text) || undefined)
}

/** Text on one line: white space and control characters folded to single spaces, ends trimmed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is folded away
export const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim()

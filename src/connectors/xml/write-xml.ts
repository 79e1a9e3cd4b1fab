/** What can be written: an element with text, or with elements, in order. Names are ours, never a stranger's. */
export type XmlNode = readonly [name: string, content: string | readonly XmlNode[]]

/** The XML text of one element, UTF-8, one element a line, every character that XML gives a meaning to escaped. */
export const writeXml = (root: XmlNode): string => `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '')}`

function lines([name, content]: XmlNode, indent: string): string {
  if (!isName.test(name)) throw new Error(`not an element name: ${name}`)
  if (typeof content === 'string') return `${indent}<${name}>${escapeXml(content)}</${name}>\n`
  const inner = content.map((node) => lines(node, `${indent}  `)).join('')
  return `${indent}<${name}>\n${inner}${indent}</${name}>\n`
}

const isName = /^[A-Za-z_][A-Za-z0-9._-]*$/

/**
 * Text as element content. A carriage return is written as a reference, since parsers turn it into a line feed (XML 1.0 §2.11);
 * characters XML cannot hold at all (§2.2) become the replacement character.
 */
const escapeXml = (text: string): string =>
  text.replace(forbidden, '\uFFFD').replace(/[&<>\r]/g, (character) => references[character] ?? character)

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

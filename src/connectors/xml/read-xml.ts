import { SaxesParser, type SaxesTagNS } from 'saxes'
import { type Objections, objection, objects } from '#kernel/decision.ts'
import { decodeXml } from './decode-xml.ts'
import type { XmlElement } from './element.ts'
import { placesIn } from './places.ts'

/** How much of a stranger's file is read before it is refused. */
export interface XmlLimits {
  readonly bytes: number
  readonly depth: number
  readonly elements: number
  readonly attributes: number
}

export const xmlLimits: XmlLimits = { bytes: 20_000_000, depth: 60, elements: 400_000, attributes: 60 }

export type XmlReason =
  | 'not-xml'
  | 'not-text'
  | 'unknown-encoding'
  | 'too-large'
  | 'too-deep'
  | 'too-many-elements'
  | 'too-many-attributes'
  | 'entities-refused'

/**
 * Reads an XML message into a light tree. A document type is refused whole, so no entity is ever defined, expanded or
 * fetched; size, depth, elements and attributes are bounded. Never throws on any bytes.
 *
 * Objects with `line` and `column` (from 1) in `about`; `not-xml` also gives the parser's own word in `detail`.
 */
export function readXml(
  bytes: Uint8Array,
  limits: XmlLimits = xmlLimits,
): { root: XmlElement } | Objections<XmlReason> {
  if (bytes.length > limits.bytes)
    return objection('invalid', 'too-large', { bytes: bytes.length, limit: limits.bytes, line: 1, column: 1 })
  const decoded = decodeXml(bytes)
  if (objects(decoded)) return decoded
  try {
    return { root: treeOf(decoded.text, limits) }
  } catch (stop) {
    if (stop instanceof Refusal) return stop.objections
    throw stop
  }
}

/** Ends the parse at once; never leaves this file. */
class Refusal extends Error {
  constructor(readonly objections: Objections<XmlReason>) {
    super('refused')
  }
}

interface OpenElement extends XmlElement {
  text: string
  readonly children: OpenElement[]
}

function treeOf(text: string, limits: XmlLimits): XmlElement {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  const place = placesIn(text)
  const open: OpenElement[] = []
  let root: OpenElement | undefined
  let elements = 0
  let attributes = 0
  let start = 0

  const refuse = (reason: XmlReason, about: Record<string, string | number> = {}): never => {
    throw new Refusal(objection('invalid', reason, { ...about, ...place(Math.max(start, parser.position - 1)) }))
  }

  parser.on('error', (error) => refuse('not-xml', { detail: error.message.replace(/^\d+:\d+: /, '').slice(0, 200) }))
  parser.on('doctype', () => refuse('entities-refused'))
  parser.on('opentagstart', (tag) => {
    start = Math.max(start, parser.position - tag.name.length - 2)
    attributes = 0
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > limits.attributes) refuse('too-many-attributes', { limit: limits.attributes })
  })
  parser.on('opentag', (tag) => {
    if (open.length >= limits.depth) refuse('too-deep', { limit: limits.depth })
    elements += 1
    if (elements > limits.elements) refuse('too-many-elements', { limit: limits.elements })
    const element: OpenElement = {
      name: tag.local,
      ns: tag.uri,
      attributes: attributesOf(tag),
      text: '',
      children: [],
      ...place(start),
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  const addText = (piece: string) => {
    const parent = open.at(-1)
    if (parent) parent.text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)

  for (let from = 0; from < text.length; from += chunk) parser.write(text.slice(from, from + chunk))
  parser.close()
  return root ?? refuse('not-xml', { detail: 'empty' })
}

/** Characters given to the parser at a time, so that a refusal stops early. */
const chunk = 65_536

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null)
  for (const { prefix, local, uri, value } of Object.values(tag.attributes))
    attributes[prefix === '' ? local : `{${uri}}${local}`] = value
  return attributes
}

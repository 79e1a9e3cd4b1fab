import { readFileSync } from 'node:fs'
import { Compile } from 'typebox/compile'
import { type Objections, objection, objects } from '#kernel/decision.ts'
import { childrenOf, type XmlElement } from '../xml/element.ts'
import type { XmlReason } from '../xml/read-xml.ts'
import { compileSchema, type XmlSchema } from '../xml/schema.ts'
import { forms, type Part, type Parts } from './forms.ts'
import { type BankMessage, messageShapes } from './messages.ts'

export type BankMessageReason = XmlReason | 'against-schema' | 'not-a-bank-message'

/** A title's files may be a hundred scans, in base64. */
const limits = { bytes: 60_000_000, depth: 12, elements: 20_000, attributes: 10 }

let compiled: XmlSchema | undefined
const schema = (): XmlSchema => {
  compiled ??= compileSchema(readFileSync(new URL('./xsd/bank-messages.xsd', import.meta.url), 'utf8'), limits)
  return compiled
}

const kinds = new Map(Object.entries(forms).map(([kind, form]) => [form.element, kind as BankMessage['kind']]))
const shapes = {
  'domiciliation-request': Compile(messageShapes['domiciliation-request']),
  'title-files': Compile(messageShapes['title-files']),
  'bank-answer': Compile(messageShapes['bank-answer']),
  acknowledgement: Compile(messageShapes.acknowledgement),
} as const

/**
 * A bank's message in our words, checked against the schema before and against our shape after. Never throws.
 * Objections carry `line` and `xpath` (schema), `line` and `column` (XML), or the JSON pointer of the field (shape).
 */
export function readBankMessage(bytes: Uint8Array): { message: BankMessage } | Objections<BankMessageReason> {
  const read = schema().read(bytes)
  if (objects(read)) return read
  const kind = kinds.get(read.root.name)
  if (kind === undefined)
    return objection('invalid', 'not-a-bank-message', { root: read.root.name.slice(0, 100), line: 1 })

  const message: unknown = { kind, ...fieldsOf(read.root, forms[kind].parts) }
  const shape = shapes[kind]
  if (shape.Check(message)) return { message }
  const [fault] = shape.Errors(message)
  const field = fault?.instancePath ?? ''
  return objection(
    'invalid',
    'against-schema',
    { line: read.root.line, xpath: `/${read.root.name}`, detail: fault?.message ?? '' },
    field,
  )
}

const fieldsOf = (from: XmlElement, parts: Parts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parts)
      .map(([name, part]) => [name, partOf(from, part)] as const)
      .filter(([, value]) => value !== undefined),
  )

function partOf(from: XmlElement, part: Part): unknown {
  const [first, ...others] = childrenOf(from, part.element)
  if (part.holds === 'list') return (first ? [first, ...others] : []).map((one) => fieldsOf(one, part.parts))
  if (!first) return undefined
  switch (part.holds) {
    case 'text':
      return first.text
    case 'number':
      return Number(first.text)
    case 'code':
      return Object.keys(part.theirs).find((ours) => part.theirs[ours] === first.text) ?? first.text
    case 'group':
      return fieldsOf(first, part.parts)
  }
}

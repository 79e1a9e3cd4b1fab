import { ParseOption, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm'
import { type Objection, type Objections, objection, objections, objects } from '#kernel/decision.ts'
import type { XmlElement } from './element.ts'
import { readXml, type XmlLimits, type XmlReason, xmlLimits } from './read-xml.ts'

/** A compiled XML Schema; `dispose` gives its memory back. */
export interface XmlSchema {
  /** The tree of a valid message, or what is wrong: `against-schema` with `line`, `xpath` and the validator's `detail`. */
  read(bytes: Uint8Array): { root: XmlElement } | Objections<XmlReason | 'against-schema'>
  dispose(): void
}

/** Nothing is fetched, no entity comes from outside, long texts (files in base64) are allowed: size is bounded before. */
const options = {
  option:
    ParseOption.XML_PARSE_NONET |
    ParseOption.XML_PARSE_NO_XXE |
    ParseOption.XML_PARSE_NO_SYS_CATALOG |
    ParseOption.XML_PARSE_HUGE |
    ParseOption.XML_PARSE_BIG_LINES,
}

/** At most this many faults are reported: one wrong message may hold thousands. */
const most = 50

/** Compiles a schema of ours, self-contained (no include, no import). Throws on a schema that is wrong: that is a bug. */
export function compileSchema(xsd: string, limits: XmlLimits = xmlLimits): XmlSchema {
  const document = XmlDocument.fromString(xsd, options)
  try {
    const validator = XsdValidator.fromDoc(document)
    return {
      read(bytes) {
        const read = readXml(bytes, limits)
        if (objects(read)) return read
        const faults = faultsOf(validator, bytes)
        return faults ?? read
      },
      dispose: () => validator.dispose(),
    }
  } finally {
    document.dispose()
  }
}

function faultsOf(validator: XsdValidator, bytes: Uint8Array): Objections<'not-xml' | 'against-schema'> | undefined {
  let document: XmlDocument | undefined
  try {
    document = XmlDocument.fromBuffer(bytes, options)
    validator.validate(document)
    return undefined
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    if (!document || error.details.length === 0)
      return objection('invalid', 'not-xml', { detail: error.message.trim().slice(0, 200), line: 1, column: 1 })
    return objections(
      error.details.slice(0, most).map(
        ({ line, xpath, message }): Objection<'against-schema'> => ({
          kind: 'invalid',
          reason: 'against-schema',
          about: { line, xpath: xpath ?? '/', detail: message.trim().slice(0, 300) },
        }),
      ),
    )
  } finally {
    document?.dispose()
  }
}

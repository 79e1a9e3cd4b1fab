import { jsonFamily } from './families/json-families.ts'
import { aisFamily, cargoImpFamily, edifactFamily, mimeFamily } from './families/text-families.ts'
import { xmlFamily } from './families/xml-families.ts'
import { placeAt } from './xml/places.ts'

/** What kind of message some bytes are. */
export interface Recognised {
  /** `family/document`, e.g. `edifact/CUSCAR`, `ubl/Invoice`. */
  readonly family: string
  /** Known by its words although its JSON is broken, here (`line:column`) when that can be told. */
  readonly broken?: { readonly position?: string }
}

/** Names a message by its content, never by its file name; `undefined` when no family claims it. Never throws. */
export function recognise(bytes: Uint8Array): Recognised | undefined {
  const text = textOf(bytes).trimStart()
  if (text.startsWith('<')) return named(xmlFamily(text))
  if (text.startsWith('{') || text.startsWith('[')) return recogniseJson(text)
  return named(edifactFamily(text) ?? cargoImpFamily(text) ?? aisFamily(text) ?? mimeFamily(text) ?? officeFamily(text))
}

const named = (family: string | undefined): Recognised | undefined => (family === undefined ? undefined : { family })

function recogniseJson(text: string): Recognised | undefined {
  const { family, broken, fault } = jsonFamily(text)
  if (family === undefined) return undefined
  if (!broken) return { family }
  if (fault === undefined) return { family, broken: {} }
  const { line, column } = placeAt(text, fault)
  return { family, broken: { position: `${line}:${column}` } }
}

/** UTF-16 by its mark, else UTF-8; what is neither is still looked at, letter by letter. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** A workbook is a ZIP archive that holds `xl/workbook.xml` (ECMA-376). */
const officeFamily = (text: string): string | undefined =>
  text.startsWith('PK\u0003\u0004') && text.includes('xl/workbook.xml') ? 'spreadsheet/xlsx' : undefined

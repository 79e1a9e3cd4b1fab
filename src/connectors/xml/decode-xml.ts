import { type Objections, objection } from '#kernel/decision.ts'
import { placeAt } from './places.ts'

/** Encodings partners really use; XML 1.0 §4.3.3 asks processors for the first two families only. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
  'windows-1256': 'windows-1256',
}

/**
 * The text behind the bytes of an XML file: by its byte order mark, else by its declaration, else UTF-8
 * (XML 1.0, appendix F). Objects to an encoding it does not know and to bytes that are not of the encoding, with their place.
 */
export function decodeXml(bytes: Uint8Array): { text: string } | Objections<'unknown-encoding' | 'not-text'> {
  const named = byMark(bytes) ?? byDeclaration(bytes) ?? 'utf-8'
  const encoding = encodings[named.toLowerCase()]
  if (encoding === undefined) return objection('invalid', 'unknown-encoding', { encoding: named, line: 1, column: 1 })
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    const lossy = new TextDecoder(encoding).decode(bytes)
    return objection('invalid', 'not-text', {
      encoding: named,
      ...placeAt(lossy, Math.max(0, lossy.indexOf('\uFFFD'))),
    })
  }
}

function byMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0x00) return 'utf-16le'
  if (first === 0x00 && second === 0x3c) return 'utf-16be'
  if (first === 0xef) return 'utf-8'
  return undefined
}

const declaration = /^\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,40})["']/

const byDeclaration = (bytes: Uint8Array): string | undefined =>
  declaration.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, 300)))?.[1]

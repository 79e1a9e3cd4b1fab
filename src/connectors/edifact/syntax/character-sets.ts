/** Turns bytes, given as a string of one character a byte, into text. */
export interface CharacterSet {
  /** The set that UNB names, e.g. `UNOC`. */
  readonly declared: string
  readonly decode: (bytes: string) => string
  /** The name of the set that bytes are really in, where it is not the declared one. */
  readonly otherThanDeclared: (bytes: string) => string | undefined
}

/** ISO 9735-1 annex A, code list 0001: levels and the sets behind them. A and B are parts of ASCII. */
const declaredSets: Readonly<Record<string, string>> = {
  UNOA: 'ascii',
  UNOB: 'ascii',
  UNOC: 'iso-8859-1',
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
  UNOG: 'iso-8859-3',
  UNOH: 'iso-8859-4',
  UNOI: 'iso-8859-6',
  UNOJ: 'iso-8859-8',
  UNOK: 'iso-8859-9',
  UNOL: 'iso-8859-15',
  UNOW: 'utf-8',
  UNOX: 'iso-2022-jp',
  UNOY: 'utf-8',
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The set an interchange is written in: by UNB, else ASCII. Where bytes cannot be of the declared set they are read as UTF-8
 * when they are UTF-8, else as Windows 1252. Under UNOC, text that is UTF-8 is read so: its Latin-1 reading makes no sense.
 * Sets of other scripts are taken at their word, since short words in them may look like UTF-8.
 */
export function characterSet(declared: string, encoding?: string): CharacterSet {
  const set = encoding === '6' ? 'utf-8' : (declaredSets[declared] ?? 'ascii')
  if (set === 'utf-8' || set === 'ascii' || set === 'iso-8859-1')
    return {
      declared,
      decode: (bytes) => utf8(bytes) ?? western.decode(bytesOf(bytes)),
      otherThanDeclared: (bytes) => {
        const found = utf8(bytes) === undefined ? (set === 'iso-8859-1' ? set : 'windows-1252') : 'utf-8'
        return found === set ? undefined : found
      },
    }
  const decoder = new TextDecoder(set)
  return { declared, decode: (bytes) => decoder.decode(bytesOf(bytes)), otherThanDeclared: () => undefined }
}

const western = new TextDecoder('windows-1252')

function utf8(bytes: string): string | undefined {
  try {
    return strictUtf8.decode(bytesOf(bytes))
  } catch {
    return undefined
  }
}

/** The bytes that a string of one character a byte stands for. */
export const bytesOf = (binary: string): Uint8Array => Buffer.from(binary, 'latin1')

/** Sets whose repertoire has no line break, so that one inside a segment was put there by the transport. */
export const knowsNoLineBreak = (declared: string): boolean => declaredSets[declared] === 'ascii'

/**
 * Text as the bytes of a declared set; `undefined` when a character is not in it. Levels A and B are taken as ASCII, without
 * asking whether level A has the character.
 */
export function encoded(text: string, declared: string): Uint8Array | undefined {
  const set = declaredSets[declared] ?? 'ascii'
  if (set === 'utf-8') return new TextEncoder().encode(text)
  const bytes = new Uint8Array(text.length)
  const table = tableOf(set)
  for (let at = 0; at < text.length; at += 1) {
    const byte = table?.get(text.charCodeAt(at))
    if (byte === undefined) return undefined
    bytes[at] = byte
  }
  return bytes
}

/** The byte of each character of a set of one byte a character. Windows 1252, which decoders put in the place of Latin-1, is not Latin-1. */
function tableOf(set: string): ReadonlyMap<number, number> | undefined {
  if (set === 'iso-2022-jp') return undefined
  const most = set === 'ascii' ? 0x80 : 0x100
  const decoder = new TextDecoder(set === 'ascii' ? 'utf-8' : set)
  const table = new Map<number, number>()
  for (let byte = 0; byte < most; byte += 1) {
    const character = set === 'iso-8859-1' ? byte : decoder.decode(Uint8Array.of(byte)).charCodeAt(0)
    if (character !== 0xfffd) table.set(character, byte)
  }
  return table
}

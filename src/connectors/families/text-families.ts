import { streamInterchange } from '../edifact/syntax/stream-interchange.ts'

/** Characters in which an interchange has to show what it is. */
const shown = 20_000

/** `edifact/CUSCAR` …: an interchange by its first message (ISO 9735), with any separators, also behind a telex heading. */
export function edifactFamily(text: string): string | undefined {
  let type: string | undefined
  let header = false
  const reader = streamInterchange({
    interchange: ({ syntax }) => {
      header ||= /^(UNO|IAT)[A-Z]$/.test(syntax)
    },
    message: (message) => {
      type ??= message.type.replace(/[^A-Z0-9]/g, '').slice(0, 6)
    },
  })
  reader.push(new TextEncoder().encode(text.slice(0, shown)))
  reader.end()
  if (type !== undefined) return `edifact/${type || 'unnamed'}`
  return header ? 'edifact/interchange' : undefined
}

/** `cargo-imp/FWB` …: IATA Cargo-IMP, where the first line is the standard message identifier and its version. */
export function cargoImpFamily(text: string): string | undefined {
  const message = /^\s*(F[A-Z]{2})(?:\/\d{1,3})?\s*[\r\n]/.exec(text)?.[1]
  return message && `cargo-imp/${message}`
}

/** AIS sentences as NMEA 0183 (IEC 61162-1), alone or between comments. */
export const aisFamily = (text: string): string | undefined =>
  /^(?:\\[^\\\n]*\\)?![A-Z]{2}VD[MO],\d/m.test(text.slice(0, 20_000)) ? 'ais/nmea' : undefined

/** AS4 as it goes over the wire: a MIME multipart whose first part is the ebMS header. */
export const mimeFamily = (text: string): string | undefined =>
  /^(?:--|MIME-Version:|Content-Type:)/i.test(text) && /ebxml-msg\/ebms/.test(text.slice(0, 20_000))
    ? 'as4/multipart'
    : undefined

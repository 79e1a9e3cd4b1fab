/** `edifact/CUSCAR` …: an interchange by its service segments (ISO 9735), with any separators, also behind a telex heading. */
export function edifactFamily(text: string): string | undefined {
  const start = /UNA[^\r\n]{6}\s*UNB|UNB.UNO[A-Z]|(?:^|')\s*UNH\+/.exec(text.slice(0, 4000))
  if (!start) return undefined
  const interchange = text.slice(start.index, start.index + 20_000)
  const [component, data, terminator] = interchange.startsWith('UNA')
    ? [interchange.charAt(3), interchange.charAt(4), interchange.charAt(8)]
    : [':', interchange.startsWith('UNB') ? interchange.charAt(3) : '+', "'"]
  for (const segment of interchange.split(terminator)) {
    const [tag, , type] = segment.trim().split(data)
    if (tag === 'UNH')
      return `edifact/${
        type
          ?.split(component)[0]
          ?.replace(/[^A-Z]/g, '')
          .slice(0, 6) || 'unnamed'
      }`
  }
  return 'edifact/interchange'
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

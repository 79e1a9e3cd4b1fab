/**
 * The rows of a table as spreadsheets save it (RFC 4180): separated by comma, semicolon or tab, whichever the first line
 * uses most; quoted cells may hold separators, line ends and doubled quotes. Never throws: a quote that is never closed
 * ends with the text. Bytes are UTF-8, with or without its mark, or else Windows 1252.
 */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decoded(bytes)
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? quoted(text, at) : plain(text, at, separator)
    row.push(cell.trim())
    at = next
    if (text[at] === separator) {
      at += 1
      if (at < text.length) continue
      row.push('')
    }
    while (text[at] === '\r' || text[at] === '\n') at += text.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
  }
  return rows
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function separatorOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1)
  const counted = [',', ';', '\t'].map((one) => [one, line.split(one).length] as const)
  return counted.reduce((most, one) => (one[1] > most[1] ? one : most), [',', 0] as const)[0]
}

function plain(text: string, from: number, separator: string): { cell: string; next: number } {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return { cell: text.slice(from, at), next: at }
}

function quoted(text: string, from: number): { cell: string; next: number } {
  let close = text.indexOf('"', from + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  const end = close < 0 ? text.length : close
  return { cell: text.slice(from + 1, end).replaceAll('""', '"'), next: Math.min(text.length, end + 1) }
}

/** One line of a table: column name → text. */
export type Row = Readonly<Record<string, string>>

/**
 * The rows of a comma-separated table (RFC 4180) whose first line names its columns; empty lines are skipped.
 * Written for our own tables, read at every start: seven thousand lines in a few milliseconds.
 * Throws on a line that has not as many cells as there are columns, or a quote that is never closed.
 */
export function readTable(text: string): Row[] {
  const [columns, ...lines] = readLines(text)
  if (!columns) throw new Error('table without a line of columns')
  return lines.map((cells, i) => {
    if (cells.length !== columns.length)
      throw new Error(`row ${i + 1}: ${cells.length} cells for ${columns.length} columns`)
    const row: Record<string, string> = {}
    columns.forEach((column, place) => {
      row[column] = cells[place] ?? ''
    })
    return row
  })
}

function readLines(text: string): string[][] {
  const lines: string[][] = []
  let at = 0
  while (at < text.length) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end)
    if (!line.includes('"')) {
      if (line) lines.push(line.split(','))
      at = end + 1
    } else {
      const quoted = readQuotedLine(text, at)
      lines.push(quoted.cells)
      at = quoted.next
    }
  }
  return lines
}

/** A line with quoted cells: commas, line ends and doubled quotes inside them are text. */
function readQuotedLine(text: string, from: number): { cells: string[]; next: number } {
  const cells: string[] = []
  let at = from
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1)
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
      if (close < 0) throw new Error(`a quote opened at character ${at} is never closed`)
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
    } else {
      const rest = /[^,\r\n]*/y
      rest.lastIndex = at
      cell = rest.exec(text)?.[0] ?? ''
      at += cell.length
    }
    cells.push(cell)
    if (text[at] !== ',') break
    at += 1
  }
  const next = text.indexOf('\n', at)
  return { cells, next: next < 0 ? text.length : next + 1 }
}

/**
 * The cells of a text copied from a spreadsheet: tabs between columns, line ends between rows. A cell in double quotes may
 * hold both, and doubles its quotes.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[place + 1] === '"') {
        cell += sign
        place += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  return rows.filter((row) => row.some((value) => value !== ''))
}

/** Does a pasted text hold more than one cell? A single one is left to the browser. */
export const holdsCells = (text: string): boolean => /\t|\n[^\s]/.test(text)

/**
 * The rows of a table as spreadsheets write it (RFC 4180): cells between commas, semicolons or tabs, whichever the first
 * line has most of; quotes around cells with separators, line ends or quotes in them. A byte order mark is left out.
 */
export function readCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(body)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let i = 0; i < body.length; i += 1) {
    const character = body.charAt(i)
    if (quoted) {
      if (character !== '"') cell += character
      else if (body.charAt(i + 1) === '"') {
        cell += '"'
        i += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === separator) endCell()
    else if (character === '\n') endRow()
    else if (character !== '\r') cell += character
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1)
  const count = (separator: string) => line.split(separator).length
  return [',', ';', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most))
}

/** A place in a file as people count it: lines and columns from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The place of the character at `offset`. */
export function placeAt(text: string, offset: number): Place {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1
    start = end + 1
  }
  return { line, column: offset - start + 1 }
}

/** Places of many offsets in one text, asked in growing order: each character is looked at once. */
export function placesIn(text: string): (offset: number) => Place {
  let line = 1
  let start = 0
  let end = text.indexOf('\n')
  return (offset) => {
    while (end !== -1 && end < offset) {
      line += 1
      start = end + 1
      end = text.indexOf('\n', start)
    }
    return { line, column: Math.max(1, offset - start + 1) }
  }
}

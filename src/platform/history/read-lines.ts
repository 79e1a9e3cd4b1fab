import { joined } from '../crypto/bytes.ts'

/** One line of a file, without its line feed; `whole` is false for a last line that lacks it. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array
  readonly whole: boolean
}

/** A line longer than a reader is willing to hold. */
export class LineTooLong extends Error {}

const lineFeed = 0x0a

/** Splits bytes into lines, holding one line at a time. Throws LineTooLong at a line longer than `longestBytes`. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, longestBytes: number): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const keep = (part: Uint8Array) => {
    length += part.length
    if (length > longestBytes) throw new LineTooLong(`line ${number} is longer than ${longestBytes} bytes`)
    parts.push(part)
  }
  for await (const bytes of chunks) {
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      keep(bytes.subarray(start, end))
      yield { number, bytes: joined(...parts), whole: true }
      number++
      parts = []
      length = 0
      start = end + 1
    }
    if (start < bytes.length) keep(bytes.subarray(start))
  }
  if (length > 0) yield { number, bytes: joined(...parts), whole: false }
}

/** As much of the tar format (POSIX ustar, IEEE 1003.1) as a backup needs: plain files with short names. */

const blockBytes = 512
const sizeAt = 124
const checksumAt = 148
const largestOctal = 8 ** 11 - 1

export interface TarEntry {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly content: AsyncIterable<Uint8Array>
}

/** The bytes of an archive of these entries. Throws where a name is longer than 100 bytes or content is not of its size. */
export async function* writeTar(entries: Iterable<TarEntry> | AsyncIterable<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content } of entries) {
    yield headerOf(name, size)
    let written = 0
    for await (const chunk of content) {
      written += chunk.length
      yield chunk
    }
    if (written !== size) throw new RangeError(`${name} has ${written} bytes, not ${size}: it changed meanwhile`)
    yield Buffer.alloc(paddingAfter(size))
  }
  yield Buffer.alloc(2 * blockBytes)
}

/**
 * The entries of an archive in order. The content of one must be read to its end before the next is asked for.
 * Throws a RangeError where the bytes are no archive, or end before their time.
 */
export async function* readTar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const bytes = new Bytes(chunks)
  for (;;) {
    const header = await bytes.exactly(blockBytes)
    if (header.every((byte) => byte === 0)) return
    if (octal(header, checksumAt, 8) !== checksumOf(header)) throw new RangeError('this is not a tar archive')
    const size = sizeIn(header)
    yield { name: header.toString('utf8', 0, header.indexOf(0)), size, content: bytes.next(size) }
    await bytes.exactly(paddingAfter(size))
  }
}

const paddingAfter = (size: number) => (blockBytes - (size % blockBytes)) % blockBytes

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) >= 100) throw new RangeError(`name too long for the archive: ${name}`)
  const header = Buffer.alloc(blockBytes)
  header.write(name, 0)
  header.write('0000600\0', 100) // mode: for the owner only
  header.write('0000000\0', 108) // owner and group: nobody's
  header.write('0000000\0', 116)
  if (size <= largestOctal) header.write(`${size.toString(8).padStart(11, '0')}\0`, sizeAt)
  else {
    // Files of 8 GiB and more: the binary form that GNU tar and all current readers know.
    header.writeUInt8(0x80, sizeAt)
    header.writeBigUInt64BE(BigInt(size), sizeAt + 4)
  }
  header.write('00000000000\0', 136) // time: not kept
  header.write('0', 156) // an ordinary file
  header.write('ustar\u000000', 257)
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, checksumAt)
  return header
}

function sizeIn(header: Buffer): number {
  return header.readUInt8(sizeAt) === 0x80 ? Number(header.readBigUInt64BE(sizeAt + 4)) : octal(header, sizeAt, 12)
}

const octal = (header: Buffer, at: number, length: number) =>
  Number.parseInt(header.toString('latin1', at, at + length), 8)

/** The sum of all bytes of the header, its own place counted as spaces. */
function checksumOf(header: Buffer): number {
  let sum = 8 * 0x20
  header.forEach((byte, at) => {
    if (at < checksumAt || at >= checksumAt + 8) sum += byte
  })
  return sum
}

/** Bytes that arrive in chunks, taken in the portions one needs. */
class Bytes {
  readonly #chunks: AsyncIterator<Uint8Array>
  #left: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  async exactly(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = []
    for await (const part of this.next(length)) parts.push(part)
    return Buffer.concat(parts)
  }

  async *next(length: number): AsyncGenerator<Uint8Array> {
    for (let missing = length; missing > 0; ) {
      if (this.#left.length === 0) await this.#fill()
      const part = this.#left.subarray(0, missing)
      this.#left = this.#left.subarray(part.length)
      missing -= part.length
      yield part
    }
  }

  async #fill(): Promise<void> {
    const { done, value } = await this.#chunks.next()
    if (done) throw new RangeError('the archive ends too early')
    this.#left = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
}

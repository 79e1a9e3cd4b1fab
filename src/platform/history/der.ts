/** As much of the distinguished encoding rules (ITU-T X.690) as time-stamps need. */

export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  generalizedTime: 0x18,
  sequence: 0x30,
  explicit0: 0xa0,
} as const

export interface DerValue {
  readonly tag: number
  readonly content: Buffer
  /** Tag, length and content. */
  readonly whole: Buffer
}

/** One value: its tag, the length of its content in as few bytes as possible, its content. */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  if (content.length < 0x80) return Buffer.concat([Buffer.of(tag, content.length), content])
  const digits = content.length.toString(16)
  const length = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  return Buffer.concat([Buffer.of(tag, 0x80 | length.length), length, content])
}

/** The values that stand one after the other in `bytes`. Throws a RangeError where lengths do not fit. */
export function readDer(bytes: Buffer): DerValue[] {
  const values: DerValue[] = []
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes.readUInt8(at)
    const first = bytes.readUInt8(at + 1)
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f
    const start = at + 2 + lengthBytes
    const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes)
    if (first === 0x80 || start + length > bytes.length) throw new RangeError(`no DER value at byte ${at}`)
    values.push({ tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) })
    at = start + length
  }
  return values
}

/** The values inside the n-th of `values`, which must have this tag. Throws a RangeError where it has not. */
export const readInside = (values: readonly DerValue[], n: number, tag: number): DerValue[] =>
  readDer(contentOf(values, n, tag))

/** The content of the n-th of `values`, which must have this tag. Throws a RangeError where it has not. */
export function contentOf(values: readonly DerValue[], n: number, tag: number): Buffer {
  const value = values[n]
  if (value?.tag !== tag) throw new RangeError(`DER value ${n} has tag ${value?.tag}, not ${tag}`)
  return value.content
}

/** Ways to spoil bytes: one to four of them at a time. `other` lends pieces. The input itself stays as it is. */
export function mutated(
  input: Uint8Array,
  other: Uint8Array,
  dictionary: readonly string[],
  random: () => number,
): Uint8Array {
  let bytes = Buffer.from(input)
  const below = (limit: number) => Math.floor(random() * limit)
  const piece = (from: Uint8Array) => {
    const start = below(from.length)
    return from.subarray(start, start + 1 + below(40))
  }
  const put = (at: number, what: Uint8Array, instead = 0) =>
    Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at + instead)])

  for (let changes = 1 + below(4); changes > 0; changes -= 1) {
    const at = below(bytes.length + 1)
    switch (below(7)) {
      case 0:
        if (at < bytes.length) bytes[at] = below(256)
        break
      case 1:
        bytes = put(at, Buffer.from(dictionary[below(dictionary.length)] ?? '', 'latin1'))
        break
      case 2:
        bytes = put(at, Buffer.alloc(0), 1 + below(20))
        break
      case 3:
        bytes = put(at, piece(bytes))
        break
      case 4:
        bytes = put(at, piece(other), below(20))
        break
      case 5:
        bytes = bytes.subarray(0, at)
        break
      default:
        bytes = put(at, Buffer.from(dictionary[below(dictionary.length)] ?? '', 'latin1'), 1)
    }
  }
  return new Uint8Array(bytes)
}

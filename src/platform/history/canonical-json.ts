const deepest = 100

/**
 * The one way to write a JSON value, so that equal values have equal hashes and signatures: keys sorted by UTF-16
 * code units, no spaces, numbers and strings as ECMAScript writes them (RFC 8785, JSON Canonicalization Scheme).
 * Throws a TypeError on what JSON cannot carry unchanged: undefined, NaN and infinities, bigint, functions, dates and
 * other class instances, text with half a surrogate pair, and anything nested deeper than 100 (hence on circles too).
 */
export function canonical(value: unknown): string {
  return write(value, 0)
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return writeText(value)
    case 'number':
      if (!Number.isFinite(value)) throw refused(String(value))
      return String(value)
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      if (depth === deepest) throw refused(`a value nested deeper than ${deepest}`)
      return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth)
    default:
      throw refused(typeof value)
  }
}

function writeText(text: string): string {
  const quoted = JSON.stringify(text)
  // Half a surrogate pair is always escaped, so text without escapes cannot hold one.
  if (quoted.length !== text.length + 2 && /\p{Surrogate}/u.test(text)) throw refused('half a surrogate pair')
  return quoted
}

function writeArray(items: readonly unknown[], depth: number): string {
  let written = '['
  for (let i = 0; i < items.length; i++) written += (i === 0 ? '' : ',') + write(items[i], depth + 1)
  return `${written}]`
}

function writeObject(value: object, depth: number): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw refused('a class instance')
  let written = '{'
  for (const key of Object.keys(value).sort())
    written += `${(written.length === 1 ? '' : ',') + writeText(key)}:${write(value[key as keyof object], depth + 1)}`
  return `${written}}`
}

const refused = (what: string) => new TypeError(`JSON has no canonical form for ${what}`)

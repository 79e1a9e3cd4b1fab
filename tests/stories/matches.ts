import { decimalPattern } from '#kernel/decimal-text.ts'
import { decimal } from '#kernel/decimals.ts'

/**
 * Where a value is not as a story expects it, as a JSON pointer with what is there instead; nothing when it is.
 * Of an object only the expected fields count, of a list every element, or `{ some: … }` of it one; amounts agree when
 * they are the same number.
 */
export function mismatch(expected: unknown, actual: unknown, at = ''): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return told(at, expected, actual)
    return firstOf(expected.map((one, i) => mismatch(one, actual[i], `${at}/${i}`)))
  }
  if (typeof expected === 'object' && expected !== null) {
    if (Array.isArray(actual) && 'some' in expected) {
      const { some } = expected
      return actual.some((one) => mismatch(some, one) === undefined) ? undefined : told(at, expected, actual)
    }
    if (typeof actual !== 'object' || actual === null) return told(at, expected, actual)
    const fields = actual as Readonly<Record<string, unknown>>
    return firstOf(Object.entries(expected).map(([name, one]) => mismatch(one, fields[name], `${at}/${name}`)))
  }
  if (expected === 'nothing' && actual === undefined) return undefined
  return expected === actual || sameAmount(expected, actual) || sameMinute(expected, actual)
    ? undefined
    : told(at, expected, actual)
}

const sameAmount = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' && isAmount(a) && isAmount(b) && decimal(a).equals(b)
const isAmount = (text: string) => new RegExp(decimalPattern).test(text)

/** A moment told without seconds (`2026-11-23T13:00`, UTC) is met by any within that minute. */
const sameMinute = (expected: unknown, actual: unknown): boolean =>
  typeof expected === 'string' && /T\d\d:\d\d$/.test(expected) && String(actual).startsWith(`${expected}:`)

const firstOf = (found: readonly (string | undefined)[]) => found.find((one) => one !== undefined)
const told = (at: string, expected: unknown, actual: unknown) =>
  `${at === '' ? '/' : at} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`

/** True when the names appear in this order, whatever stands between. */
export function inOrder(names: readonly string[], all: readonly string[]): boolean {
  let found = 0
  for (const one of all) if (one === names[found]) found += 1
  return found === names.length
}

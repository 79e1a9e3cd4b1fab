import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRules, identifierObjection } from './identifier-checks.ts'

const account = { scheme: 'account', pattern: '\\d{12}', check: 'divides-by-97' } as const
const register = { scheme: 'register', pattern: '[A-Z]{2}\\d{4}' }

/** Ten digits and the key that makes the whole divide by 97. */
const keyed = (digits: string) => {
  const key = 97n - ((BigInt(digits) * 100n) % 97n)
  return `${digits}${String(key).padStart(2, '0')}`
}
const tenDigits = fc.stringMatching(/^\d{10}$/)

test('a number with its right key is an identifier', () =>
  fc.assert(
    fc.property(tenDigits, (digits) => {
      expect(identifierObjection(account, keyed(digits))).toBeUndefined()
    }),
  ))

test('one mistyped digit, wherever it is, breaks the key', () =>
  fc.assert(
    fc.property(tenDigits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
      const right = keyed(digits)
      const wrong = `${right.slice(0, place)}${(Number(right[place]) + by) % 10}${right.slice(place + 1)}`
      expect(identifierObjection(account, wrong)?.reason).toBe('identifier-key')
    }),
  ))

test('two neighbouring digits changed about break the key', () => {
  expect(identifierObjection(account, keyed('1234567890'))).toBeUndefined()
  expect(identifierObjection(account, keyed('1234567890').replace('34', '43'))?.reason).toBe('identifier-key')
})

test('a number of the wrong length is a matter of shape, whatever its key', () => {
  expect(identifierObjection(account, keyed('123456789'))).toEqual({
    kind: 'invalid',
    reason: 'identifier-shape',
    about: { scheme: 'account' },
  })
})

test('the pattern holds for the whole text, also when it is a choice', () => {
  expect(identifierObjection(register, 'TL1234')).toBeUndefined()
  expect(identifierObjection(register, ' TL1234')?.reason).toBe('identifier-shape')
  expect(identifierObjection({ scheme: 'x', pattern: 'A|B' }, 'AB')?.reason).toBe('identifier-shape')
})

test('a key on what is no number is wrong, not an error', () => {
  expect(checkRules['divides-by-97']('')).toBe(false)
  expect(checkRules['divides-by-97']('12a')).toBe(false)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, isAtLeast, sum, toText } from '#kernel/decimals.ts'
import { spreadAllowance } from './spread-allowance.ts'

test('each line bears its share by value', () =>
  expect(spreadAllowance(['10', '10', '20.00'], '1')).toEqual(['9.75', '9.75', '19.5']))

test('no line goes below nothing, however small the lines are', () =>
  expect(spreadAllowance(Array(30).fill('0.01'), '0.29').filter((value) => value === '0')).toHaveLength(29))

test('the lines after an allowance always add up to the lines before it, less the allowance', () => {
  const cents = fc.integer({ min: 1, max: 1_000_000_000 }).map((n) => toText(decimal(n).div(100)))
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 99 }),
      (values, percent) => {
        const allowance = toText(decimal(sum(values)).times(percent).div(100).toDecimalPlaces(2))
        const after = spreadAllowance(values, allowance)
        expect(decimal(sum(after)).plus(allowance).eq(sum(values))).toBe(true)
        expect(after.every((value) => isAtLeast(value, '0'))).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})

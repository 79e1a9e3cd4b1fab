import { expect, test } from 'vitest'
import { median, quantile, rounded } from './figures.ts'

test('the median is the middle one, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 7])).toBe(6)
})

test('one outlier does not move the median', () => expect(median([1, 2, 3, 4, 1000])).toBe(3))

test('a quantile is a value that was measured', () => {
  const list = Array.from({ length: 100 }, (_, i) => i + 1)
  expect(quantile(list, 0.99)).toBe(100)
  expect(quantile(list, 0.5)).toBe(51)
  expect(quantile([3], 0.99)).toBe(3)
})

test('nothing measured has no median and no quantile', () => {
  expect(() => median([])).toThrow(RangeError)
  expect(() => quantile([], 0.5)).toThrow(RangeError)
})

test('figures keep four digits that count', () => {
  expect(rounded(0.123456)).toBe(0.1235)
  expect(rounded(123456)).toBe(123500)
})

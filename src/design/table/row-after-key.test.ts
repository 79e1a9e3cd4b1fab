import { expect, test } from 'vitest'
import { rowAfterKey } from './row-after-key.ts'

test('arrows move by one row and stop at the ends', () => {
  expect(rowAfterKey('ArrowDown', 3, 10)).toBe(4)
  expect(rowAfterKey('ArrowDown', 9, 10)).toBe(9)
  expect(rowAfterKey('ArrowUp', 0, 10)).toBe(0)
})

test('Home and End lead to the first and the last row', () => {
  expect(rowAfterKey('Home', 5, 10)).toBe(0)
  expect(rowAfterKey('End', 5, 10)).toBe(9)
})

test('other keys, and an empty table, move nothing', () => {
  expect(rowAfterKey('a', 5, 10)).toBeUndefined()
  expect(rowAfterKey('ArrowDown', 0, 0)).toBeUndefined()
})

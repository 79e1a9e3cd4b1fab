import { expect, test } from 'vitest'
import { cellAfterKey } from './cell-after-key.ts'

const size = { rows: 3, columns: 4 }
const typedText = (value: string, caret: number) =>
  ({ value, selectionStart: caret, selectionEnd: caret }) as unknown as EventTarget
const press = (key: string, target: EventTarget | null = typedText('', 0), held = {}) => ({
  key,
  target,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
})

test('down and up move between lines and stop at the ends', () => {
  expect(cellAfterKey(press('ArrowDown'), { row: 0, column: 1 }, size, 'ltr')).toEqual({ row: 1, column: 1 })
  expect(cellAfterKey(press('ArrowDown'), { row: 2, column: 1 }, size, 'ltr')).toBeUndefined()
  expect(cellAfterKey(press('ArrowUp'), { row: 0, column: 1 }, size, 'ltr')).toBeUndefined()
})

test('Enter on the last line asks for a new one, at its first cell', () =>
  expect(cellAfterKey(press('Enter'), { row: 2, column: 3 }, size, 'ltr')).toEqual({ row: 3, column: 0 }))

test('right leaves the cell only at the end of its text', () => {
  expect(cellAfterKey(press('ArrowRight', typedText('abc', 1)), { row: 0, column: 0 }, size, 'ltr')).toBeUndefined()
  expect(cellAfterKey(press('ArrowRight', typedText('abc', 3)), { row: 0, column: 0 }, size, 'ltr')).toEqual({
    row: 0,
    column: 1,
  })
})

test('where the page runs from right to left, left leads to the next cell', () =>
  expect(cellAfterKey(press('ArrowLeft'), { row: 0, column: 0 }, size, 'rtl')).toEqual({ row: 0, column: 1 }))

test('a choice keeps up, down and Enter for itself', () =>
  expect(cellAfterKey(press('ArrowDown', {} as EventTarget), { row: 0, column: 0 }, size, 'ltr')).toBeUndefined())

test('a key held with Shift or Ctrl is left to the browser', () =>
  expect(
    cellAfterKey(press('ArrowDown', typedText('', 0), { shiftKey: true }), { row: 0, column: 0 }, size, 'ltr'),
  ).toBeUndefined())

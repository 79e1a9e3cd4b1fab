import { expect, test } from 'vitest'
import { cellsOf, holdsCells } from './cells.ts'

test('tabs part columns, line ends part rows, an empty last line is none', () =>
  expect(cellsOf('0602\tplants\r\n0603\tflowers\r\n')).toEqual([
    ['0602', 'plants'],
    ['0603', 'flowers'],
  ]))

test('a quoted cell keeps its line ends, tabs and doubled quotes', () =>
  expect(cellsOf('"two\nlines"\t"say ""yes"""')).toEqual([['two\nlines', 'say "yes"']]))

test('an empty cell keeps its column', () => expect(cellsOf('a\t\tc')).toEqual([['a', '', 'c']]))

test('one cell is left to the browser', () => {
  expect(holdsCells('1 234,50\n')).toBe(false)
  expect(holdsCells('a\tb')).toBe(true)
  expect(holdsCells('a\nb')).toBe(true)
})

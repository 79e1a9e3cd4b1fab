import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'

test('a table is read by the names of its columns', () =>
  expect(readTable('code,name\n0901,Coffee\n0902,Tea\n')).toEqual([
    { code: '0901', name: 'Coffee' },
    { code: '0902', name: 'Tea' },
  ]))

test('commas, quotes and line ends inside quotes are text', () =>
  expect(readTable('a,b,c\n"x, y","say ""yes""",\n"two\nlines",,z')).toEqual([
    { a: 'x, y', b: 'say "yes"', c: '' },
    { a: 'two\nlines', b: '', c: 'z' },
  ]))

test('line ends of Windows and empty lines change nothing', () =>
  expect(readTable('a,b\r\n1,2\r\n\r\n"3",4\r\n')).toEqual([
    { a: '1', b: '2' },
    { a: '3', b: '4' },
  ]))

test('a damaged table is refused, not half read', () => {
  expect(() => readTable('a,b\n1\n')).toThrow('row 1: 1 cells for 2 columns')
  expect(() => readTable('a,b\n"1,2\n')).toThrow('never closed')
  expect(() => readTable('')).toThrow('without a line of columns')
})

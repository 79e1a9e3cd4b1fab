import { expect, test } from 'vitest'
import { numbersOf, plateOf } from './plate.ts'

test('a plate is kept as a gate reads it, in any script', () =>
  expect([plateOf(' tl 1234 '), plateOf('12345 أ 6')]).toEqual(['TL1234', '12345أ6']))

test('numbers may be typed or pasted with blanks, commas of both scripts or lines between', () =>
  expect(numbersOf(' mskU1234565, MSKU7654321\nTEMU000\u060c X ')).toEqual([
    'MSKU1234565',
    'MSKU7654321',
    'TEMU000',
    'X',
  ]))

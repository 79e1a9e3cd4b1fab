import { expect, test } from 'vitest'
import { totalsOf } from './totals.ts'

test('totals are exact, and leave out what is no number yet', () =>
  expect(
    totalsOf({
      lines: [
        { id: 'a', value: '0.1' },
        { id: 'b', value: '0.2' },
        { id: 'c', value: '12,' },
      ],
      freight: '10',
    }),
  ).toEqual({
    goods: '0.3',
    total: '10.3',
  }))

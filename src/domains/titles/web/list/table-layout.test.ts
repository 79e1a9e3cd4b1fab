import { expect, test } from 'vitest'
import { firstLayout, layoutIn } from './table-layout.ts'

test('a layout is read as it was kept', () =>
  expect(layoutIn('{"hidden":["total"],"rows":200}')).toEqual({ hidden: ['total'], rows: 200 }))

test.each([null, '', 'null', '[]', '{"hidden":"all","rows":7}'])(
  'without a layout in %s the first one is used',
  (kept) => expect(layoutIn(kept)).toEqual(firstLayout),
)

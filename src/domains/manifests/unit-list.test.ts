import { expect, test } from 'vitest'
import { aBill } from './fixtures.ts'
import { unitsToWork } from './unit-list.ts'

const [item] = aBill().items
const [unit] = aBill().equipment
if (!item || !unit) throw new Error('the sample has goods in a unit')

test('a unit under two bills is worked once, with all its bills and all that is dangerous in it', () => {
  const dangerous = [{ unNumber: '1203', imdgClass: '3' }]
  const bills = [aBill(), aBill({ number: 'BL-2', items: [{ ...item, dangerous }] })]
  expect(unitsToWork(bills)).toMatchObject([{ number: unit.number, bills: ['BL-1', 'BL-2'], dangerous }])
})

test('what remains on board is not worked here', () =>
  expect(unitsToWork([aBill({ nature: 'remaining-on-board' })])).toEqual([]))

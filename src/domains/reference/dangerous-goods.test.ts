import { expect, test } from 'vitest'
import { findDangerousGoods, findDangerousGoodsClass } from './dangerous-goods.ts'
import { loadShippingLists } from './server/load-shipping-lists.ts'

const lists = loadShippingLists()

test.each(['1203', 'UN1203', 'un 1203'])('"%s" is petrol, flammable', (text) =>
  expect(findDangerousGoods(lists, text)).toMatchObject([{ number: '1203', class: '3', packingGroups: ['II'] }]),
)

test('what else the goods do to people stands beside their class', () =>
  expect(findDangerousGoods(lists, '1005')).toMatchObject([{ class: '2.3', subsidiary: ['8'] }]))

test('one number may carry several proper shipping names', () =>
  expect(findDangerousGoods(lists, '1263').length).toBeGreaterThan(1))

test.each(['', '0000', '9999', '120', 'NA1203', '12030'])('"%s" is no number of the list', (text) =>
  expect(findDangerousGoods(lists, text)).toEqual([]),
)

test('explosives belong to their division whatever their compatibility group', () => {
  expect(findDangerousGoodsClass(lists, '1.4S')?.code).toBe('1.4')
  expect(findDangerousGoodsClass(lists, '3')?.names.fr).toBe('Liquides inflammables')
  for (const code of ['1.7A', '10', '3S', '']) expect(findDangerousGoodsClass(lists, code), code).toBeUndefined()
})

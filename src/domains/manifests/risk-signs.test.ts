import { expect, test } from 'vitest'
import { aBill } from './fixtures.ts'
import { type RiskKnown, signsOf } from './risk-signs.ts'

const nothingOdd: RiskKnown = {
  bill: {
    ...aBill(),
    items: aBill().items.map((item) => ({ ...item, hs: '090111', description: 'Coffee, not roasted' })),
  },
  manifest: { warnings: 0, amendments: [] },
  inTime: true,
  consigneeKnown: true,
  titles: 1,
}
const signs = (over: Partial<RiskKnown>) => signsOf({ ...nothingOdd, ...over })
const { bill } = nothingOdd
const items = (over: object) => ({ bill: { ...bill, items: bill.items.map((item) => ({ ...item, ...over })) } })

test('a bill with a known consignee, a title and goods that are named has no sign', () => expect(signs({})).toEqual([]))

test.each([
  ['consignee-unknown', { consigneeKnown: false }],
  ['to-order', { bill: { ...bill, toOrder: true } }],
  ['no-title', { titles: 0 }],
  ['dangerous-goods', items({ dangerous: [{ unNumber: '1203', imdgClass: '3' }] })],
  ['goods-without-code', items({ hs: undefined })],
  ['short-description', items({ description: 'STC 1' })],
  ['lodged-late', { inTime: false }],
  ['warnings', { manifest: { warnings: 2, amendments: [] } }],
] as const)('%s is told', (sign, over) => expect(signs(over as Partial<RiskKnown>)).toEqual([sign]))

test('goods that only pass through need no title and no consignee here', () =>
  expect(signs({ bill: { ...bill, nature: 'transit' }, consigneeKnown: false, titles: 0 })).toEqual([]))

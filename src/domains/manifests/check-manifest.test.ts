import { expect, test } from 'vitest'
import { checkManifest } from './check-manifest.ts'
import { aBill, aHeader, checkedAgainst } from './fixtures.ts'
import type { Bill, ManifestHeader } from './manifest.ts'

const findings = (bills: readonly Bill[], header: Partial<ManifestHeader> = {}, more = {}) =>
  checkManifest({ header: { ...aHeader, ...header }, bills: [...bills] }, { ...checkedAgainst, ...more })
const reasons = (...of: Parameters<typeof findings>) => findings(...of).map(({ reason }) => reason)
const goods = aBill().items[0]
if (!goods) throw new Error('the bill has goods')

test('nothing is found against a manifest as it should be', () => expect(findings([aBill()])).toEqual([]))

test('a fault names its place, its reason and its values', () =>
  expect(findings([aBill(), aBill({ number: 'BL-2', packages: 11 })])).toEqual([
    {
      reason: 'packages-do-not-add-up',
      severity: 'refuses',
      field: '/bills/1/packages',
      about: { declared: 11, counted: 10 },
    },
  ]))

test.each<[string, string, Partial<Bill>]>([
  ['a place not in the list', 'location-unknown', { portOfLoading: '?X' }],
  ['no consignee', 'consignee-needed', { consignee: undefined } as never],
  ['a bill to order without anybody to notify', 'notify-needed', { toOrder: true }],
  ['a mass that is not that of its goods', 'mass-does-not-add-up', { grossKg: '999.5' }],
  [
    'a check digit that is wrong',
    'container-check-digit',
    { equipment: [{ number: '?U', filling: 'full', seals: [] }] },
  ],
  ['goods in a container of another bill', 'unit-not-in-bill', { equipment: [] }],
  ['discharge in another port', 'discharged-elsewhere', { portOfDischarge: 'FRLEH' }],
  ['transit to nowhere', 'destination-needed', { nature: 'transit' }],
  ['export goods in an import manifest', 'nature-against-direction', { nature: 'export' }],
  ['a kind of package not in the list', 'package-kind-unknown', { items: [{ ...goods, packageKind: '?' }] }],
  [
    'a UN number that does not exist',
    'un-number-unknown',
    { items: [{ ...goods, dangerous: [{ unNumber: '?1', imdgClass: '3', properShippingName: 'X' }] }] },
  ],
  ['a parent without being a house bill', 'parent-without-house', { parent: 'BL-9' }],
])('%s is refused', (_, reason, over) => expect(reasons([aBill(over)])).toContain(reason))

test('the same number twice, and the same container told otherwise, are refused', () => {
  const other = aBill({ equipment: [{ number: 'CSQU3054383', sizeType: '45G1', filling: 'full', seals: [] }] })
  expect(reasons([aBill(), other])).toEqual(['bill-number-twice'])
  expect(reasons([aBill(), { ...other, number: 'BL-2' }])).toEqual(['unit-told-otherwise'])
})

test('a container shared by several bills is no fault', () =>
  expect(findings([aBill(), aBill({ number: 'BL-2' })])).toEqual([]))

test('a kind of manifest has the bills it needs', () => {
  expect(reasons([])).toEqual(['no-bills'])
  expect(reasons([], { kind: 'nil' })).toEqual([])
  expect(reasons([aBill()], { kind: 'nil' })).toEqual(['nil-with-bills'])
})

const master = { number: 'MB', kind: 'master', packages: 20, grossKg: '2000' } as const
const house = (number: string, over: Partial<Bill> = {}) => aBill({ number, kind: 'house', ...over })
const houses: Partial<ManifestHeader> = { kind: 'house', master: { manifest: 'M', bill: 'MB' } }

test('house bills add up to their master within the tolerance of the law', () => {
  expect(reasons([house('H1'), house('H2')], houses, { master })).toEqual([])
  expect(reasons([house('H1')], houses, { master })).toEqual(['houses-packages-differ', 'houses-mass-differs'])
  expect(reasons([house('H1'), house('H2')], houses, { master: { ...master, grossKg: '2010' } })).toEqual([])
  expect(reasons([house('H1'), house('H2')], houses, { master: { ...master, grossKg: '2011' } })).toEqual([
    'houses-mass-differs',
  ])
  expect(reasons([house('H1')], houses)).toEqual(['no-such-master'])
})

test('a house bill is a master of others, level by level, but never its own', () => {
  const levels = [house('H1'), house('H2'), house('H2-1', { parent: 'H2' })]
  expect(reasons(levels, houses, { master })).toEqual([])
  expect(reasons([...levels, house('H2-2', { parent: 'H2' })], houses, { master })).toEqual([
    'houses-packages-differ',
    'houses-mass-differs',
  ])
  expect(reasons([house('A', { parent: 'B' }), house('B', { parent: 'A' })], houses, { master })).toEqual([
    'parents-go-round',
  ])
  expect(reasons([house('A', { parent: 'Z' })], houses, { master })).toContain('parent-not-there')
})

test('of many faults the first thousand are told, those that refuse before the others', () => {
  const bills = Array.from({ length: 3000 }, (_, i) => aBill({ number: `BL-${i}`, packages: 9 }))
  const found = findings(bills, { arrival: undefined } as never)
  expect(found).toHaveLength(1000)
  expect(found.every(({ severity }) => severity === 'refuses')).toBe(true)
})

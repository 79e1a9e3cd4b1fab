import { expect, test } from 'vitest'
import { readContainerType } from './container-type.ts'
import { loadShippingLists } from './server/load-shipping-lists.ts'

const lists = loadShippingLists()
const read = (code: string) => readContainerType(lists, code)

test.each([
  ['22G1', 6068, 2591, 'GP'],
  ['45G1', 12192, 2896, 'GP'],
  ['42GP', 12192, 2591, 'GP'],
  ['45r1', 12192, 2896, 'RT'],
  ['L5G1', 13716, 2896, 'GP'],
  ['22T6', 6068, 2591, 'TD'],
  ['42U1', 12192, 2591, 'UT'],
  ['22P3', 6068, 2591, 'PC'],
])('%s is %i mm long, %i mm high, of the group %s', (code, length, height, group) =>
  expect(read(code)).toMatchObject({
    length: { mm: length, is: 'exact' },
    height: { mm: height, is: 'exact' },
    group: { code: group },
    isOld: false,
  }),
)

test('a detailed type says more than its group', () => {
  expect(read('45G1')?.detail?.names.en).toBe('Passive vents at upper part of cargo space')
  expect(read('45GP')?.detail).toBeUndefined()
})

test('wider containers say so', () => {
  expect(read('22G1')?.width).toEqual({ mm: 2438, is: 'exact' })
  expect(read('LEG1')?.width).toEqual({ mm: 2500, is: 'at-most' })
})

test.each([
  ['2200', 6068, 2591, 'exact', 'GP'],
  ['2210', 6068, 2591, 'exact', 'GP'],
  ['4351', 12192, 2591, 'exact', 'UT'],
  ['4510', 12192, 2591, 'more', 'GP'],
  ['4532', 12192, 2591, 'more', 'RT'],
  ['2270', 6068, 2591, 'exact', 'TN'],
  ['4363', 12192, 2591, 'exact', 'PC'],
  ['9500', 13716, 2591, 'more', 'GP'],
] as const)('the old code %s is %i mm long, of height %i mm %s, of the group %s', (code, length, mm, is, group) =>
  expect(read(code)).toMatchObject({
    length: { mm: length },
    height: { mm, is },
    group: { code: group },
    isOld: true,
  }),
)

test('an old code keeps its size where its type or height was spare', () => {
  expect(read('4558')).toMatchObject({ length: { mm: 12192 }, isOld: true })
  expect(read('4558')?.group).toBeUndefined()
  expect(read('2650')?.height).toBeUndefined()
})

test.each(['', '22', '22G', '22G11', '22X9', 'Z2G1', '23G1', '5200', '22GÉ'])('"%s" is no such code', (code) =>
  expect(read(code)).toBeUndefined(),
)

test('every detailed type belongs to a group, and no old number to two', () => {
  for (const { code, group } of lists.containerDetails.values())
    expect([...lists.containerGroups.keys()], code).toContain(group)
  for (let type = 0; type < 100; type += 1) {
    const number = String(type).padStart(2, '0')
    const groups = [...lists.containerGroups.values()].filter(({ old }) =>
      old.some((range) => range.slice(0, 2) <= number && number <= range.slice(-2)),
    )
    expect(groups.length, number).toBeLessThanOrEqual(1)
  }
})

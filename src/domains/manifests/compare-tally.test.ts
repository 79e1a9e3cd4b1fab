import { expect, test } from 'vitest'
import { compareTally } from './compare-tally.ts'
import { aBill } from './fixtures.ts'

const at = '2026-11-25T08:00:00.000Z'
const unit = { number: 'CSQU3054383', at, seals: ['S-1'] }
const loose = aBill({ number: 'BL-2', equipment: [], packages: 4 })

test('all that was declared and landed leaves no difference', () =>
  expect(compareTally([aBill(), loose], [unit], [{ number: 'BL-2', packages: 4 }])).toEqual([]))

test('a container that did not come is short for every bill in it', () =>
  expect(compareTally([aBill(), aBill({ number: 'BL-3' })], [], [])).toEqual([
    { kind: 'short', of: 'CSQU3054383', bills: ['BL-1', 'BL-3'] },
  ]))

test('a container nobody declared is too much; another seal and damage are told', () =>
  expect(
    compareTally(
      [aBill()],
      [
        { ...unit, seals: ['X'], damage: 'Dented' },
        { ...unit, number: 'MSKU6011672' },
      ],
      [],
    ),
  ).toEqual([
    { kind: 'seals', of: 'CSQU3054383', bills: ['BL-1'], declared: 'S-1', found: 'X' },
    { kind: 'damage', of: 'CSQU3054383', bills: ['BL-1'], found: 'Dented' },
    { kind: 'excess', of: 'MSKU6011672', bills: [] },
  ]))

test('goods in no container must be counted', () =>
  expect(compareTally([loose], [], [])).toEqual([
    { kind: 'packages', of: 'BL-2', bills: ['BL-2'], declared: '4', found: '0' },
  ]))

test('what remains on board is not expected', () =>
  expect(compareTally([aBill({ nature: 'remaining-on-board' })], [], [])).toEqual([]))

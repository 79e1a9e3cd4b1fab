import { expect, test } from 'vitest'
import type { Objections } from '#kernel/decision.ts'
import { readPlate } from './read-plate.ts'

const truck = (badge?: string) => ({ driver: { name: 'Dan', licence: 'L', ...(badge && { badge }) } }) as never
const reason = (against: Objections<string> | undefined) => against?.objections[0].reason

test('a plate nobody expects opens nothing', () =>
  expect(reason(readPlate(undefined, { vehicle: 'XX1' }))).toBe('no-truck-of-plate'))

test('the badge of another driver opens nothing', () =>
  expect(reason(readPlate(truck('B1'), { vehicle: 'TL1', badge: 'B2' }))).toBe('wrong-badge'))

test('a barrier without a badge reader, and a driver without a badge, go by the plate', () =>
  expect([readPlate(truck('B1'), { vehicle: 'TL1' }), readPlate(truck(), { vehicle: 'TL1', badge: 'B2' })]).toEqual([
    undefined,
    undefined,
  ]))

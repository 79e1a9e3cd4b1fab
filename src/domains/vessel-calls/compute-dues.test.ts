import { expect, test } from 'vitest'
import { computeDues } from './compute-dues.ts'
import { law } from './fixtures.ts'

const dues = (goods: { hs: string; tonnes: string }[], containers = 0, passengers = 0) =>
  computeDues({ goods, containers, passengers }, '9600', law.dues)

test('the ship pays by call and by gross tonnage even with nothing on board', () =>
  expect(dues([])).toEqual({
    lines: [
      { code: 'ship', quantity: '9600', rate: '0.50', amount: '4800.00' },
      { code: 'call', quantity: '1', rate: '100.00', amount: '100.00' },
    ],
    total: '4900.00',
  }))

test('the longest prefix that fits sets the rate of goods, and what fits none pays as all others', () =>
  expect(
    dues([
      { hs: '100630', tonnes: '3' },
      { hs: '1001', tonnes: '1000' },
      { hs: '690721', tonnes: '12.5' },
    ])
      .lines.slice(2)
      .map(({ code, amount }) => [code, amount]),
  ).toEqual([
    ['cereals', '400.00'],
    ['rice', '1.00'],
    ['other', '12.50'],
  ]))

test('goods of one rate are added before they are rounded, half up to the cent', () =>
  expect(
    dues([
      { hs: '1006', tonnes: '0.015' },
      { hs: '1006', tonnes: '0.015' },
    ]).lines[2],
  ).toEqual({ code: 'rice', quantity: '0.03', rate: '0.333', amount: '0.01' }))

test('containers and passengers are counted', () => expect(dues([], 420, 12).total).toBe('13324.00'))

import { expect, test } from 'vitest'
import { bayGrid, baysIn, cellAfterKey } from './bay-grid.ts'
import type { StowageCell } from './stowage.ts'

const unit = (number: string) => ({ number, dangerous: [], outOfGauge: false })
const cell = (bay: number, row: number, tier: number, over: Partial<StowageCell> = {}): StowageCell => ({
  bay,
  row,
  tier,
  units: [unit(`U${bay}-${row}-${tier}`)],
  ...over,
})
const plan = { cells: [cell(5, 1, 82), cell(1, 4, 2), cell(1, 3, 6), cell(1, 1, 84), cell(1, 0, 82)] }
const grid = bayGrid(plan, 1)

test('bays go from the bow to the stern', () => expect(baysIn(plan)).toEqual([1, 5]))

test('rows are drawn from port to starboard with none left out, tiers from the top down, deck before hold', () => {
  expect(grid.rows).toEqual([4, 2, 0, 1, 3])
  expect(grid.deck).toEqual([84, 82])
  expect(grid.hold).toEqual([6, 4, 2])
})

test('a bay without a middle row has none', () =>
  expect(bayGrid({ cells: [cell(1, 2, 2), cell(1, 1, 2)] }, 1).rows).toEqual([2, 1]))

test('what is to stand in a cell counts before what is to leave it', () => {
  const [goes, comes] = [cell(1, 1, 2, { act: 'discharge' }), cell(1, 1, 2, { act: 'load', units: [unit('NEW')] })]
  for (const cells of [
    [goes, comes],
    [comes, goes],
  ])
    expect(bayGrid({ cells }, 1).cellAt(1, 2)?.units[0]?.number).toBe('NEW')
})

test.each([
  ['ArrowLeft', { row: 4, tier: 84 }],
  ['ArrowRight', { row: 0, tier: 84 }],
  ['ArrowDown', { row: 2, tier: 82 }],
  ['ArrowUp', { row: 2, tier: 84 }],
  ['Home', { row: 4, tier: 84 }],
  ['End', { row: 3, tier: 84 }],
])('%s leads to the next cell that way, and never out of the bay', (key, to) =>
  expect(cellAfterKey(grid, { row: 2, tier: 84 }, key)).toEqual(to),
)

test('from the lowest tier on deck one comes into the hold', () =>
  expect(cellAfterKey(grid, { row: 1, tier: 82 }, 'ArrowDown')).toEqual({ row: 1, tier: 6 }))

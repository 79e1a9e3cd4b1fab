import { expect, test } from 'vitest'
import { endOf, laterBy, movedTo, placeIn } from './place-in-plan.ts'

const from = '2026-11-23T00:00:00.000Z'

test('a window stands where its hours are, and what reaches beyond the plan is cut off', () => {
  expect(placeIn(from, { from: '2026-11-23T12:00:00.000Z', until: '2026-11-24T12:00:00.000Z' })).toEqual({
    start: 25,
    length: 50,
  })
  expect(placeIn(from, { from: '2026-11-22T00:00:00.000Z', until: '2026-11-30T00:00:00.000Z' })).toEqual({
    start: 0,
    length: 100,
  })
  expect(endOf(from)).toBe('2026-11-25T00:00:00.000Z')
})

test('a ship dragged elsewhere stays as long, and begins at a full quarter of an hour', () =>
  expect(movedTo(from, 0.2505, { from: '2026-11-23T01:00:00.000Z', until: '2026-11-23T04:30:00.000Z' })).toEqual({
    from: '2026-11-23T12:00:00.000Z',
    until: '2026-11-23T15:30:00.000Z',
  }))

test('an arrow moves a ship by whole hours, either way', () => {
  const window = { from: '2026-11-23T23:30:00.000Z', until: '2026-11-24T04:30:00.000Z' }
  expect(laterBy(1, window)).toEqual({ from: '2026-11-24T00:30:00.000Z', until: '2026-11-24T05:30:00.000Z' })
  expect(laterBy(-1, window).from).toBe('2026-11-23T22:30:00.000Z')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, compareDays, daysBetween, isRealDay, weekday } from './dates.ts'

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('1990-01-01', days))

test('six months after 31 August is the last day of February', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
})

test('an ordinary day keeps its number from month to month, over the new year and backwards', () => {
  expect(addMonths('2026-11-15', 3)).toBe('2027-02-15')
  expect(addMonths('2027-01-15', -2)).toBe('2026-11-15')
  expect(addMonths('2026-01-31', 0)).toBe('2026-01-31')
})

test('a day that no month has is not real', () => {
  expect(isRealDay('2028-02-29')).toBe(true)
  expect(isRealDay('2027-02-29')).toBe(false)
  expect(isRealDay('2026-04-31')).toBe(false)
  expect(isRealDay('yesterday')).toBe(false)
})

test('the week is counted from Monday', () => {
  expect(weekday('2026-11-23')).toBe(1)
  expect(weekday('2026-11-29')).toBe(7)
})

test('text that is not a day is never taken for one', () => {
  expect(() => addDays('soon', 1)).toThrow('not a day: soon')
  expect(() => daysBetween('2026-01-01', '')).toThrow(RangeError)
})

test('adding days and counting them agree', () =>
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days)
    }),
  ))

test('a month further is always in the next month, whatever its length', () =>
  fc.assert(
    fc.property(anyDay, (day) => {
      const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
      expect(month(addMonths(day, 1)) - month(day)).toBe(1)
      expect(isRealDay(addMonths(day, 1))).toBe(true)
    }),
  ))

test('days sort by time', () =>
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(Math.sign(compareDays(a, b))).toBe(Math.sign(daysBetween(b, a)) || 0)
    }),
  ))

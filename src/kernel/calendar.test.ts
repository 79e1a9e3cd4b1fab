import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingHours,
  type Calendar,
  instantAt,
  isWorkingDay,
  legalDay,
  legalTime,
  nextWorkingDay,
  workingHoursBetween,
} from './calendar.ts'

/** A country at UTC+1, at UTC+0 from 15 February to 22 March 2026 and for good from 20 September 2026. */
const calendar: Calendar = {
  offsets: [
    { from: '2025-04-06T02:00:00.000Z', minutes: 60 },
    { from: '2026-02-15T02:00:00.000Z', minutes: 0 },
    { from: '2026-03-22T02:00:00.000Z', minutes: 60 },
    { from: '2026-09-20T01:00:00.000Z', minutes: 0 },
  ],
  workingDays: [1, 2, 3, 4, 5],
  hours: [
    { from: '08:30', until: '12:30' },
    { from: '13:00', until: '16:30' },
  ],
  specialHours: [{ from: '2026-02-18', until: '2026-03-19', hours: [{ from: '09:00', until: '15:00' }] }],
  holidays: [{ day: '2026-11-18', name: { fr: 'Fête', ar: 'عيد', en: 'Holiday' } }],
}

describe('legal time', () => {
  test('shows another day than UTC near midnight', () => {
    expect(legalTime(calendar, '2026-06-30T23:15:00.000Z')).toEqual({ day: '2026-07-01', time: '00:15' })
    expect(legalDay(calendar, '2026-12-31T23:59:59.999Z')).toBe('2026-12-31')
  })

  test('changes at the instant the law says, not before', () => {
    expect(legalTime(calendar, '2026-09-20T00:59:59.999Z')).toEqual({ day: '2026-09-20', time: '01:59' })
    expect(legalTime(calendar, '2026-09-20T01:00:00.000Z')).toEqual({ day: '2026-09-20', time: '01:00' })
  })

  test('of long ago is that of the oldest entry', () => {
    expect(legalTime(calendar, '1999-01-01T00:00:00Z').time).toBe('01:00')
  })

  test('that occurs twice is the first of the two', () => {
    expect(instantAt(calendar, '2026-09-20', '01:30')).toBe('2026-09-20T00:30:00.000Z')
  })

  test('that clocks jump over is the moment of the change', () => {
    expect(instantAt(calendar, '2026-03-22', '02:30')).toBe('2026-03-22T02:00:00.000Z')
    expect(instantAt(calendar, '2026-03-22', '03:00')).toBe('2026-03-22T02:00:00.000Z')
  })

  test('objects to what is no day, time or instant, and to a calendar without legal time', () => {
    expect(() => instantAt(calendar, '2026-09-20', 'noon')).toThrow('not a day and time')
    expect(() => legalDay(calendar, 'now')).toThrow('not an instant: now')
    expect(() => legalDay({ ...calendar, offsets: [] }, '2026-01-01T00:00:00Z')).toThrow('no legal time')
    expect(() => instantAt({ ...calendar, offsets: [] }, '2026-01-01', '10:00')).toThrow('no legal time')
  })
})

describe('working days', () => {
  test('are neither weekends nor holidays', () => {
    expect(isWorkingDay(calendar, '2026-11-17')).toBe(true)
    expect(isWorkingDay(calendar, '2026-11-18')).toBe(false)
    expect(isWorkingDay(calendar, '2026-11-21')).toBe(false)
  })

  test('the next one leaps over a holiday and a weekend, and is never the same day', () => {
    expect(nextWorkingDay(calendar, '2026-11-17')).toBe('2026-11-19')
    expect(nextWorkingDay(calendar, '2026-11-20')).toBe('2026-11-23')
    expect(nextWorkingDay(calendar, '2026-11-23')).toBe('2026-11-24')
  })

  test('a calendar without any is an error, not an endless search', () => {
    const closed = { ...calendar, workingDays: [] }
    expect(() => nextWorkingDay(closed, '2026-11-17')).toThrow('no working day')
    expect(() => addWorkingHours(closed, '2026-11-17T10:00:00Z', 1)).toThrow('no working time')
  })
})

describe('working hours', () => {
  const after = (from: string, hours: number) => addWorkingHours(calendar, from, hours)

  test('stop at lunch, in the evening and over a holiday', () => {
    expect(after('2026-11-17T12:00:00Z', 1)).toBe('2026-11-17T13:30:00.000Z')
    expect(after('2026-11-17T15:30:00Z', 4)).toBe('2026-11-19T11:30:00.000Z')
  })

  test('that end when the office closes end today, not tomorrow morning', () => {
    expect(after('2026-11-17T13:30:00Z', 3)).toBe('2026-11-17T16:30:00.000Z')
  })

  test('start in the morning for what arrives at night', () => {
    expect(after('2026-11-16T22:00:00Z', 0.5)).toBe('2026-11-17T09:00:00.000Z')
  })

  test('are shorter in Ramadan', () => {
    expect(after('2026-02-18T14:00:00Z', 2)).toBe('2026-02-19T10:00:00.000Z')
    expect(workingHoursBetween(calendar, '2026-02-18T00:00:00Z', '2026-02-19T00:00:00Z')).toBe(6)
  })

  test('follow legal time when it changes inside a deadline', () => {
    expect(after('2026-09-18T14:30:00Z', 2)).toBe('2026-09-21T09:30:00.000Z')
    expect(after('2026-03-20T15:30:00Z', 2)).toBe('2026-03-23T08:30:00.000Z')
  })

  test('gain or lose the hour when clocks change during them', () => {
    const atNight = { ...calendar, workingDays: [7], hours: [{ from: '00:00', until: '06:00' }] }
    const sunday = (day: string) =>
      workingHoursBetween(atNight, instantAt(atNight, day, '00:00'), instantAt(atNight, day, '23:00'))
    expect(sunday('2026-09-20')).toBe(7)
    expect(sunday('2026-03-22')).toBe(5)
    expect(sunday('2026-04-12')).toBe(6)
  })

  test('none to add is the same instant, a negative number is a mistake', () => {
    expect(after('2026-11-21T10:00:00.000Z', 0)).toBe('2026-11-21T10:00:00.000Z')
    expect(() => after('2026-11-21T10:00:00Z', -1)).toThrow('must not be negative')
  })

  test('counted backwards are negative', () => {
    expect(workingHoursBetween(calendar, '2026-11-17T11:00:00Z', '2026-11-17T09:00:00Z')).toBe(-2)
  })

  const anyInstant = fc
    .integer({ min: Date.parse('2025-12-01T00:00:00Z'), max: Date.parse('2027-01-31T00:00:00Z') })
    .map((ms) => new Date(ms).toISOString())

  test('added and then measured are the same, whatever the law did in between', () =>
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 20_000 }), (from, minutes) => {
        expect(workingHoursBetween(calendar, from, after(from, minutes / 60))).toBeCloseTo(minutes / 60, 5)
      }),
    ))

  test('add up: to a moment in between and on from there', () =>
    fc.assert(
      fc.property(fc.tuple(anyInstant, anyInstant, anyInstant), (instants) => {
        const [a, b, c] = instants.sort() as [string, string, string]
        const total = workingHoursBetween(calendar, a, b) + workingHoursBetween(calendar, b, c)
        expect(total).toBeCloseTo(workingHoursBetween(calendar, a, c), 5)
      }),
      { numRuns: 50 },
    ))

  test('a later start never ends earlier', () =>
    fc.assert(
      fc.property(anyInstant, anyInstant, fc.integer({ min: 1, max: 40 }), (a, b, hours) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        expect(after(early, hours) <= after(late, hours)).toBe(true)
      }),
    ))

  test('what clocks show leads back to the instant, outside the repeated hour', () =>
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const { day, time } = legalTime(calendar, instant)
        const back = instantAt(calendar, day, time)
        expect(legalTime(calendar, back)).toEqual({ day, time })
        expect(back <= instant).toBe(true)
      }),
    ))
})

import { expect, test } from 'vitest'
import type { Calendar } from '#kernel/calendar.ts'
import { dueAt, punctualityOf } from './due.ts'
import { aLaw } from './fixtures.ts'

const calendar: Calendar = {
  offsets: [{ from: '2020-01-01T00:00:00.000Z', minutes: 60 }],
  workingDays: [1, 2, 3, 4, 5, 6],
  hours: [{ from: '08:30', until: '16:30' }],
  specialHours: [],
  holidays: [{ day: '2026-11-26', name: { fr: 'Fête', ar: 'عيد', en: 'Day' } }],
}
const due = (arrival: string) => dueAt(arrival, aLaw, calendar)

test('a manifest is due twenty-four hours after arrival, day and night', () =>
  expect(due('2026-11-24T20:00:00.000Z')).toBe('2026-11-25T20:00:00.000Z'))

test('days on which offices are closed do not count, by legal time', () => {
  // Wednesday 21:00 by the wall; Thursday is a holiday: three hours on Wednesday, twenty-one on Friday.
  expect(due('2026-11-25T20:00:00.000Z')).toBe('2026-11-27T20:00:00.000Z')
  // Saturday 12:00; Sunday does not count.
  expect(due('2026-11-28T11:00:00.000Z')).toBe('2026-11-30T11:00:00.000Z')
  // Arrived on Sunday: the clock runs from Monday.
  expect(due('2026-11-29T11:00:00.000Z')).toBe('2026-11-30T23:00:00.000Z')
})

test('punctuality is the hours from the first lodging to the arrival; late is still within the law until it is due', () => {
  const arrival = { at: '2026-11-24T20:00:00.000Z', actual: true }
  const of = (firstLodgedAt: string) => punctualityOf({ arrival, firstLodgedAt }, aLaw, calendar)
  expect(of('2026-11-22T20:00:00.000Z')).toMatchObject({ hoursBefore: 48, inTime: true, onTime: true })
  expect(of('2026-11-25T08:00:00.000Z')).toMatchObject({ hoursBefore: -12, inTime: true, onTime: false })
  expect(of('2026-11-25T20:00:01.000Z')).toMatchObject({ inTime: false, onTime: false })
  expect(punctualityOf({ arrival }, aLaw, calendar)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { movableClock, stoppedClock, systemClock } from './clock.ts'

const monday = '2026-11-23T09:30:00.000Z'
const friday = '2026-11-27T16:00:00.000Z'

test('a clock nobody moved shows what its base shows', () => {
  expect(movableClock(stoppedClock(monday)).now().toISOString()).toBe(monday)
})

test('a moved clock goes on as fast as its base', () => {
  let present = new Date(monday)
  const clock = movableClock({ now: () => present })
  clock.moveTo(friday)
  expect(clock.now().toISOString()).toBe(friday)

  present = new Date(present.getTime() + 90_000)
  expect(clock.now().toISOString()).toBe('2026-11-27T16:01:30.000Z')
})

test('a clock moved twice shows where it was put last, even when that is earlier', () => {
  const clock = movableClock(stoppedClock(monday))
  clock.moveTo(friday)
  clock.moveTo(monday)
  expect(clock.now().toISOString()).toBe(monday)
})

test('a clock moved to what is no instant stays where it is', () => {
  const clock = movableClock(stoppedClock(monday))
  expect(() => clock.moveTo('tomorrow')).toThrow('not an instant: tomorrow')
  expect(clock.now().toISOString()).toBe(monday)
})

test('a date handed out cannot turn a stopped clock', () => {
  const clock = stoppedClock(monday)
  clock.now().setUTCFullYear(1999)
  expect(clock.now().toISOString()).toBe(monday)
})

test('the clock of the system shows the present', () => {
  const before = Date.now()
  expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before)
})

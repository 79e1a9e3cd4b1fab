import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Attempt, type Outcome, verdictOn } from './verdict.ts'

const now = new Date('2026-11-23T09:30:00.000Z')
const attempt: Attempt = { attempts: 1, firstAt: now, now, random: 0, once: false }
const answered = (status: number, retryAfter?: string): Outcome => ({
  kind: 'answered',
  status,
  excerpt: '',
  retryAfter,
})
const silence: Outcome = { kind: 'unanswered', reason: 'timed-out' }
const secondsUntil = (outcome: Outcome, more: Partial<Attempt> = {}) => {
  const verdict = verdictOn(outcome, { ...attempt, ...more })
  return verdict.kind === 'again' ? (verdict.at.getTime() - now.getTime()) / 1000 : verdict.kind
}

test.each([200, 202, 204, 299])('%i is delivered', (status) =>
  expect(verdictOn(answered(status), attempt)).toEqual({ kind: 'delivered' }),
)

test.each([301, 302, 307, 400, 401, 404, 409, 429, 500, 503])('%i is tried again', (status) =>
  expect(verdictOn(answered(status), attempt).kind).toBe('again'),
)

test('410 ends the subscription', () => expect(verdictOn(answered(410), attempt)).toEqual({ kind: 'ended' }))

test('pauses double from half a minute to six hours', () =>
  expect([1, 2, 3, 8, 10, 11, 12, 40].map((attempts) => secondsUntil(silence, { attempts }))).toEqual([
    30, 60, 120, 3840, 15360, 21600, 21600, 21600,
  ]))

test('a pause is longer by up to a fifth, never shorter', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempts, random) => {
        const least = Number(secondsUntil(silence, { attempts }))
        const pause = Number(secondsUntil(silence, { attempts, random }))
        expect(pause).toBeGreaterThanOrEqual(least)
        expect(pause).toBeLessThanOrEqual(least * 1.2)
      },
    ),
  ))

test('who asks for patience gets it, in seconds or by a date, a day at most', () => {
  expect(secondsUntil(answered(429, '120'))).toBe(120)
  expect(secondsUntil(answered(503, 'Mon, 23 Nov 2026 10:30:00 GMT'))).toBe(3600)
  expect(secondsUntil(answered(503, '99999999'))).toBe(86_400)
})

test('patience shorter than the pause, in the past, or nonsense changes nothing', () => {
  for (const text of ['5', '-5', '0', 'Mon, 23 Nov 2020 10:30:00 GMT', 'soon', ''])
    expect(secondsUntil(answered(503, text)), text).toBe(30)
})

test('after three days it is given up, and what is tried once after that once', () => {
  const firstAt = new Date('2026-11-20T09:30:00.000Z')
  expect(secondsUntil(silence, { firstAt })).toBe('given-up')
  expect(secondsUntil(silence, { firstAt: new Date(firstAt.getTime() + 1) })).toBe(30)
  expect(secondsUntil(silence, { once: true })).toBe('given-up')
})

test('a success on the last day is a success', () =>
  expect(secondsUntil(answered(200), { firstAt: new Date('2026-01-01T00:00:00.000Z') })).toBe('delivered'))

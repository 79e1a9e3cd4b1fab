import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loop } from './loop.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = () => expect.unreachable()

test('work that has more to do is done again at once, then only after the idle wait', async () => {
  let left = 3
  const work = vi.fn(async () => --left > 0)
  const running = loop(work, { idleMs: 1000, onError: never })
  await vi.advanceTimersByTimeAsync(0)
  expect(work).toHaveBeenCalledTimes(3)

  await vi.advanceTimersByTimeAsync(999)
  expect(work).toHaveBeenCalledTimes(3)
  await vi.advanceTimersByTimeAsync(1)
  expect(work).toHaveBeenCalledTimes(4)
  await running.stop()
})

test('waking ends the idle wait', async () => {
  const work = vi.fn(async () => false)
  const running = loop(work, { idleMs: 60_000, onError: never })
  await vi.advanceTimersByTimeAsync(0)
  running.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(work).toHaveBeenCalledTimes(2)
  await running.stop()
})

test('who wakes the loop while it works is not forgotten', async () => {
  let finish = () => {}
  const work = vi.fn(() => new Promise<boolean>((resolve) => (finish = () => resolve(false))))
  const running = loop(work, { idleMs: 60_000, onError: never })
  running.wake()
  finish()
  await vi.advanceTimersByTimeAsync(0)
  expect(work).toHaveBeenCalledTimes(2)
  finish()
  await running.stop()
})

test('errors are told, follow each other ever more slowly, and do not end the loop', async () => {
  const errors: unknown[] = []
  const starts: number[] = []
  const work = async () => {
    starts.push(Date.now())
    throw new Error('down')
  }
  const running = loop(work, { idleMs: 10, onError: (error) => errors.push(error) })
  await vi.advanceTimersByTimeAsync(7_000)
  expect(starts.map((at) => at - (starts[0] ?? 0))).toEqual([0, 1000, 3000, 7000])
  expect(errors).toHaveLength(4)
  await running.stop()
})

test('a pause after an error is not cut short by waking', async () => {
  const work = vi.fn(async () => {
    throw new Error('down')
  })
  const running = loop(work, { idleMs: 10, onError: () => undefined })
  await vi.advanceTimersByTimeAsync(0)
  running.wake()
  await vi.advanceTimersByTimeAsync(999)
  expect(work).toHaveBeenCalledTimes(1)
  await running.stop()
})

test('stopping waits for the work under way and does no more', async () => {
  let finish = () => {}
  const work = vi.fn(() => new Promise<boolean>((resolve) => (finish = () => resolve(true))))
  const running = loop(work, { idleMs: 10, onError: never })
  const stopped = running.stop()
  finish()
  await stopped
  expect(work).toHaveBeenCalledTimes(1)
})

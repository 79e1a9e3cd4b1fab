import { expect, test } from 'vitest'
import { dueShare } from './due-share.ts'

const monday = '2026-11-23T08:00:00Z'
const tuesday = '2026-11-24T08:00:00Z'

test('half way through, half of the time has passed', () =>
  expect(dueShare(monday, tuesday, '2026-11-23T20:00:00Z')).toEqual({ share: 0.5, late: false }))

test('after the deadline the bar is full and the case is late', () =>
  expect(dueShare(monday, tuesday, '2026-11-25T08:00:00Z')).toEqual({ share: 1, late: true }))

test('on the very minute of the deadline it is not late yet', () =>
  expect(dueShare(monday, tuesday, tuesday)).toEqual({ share: 1, late: false }))

test('a deadline before its start does not divide by zero', () =>
  expect(dueShare(tuesday, tuesday, monday)).toEqual({ share: 1, late: false }))

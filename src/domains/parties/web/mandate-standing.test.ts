import { expect, test } from 'vitest'
import { anActiveMandate } from '../fixtures.ts'
import { mandateStanding } from './mandate-standing.ts'

const mandate = anActiveMandate({ from: '2026-03-01', until: '2026-05-31' })

test('a mandate is in force on its first and on its last day', () => {
  expect(mandateStanding(mandate, '2026-03-01')).toBe('active')
  expect(mandateStanding(mandate, '2026-05-31')).toBe('active')
})

test('an accepted mandate is to come before its first day and over after its last', () => {
  expect(mandateStanding(mandate, '2026-02-28')).toBe('to-come')
  expect(mandateStanding(mandate, '2026-06-01')).toBe('ended')
})

test('a proposal stays one until its last day has passed', () => {
  expect(mandateStanding({ ...mandate, status: 'proposed' }, '2026-02-01')).toBe('proposed')
  expect(mandateStanding({ ...mandate, status: 'proposed' }, '2026-06-01')).toBe('ended')
})

test('what was revoked stays revoked whatever the day', () =>
  expect(mandateStanding({ ...mandate, status: 'revoked' }, '2027-01-01')).toBe('revoked'))

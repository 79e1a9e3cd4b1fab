import { expect, test } from 'vitest'
import { registrationNumber } from './registration-number.ts'

test('a registration number names its category, year and running number, and ends in a check letter', () =>
  expect(registrationNumber('{category}-{year}-{sequence:6}-{check}', 'IC', '2026-11-23', 42)).toMatch(
    /^IC-2026-000042-[A-Z]$/,
  ))

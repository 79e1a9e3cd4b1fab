import { expect, test } from 'vitest'
import { anActiveMandate, aProposedMandate } from './fixtures.ts'
import { inForce, situationOf } from './mandates-in-force.ts'

const mandate = anActiveMandate({ from: '2026-03-01', until: '2026-09-30' })

test.each([
  ['2026-02-28', 'to-come'],
  ['2026-03-01', 'active'],
  ['2026-09-30', 'active'],
  ['2026-10-01', 'ended'],
])('on %s an accepted mandate from 1 March to 30 September is %s', (day, situation) =>
  expect(situationOf(mandate, day)).toBe(situation),
)

test.each(['proposed', 'declined', 'revoked'] as const)('a %s mandate is just that, whatever the day', (status) =>
  expect(situationOf({ ...mandate, status }, '2026-05-01')).toBe(status),
)

test('only accepted mandates whose days have come and are not over are in force', () => {
  const others = [
    aProposedMandate(),
    anActiveMandate({ status: 'revoked' }),
    anActiveMandate({ from: '2026-06-01', until: '2026-06-30' }),
  ]
  expect(inForce([mandate, ...others], '2026-05-01')).toEqual([mandate])
})

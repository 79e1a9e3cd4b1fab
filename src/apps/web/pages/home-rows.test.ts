import { expect, test } from 'vitest'
import { expiringSoon, lateOrSoon, movedSinceYesterday, returnedFirst } from './home-rows.ts'

test('titles that end in the next thirty days are shown, the first to end first, and the ended ones are not', () =>
  expect(
    expiringSoon(
      [
        { expiresOn: '2026-12-23' },
        { expiresOn: '2026-11-23' },
        { expiresOn: '2026-12-24' },
        { expiresOn: '2026-11-22' },
        {},
      ],
      '2026-11-23',
    ).map(({ expiresOn }) => expiresOn),
  ).toEqual(['2026-11-23', '2026-12-23']))

test('yesterday begins at midnight of legal time, not of UTC', () => {
  const oneHourAhead = (instant: string) => new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 10)
  const rows = [{ updatedAt: '2026-11-21T23:30:00.000Z' }, { updatedAt: '2026-11-21T22:30:00.000Z' }]
  expect(movedSinceYesterday(rows, '2026-11-23', oneHourAhead)).toEqual([rows[0]])
})

test('what is overdue and what is due within a day is told, what has no deadline is not', () => {
  const late = { until: '2026-11-20T10:00:00.000Z' }
  const soon = { until: '2026-11-24T10:00:00.000Z' }
  expect(lateOrSoon([late, soon, { until: '2026-11-24T10:00:01.000Z' }, {}], '2026-11-23T10:00:00.000Z')).toEqual([
    late,
    soon,
  ])
})

test('a returned title comes before drafts', () =>
  expect(returnedFirst([{ status: 'draft' }, { status: 'returned' }]).map(({ status }) => status)).toEqual([
    'returned',
    'draft',
  ]))

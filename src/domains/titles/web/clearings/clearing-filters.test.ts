import { expect, test } from 'vitest'
import { clearingFilters, clearingsAddress, clearingsRequest } from './clearing-filters.ts'

test('an address keeps the filters of the repertoire, and what is no filter is passed over', () => {
  const filters = { from: '2026-11-01', outcome: 'not-cleared' } as const
  const [, query] = clearingsAddress(filters).split('?')
  expect(clearingFilters(new URLSearchParams(`${query}&to=yesterday&x=1`))).toEqual({ ...filters, to: undefined })
})

test('the whole repertoire is asked for without filters, a further page by its place', () => {
  expect(clearingsRequest({})).toBe('/api/clearings')
  expect(clearingsRequest({ to: '2026-11-30' }, 'p2')).toBe('/api/clearings?to=2026-11-30&after=p2')
})

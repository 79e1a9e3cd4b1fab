import { expect, test } from 'vitest'
import { titleStatuses } from '../../title.ts'
import { listAddress, listFilters, listRequest, situations } from './list-filters.ts'

test('every status is looked for under exactly one situation', () =>
  expect(Object.values(situations).flat().sort()).toEqual([...titleStatuses].sort()))

test('an address keeps the filters it was made from', () => {
  const filters = { situation: 'usable', category: 'IC', words: 'café 0901' } as const
  expect(listFilters(new URL(listAddress(filters), 'http://x').searchParams)).toEqual(filters)
})

test('what is no filter is passed over', () =>
  expect(listFilters(new URLSearchParams('situation=lost&category=x;&q=%20'))).toEqual({}))

test('a situation is asked for by its statuses', () =>
  expect(new URL(listRequest({ situation: 'preparing' }), 'http://x').searchParams.get('status')).toBe(
    'draft,returned',
  ))

import { expect, test } from 'vitest'
import { titleStatuses } from '../../title.ts'
import { type ListFilters, listAddress, listFilters, listRequest, situations, without } from './list-filters.ts'

const asked = (filters: ListFilters) => new URL(listRequest(filters, 50), 'http://x').searchParams

test('every status is looked for under exactly one situation', () =>
  expect(Object.values(situations).flat().sort()).toEqual([...titleStatuses].sort()))

test('an address keeps the filters it was made from', () => {
  const filters: ListFilters = {
    situation: 'usable',
    direction: 'export',
    due: 'late',
    change: 'any',
    mine: 'yes',
    category: 'IC',
    owner: '00000000-0000-7000-8000-000000000001',
    words: 'café 0901',
  }
  expect(listFilters(new URL(listAddress(filters), 'http://x').searchParams)).toEqual(filters)
})

test('what is no filter is passed over', () =>
  expect(listFilters(new URLSearchParams('situation=lost&category=x;&owner=me&due=never&q=%20'))).toEqual({}))

test('a situation is asked for by its statuses', () =>
  expect(asked({ situation: 'preparing' }).get('status')).toBe('draft,returned'))

test('titles with a deadline come with the earliest first, all others with the latest change first', () => {
  expect(asked({ due: 'late' }).get('sort')).toBe('due')
  expect(asked({ direction: 'import' }).get('sort')).toBeNull()
})

test('a filter taken away leaves the others', () =>
  expect(without({ due: 'late', category: 'IC' }, 'due')).toEqual({ category: 'IC' }))

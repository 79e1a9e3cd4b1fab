import { expect, test } from 'vitest'
import { choicesFor, filtersOf, queueAddress, queueRequest, toggled } from './queue-filters.ts'

test('an address keeps the filters, so that a view can be sent to a colleague', () => {
  const filters = { claimed: 'nobody', due: 'late' } as const
  const [, query] = queueAddress(filters).split('?')
  expect(filtersOf(new URLSearchParams(query))).toEqual(filters)
})

test('what is no filter in an address is passed over', () =>
  expect(filtersOf(new URLSearchParams('due=yesterday&claimed=me&x=1'))).toEqual({ claimed: 'me' }))

test('a filter is set once and taken away by choosing it again', () => {
  const late = toggled({}, 'due', 'late')
  expect(late).toEqual({ due: 'late' })
  expect(toggled(late, 'due', 'soon')).toEqual({ due: 'soon' })
  expect(toggled(late, 'due', 'late')).toEqual({})
})

test('a queue asks for what waits for its own organisation, the earliest deadline first', () =>
  expect(queueRequest({ due: 'late' }, 'bank', 'p2')).toBe('/api/titles?mine=yes&sort=due&limit=50&due=late&after=p2'))

test('the exchange office sits at no desk and is shown what it may see', () => {
  expect(queueRequest({}, 'exchange-office')).not.toContain('mine')
  expect(choicesFor('claimed', 'exchange-office')).toEqual([])
})

test('a desk is offered its own stages only, and none when it has one', () => {
  expect(choicesFor('stage', 'bank')).toEqual(['pre-domiciliation', 'domiciliation', 'clearing'])
  expect(choicesFor('stage', 'ministry')).toEqual([])
})

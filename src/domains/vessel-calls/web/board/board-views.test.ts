import { expect, test } from 'vitest'
import { boardAddress, boardRequest, viewOf } from './board-views.ts'

test('a view that nobody knows is the running one', () => expect(viewOf('elsewhere')).toBe('running'))

test('what waits for the reader is asked of the server, not picked out of a page', () => {
  expect(boardRequest('mine', 'vela')).toBe('/api/calls?state=running&mine=yes&q=vela')
  expect(boardAddress('over', '', 'abc')).toBe('/calls?view=over&after=abc')
})

import { expect, test } from 'vitest'
import { viewsIn } from './saved-views.ts'

test('views are read as they were kept', () => {
  const view = { name: 'Late', address: '/titles?due=late' }
  expect(viewsIn(JSON.stringify([view]))).toEqual([view])
})

test.each([null, '', '{', 'null', '{}', '[1, {"name": "x"}]'])('%s holds no view', (kept) =>
  expect(viewsIn(kept)).toEqual([]),
)

test('an address that leads elsewhere is no view', () =>
  expect(viewsIn('[{"name":"a","address":"https://elsewhere.example"},{"name":"b","address":"/titlesx"}]')).toEqual([]))

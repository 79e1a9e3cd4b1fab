import { expect, test } from 'vitest'
import { findRoute, matchPath } from './route-match.ts'

test('named parts are given by name, decoded', () =>
  expect(matchPath('/titles/:id/edit', '/titles/EI%2F2026/edit')).toEqual({ id: 'EI/2026' }))

test('a slash at the end changes nothing', () => expect(matchPath('/titles', '/titles/')).toEqual({}))

test('the root is only the root', () => {
  expect(matchPath('/', '/')).toEqual({})
  expect(matchPath('/', '/titles')).toBeUndefined()
})

test('a named part is never empty, and a longer path is another path', () => {
  expect(matchPath('/titles/:id', '/titles/')).toBeUndefined()
  expect(matchPath('/titles/:id', '/titles/1/edit')).toBeUndefined()
})

test('the first route that fits wins, so /titles/new is not the title called new', () =>
  expect(findRoute([{ path: '/titles/new' }, { path: '/titles/:id' }], '/titles/new')).toMatchObject({
    route: { path: '/titles/new' },
  }))

test('a path that is badly encoded is taken as it stands', () =>
  expect(matchPath('/titles/:id', '/titles/%E0%A4%A')).toEqual({ id: '%E0%A4%A' }))

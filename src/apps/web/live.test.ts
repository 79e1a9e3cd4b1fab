import { expect, test } from 'vitest'
import { changeOf } from './live.ts'

test('a change names kind, id and version', () =>
  expect(changeOf('{"kind":"title","id":"t1","version":4,"more":1}')).toEqual({ kind: 'title', id: 't1', version: 4 }))

test.each(['', 'ping', '{}', 'null', '{"kind":"title"}'])('%s is no change', (data) =>
  expect(changeOf(data)).toBeUndefined(),
)

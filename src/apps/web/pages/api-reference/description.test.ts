import { expect, test } from 'vitest'
import { type Description, operationsByTag, rulesOf } from './description.ts'

const operation = (operationId: string, tag: string, summary: string) => ({
  operationId,
  summary,
  tags: [tag],
  responses: {},
})
const description: Description = {
  paths: {
    '/api/titles': {
      get: operation('titles.list', 'titles', 'A page of titles'),
      post: operation('titles.start', 'titles', 'Start a title'),
    },
    '/api/mandates': { get: operation('mandates.list', 'parties', 'Mandates given and held') },
  },
}
const found = (words: string) => [...operationsByTag(description, words).values()].flat().map((one) => one.operationId)

test('operations are listed by tag', () => {
  const byTag = operationsByTag(description, '')
  expect([...byTag.keys()]).toEqual(['parties', 'titles'])
  expect(byTag.get('titles')?.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/titles',
    'POST /api/titles',
  ])
})

test('an operation is found by any words of its path, method, name or sentence', () => {
  expect(found('post titles')).toEqual(['titles.start'])
  expect(found('HELD')).toEqual(['mandates.list'])
  expect(found('vessel')).toEqual([])
})

test('the rules of a value are told with its type first', () =>
  expect(rulesOf({ type: 'string', format: 'uuid', maxLength: 40 })).toEqual(['string (uuid)', 'maxLength 40']))

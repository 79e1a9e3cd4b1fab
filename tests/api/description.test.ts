import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { apiDescription } from '../../src/apps/server/api-description.ts'
import { authorisation } from '../../src/apps/server/authorisation.ts'
import { allRoutes } from '../../src/apps/server/routes.ts'
import { checkerOf } from '../../src/platform/http/check-input.ts'
import { openTestPlatform } from '../support/open-test-platform.ts'

test('the API describes itself in valid OpenAPI 3.1, every route with who may call it', async () => {
  const { platform, close } = await openTestPlatform({ country: 'testland' })
  const routes = allRoutes(platform)
  const description = apiDescription(routes, authorisation, 'https://guichet.example') as {
    paths: Record<string, Record<string, { operationId: string; 'x-roles': string[] }>>
  }
  const verdict = await new Validator().validate(structuredClone(description) as never)
  expect(verdict.errors ?? []).toEqual([])
  const operations = Object.values(description.paths).flatMap((path) => Object.values(path))
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(routes.map(({ id }) => id).sort())
  expect(operations.every((operation) => operation['x-roles'].length > 0)).toBe(true)
  await close()
})

test('every form of every route can be held against its schema', async () => {
  const { platform, close } = await openTestPlatform({ country: 'testland' })
  for (const { id, params, query, body } of allRoutes(platform))
    for (const schema of [params, query, body]) if (schema) expect(() => checkerOf(schema)({}), id).not.toThrow()
  await close()
})

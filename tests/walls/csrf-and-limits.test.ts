import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assembleServer } from '#apps/server/serve.ts'
import { languages } from '#kernel/text.ts'
import type { ProblemDetails } from '#platform/http/problem.ts'
import type { Client } from '../support/client.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'

/** What the server does not take: foreign pages, other contents than JSON, too much, too often. Each no says why, where, in three languages. */

let platform: TestPlatform
let gina: Client

beforeAll(async () => {
  platform = await openTestPlatform()
  gina = await platform.as('gina')
})
afterAll(() => platform.close())

const json = { 'content-type': 'application/json' }

/** Asks, and gives the problem after checking that it is told as every problem is. */
async function problemOf(request: InjectOptions, app = platform.app): Promise<ProblemDetails> {
  const answer = await app.inject(request)
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  const problem = answer.json<ProblemDetails>()
  expect(problem.status).toBe(answer.statusCode)
  expect(problem.type).toBe(`/problems/${problem.reason}`)
  for (const { text } of problem.errors) for (const language of languages) expect(text[language]).toMatch(/\S{2}.*\S/)
  return problem
}

const start = (payload: string | object, headers: Readonly<Record<string, string>> = {}): InjectOptions => ({
  method: 'POST',
  url: '/api/titles',
  headers: { ...gina.headers, ...headers },
  payload,
})

describe('a request from a foreign page', () => {
  test.each([
    ['no token', {}],
    ['an empty token', { 'x-csrf': '' }],
    ['another token', { 'x-csrf': 'A'.repeat(43) }],
  ])('carries the cookie but %s, and changes nothing', async (_, token) => {
    const before = await gina.get<{ rows: unknown[] }>('/api/titles')
    const { cookie = '' } = gina.headers
    const problem = await problemOf({
      method: 'POST',
      url: '/api/titles',
      headers: { cookie, ...token },
      payload: { category: 'IC' },
    })
    expect(problem).toMatchObject({ status: 403, reason: 'not-from-our-page' })
    expect((await gina.get<{ rows: unknown[] }>('/api/titles')).body.rows).toHaveLength(before.body.rows.length)
  })

  test('carries the token of another session of the same person', async () => {
    const second = await platform.as('gina')
    const problem = await problemOf(start({ category: 'IC' }, { 'x-csrf': second.headers['x-csrf'] ?? '' }))
    expect(problem).toMatchObject({ status: 403, reason: 'not-from-our-page' })
  })
})

describe('contents that are not taken', () => {
  test.each([
    ['text/plain', '{"category":"IC"}', 415, 'unsupported-media-type'],
    ['application/xml', '<category>IC</category>', 415, 'unsupported-media-type'],
    ['text/xml; charset=utf-8', '<category>IC</category>', 415, 'unsupported-media-type'],
    ['multipart/form-data; boundary=b', '--b--\r\n', 415, 'unsupported-media-type'],
    ['application/jsonp', '{"category":"IC"}', 415, 'unsupported-media-type'],
    ['application/x-www-form-urlencoded', 'category=IC', 415, 'unsupported-media-type'],
    ['application/json-patch+json', '[]', 415, 'unsupported-media-type'],
    ['application/json', '{"category":', 400, 'not-json'],
    ['application/json', '', 400, 'not-json'],
    ['application/json; x', '{"category"', 400, 'not-json'],
    ['application/json', '{"__proto__":{"rights":["sign"]},"category":"IC"}', 400, 'not-json'],
    ['application/json', '{"constructor":{"prototype":{"a":1}},"category":"IC"}', 400, 'not-json'],
    ['application/json', '{"category":"I\\u0000C"}', 422, 'unwritable-characters'],
    ['application/json', '{"category":"\\ud800"}', 422, 'unwritable-characters'],
  ])('as %s: %s', async (type, payload, status, reason) => {
    expect(await problemOf(start(payload, { 'content-type': type }))).toMatchObject({ status, reason })
  })

  test('a body larger than a form can be', async () => {
    const payload = JSON.stringify({ category: 'IC', draft: { reason: 'x'.repeat(1_100_000) } })
    expect(await problemOf(start(payload, json))).toMatchObject({ status: 413, reason: 'body-too-large' })
  })

  test('lists in lists, thousands deep', async () => {
    const deep = `{"category":"IC","draft":{"lines":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`
    const { status } = await problemOf(start(deep, json))
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  test.each([
    ['a field nobody knows', { category: 'IC', owned: true }, '/owned', 'field-unknown'],
    [
      'a field nobody knows, further in',
      { category: 'IC', draft: { lines: [{ ide: 1 }] } },
      '/draft/lines/0/ide',
      'field-unknown',
    ],
    ['a missing field', {}, '/category', 'field-missing'],
    ['a number for a text', { category: 7 }, '/category', 'field-wrong-type'],
    ['a text for a list', { category: 'IC', draft: { lines: 'all' } }, '/draft/lines', 'field-wrong-type'],
    ['a text too long', { category: 'IC'.repeat(50) }, '/category', 'field-too-long'],
    ['an owner that is no id', { category: 'IC', owner: 'me' }, '/owner', 'field-malformed'],
  ])('%s is told at its place', async (_, payload, pointer, reason) => {
    const problem = await problemOf(start(payload))
    expect(problem.status).toBe(422)
    expect(problem.errors).toContainEqual(expect.objectContaining({ pointer, reason }))
  })

  test.each(['If-Match', 'Idempotency-Key'])('a %s that is none', async (name) => {
    const problem = await problemOf(start({ category: 'IC' }, { [name]: 'é\u00a0'.repeat(300) }))
    expect(problem.status).toBeGreaterThanOrEqual(400)
    expect(problem.status).toBeLessThan(500)
  })

  test.each([
    '/api/titles/1',
    '/api/titles/%00',
    `/api/titles/${'9'.repeat(500)}`,
    '/api/titles/%',
    '/api/nothing',
    '/api/titles?after=x',
  ])('the address %s', async (url) => {
    const { status } = await problemOf({ url, headers: gina.headers })
    expect([400, 404, 422]).toContain(status)
  })

  test.each(languages)(
    'an address longer than any of ours, which is told in %s as any unknown one',
    async (language) => {
      const headers = { ...gina.headers, 'accept-language': language }
      const { title, errors } = await problemOf({ url: '/api/nothing', headers })
      const long = await problemOf({ url: `/api/titles/${'9'.repeat(500)}`, headers })
      expect(long).toMatchObject({ status: 404, reason: 'not-found', title, errors })
    },
  )
})

test('every answer, also a no, tells the browser to keep to us alone', async () => {
  for (const url of ['/api/session', '/api/titles', '/api/nothing']) {
    const { headers } = await platform.app.inject({ url })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
      'referrer-policy': expect.any(String),
    })
    expect(headers).not.toHaveProperty('x-powered-by')
  }
})

test('the cookie of a session is for the server alone', async () => {
  const answer = await platform.app.inject({
    method: 'POST',
    url: '/api/demonstration/sign-in',
    payload: { login: 'gary' },
  })
  const cookie = String(answer.headers['set-cookie'])
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toMatch(/SameSite=(Lax|Strict)/)
})

test('who asks too often is told when to come back, and nobody else waits', async () => {
  const most = 5
  const { settings } = platform.platform
  const app = await assembleServer({ ...platform.platform, settings: { ...settings, rateLimit: most } })
  try {
    const asked = { url: '/api/titles', headers: gina.headers }
    for (let i = 0; i < most; i += 1) expect((await app.inject(asked)).statusCode).toBe(200)
    expect(await problemOf(asked, app)).toMatchObject({ status: 429, reason: 'too-many-requests' })
    const { headers } = await app.inject(asked)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)

    const nora = await platform.as('nora')
    expect((await app.inject({ ...asked, headers: nora.headers })).statusCode).toBe(200)
  } finally {
    await app.close()
  }
})

test('whoever guesses a password is slowed down after five tries, whatever they guess next', async () => {
  const guess = (login: string) =>
    problemOf({ method: 'POST', url: '/api/session', payload: { login, password: 'wrong' } })
  for (let i = 0; i < 5; i += 1) expect(await guess('gina')).toMatchObject({ reason: 'wrong-login-or-password' })
  expect(await guess('GINA')).toMatchObject({ status: 429, reason: 'too-many-requests' })
  expect(await guess('nobody-of-that-name')).toMatchObject({ status: 422, reason: 'wrong-login-or-password' })
})

import { expect, test } from 'vitest'
import { apiClient } from './api.ts'

type Reply = Response | Error

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

/** A client whose server gives these replies in turn, and what it was sent. */
function against(...replies: Reply[]) {
  const sent: { method: string; path: string; headers: Record<string, string>; body: unknown }[] = []
  let keys = 0
  const client = apiClient({
    fetch: async (path, init) => {
      sent.push({
        method: init?.method ?? 'GET',
        path: String(path),
        headers: init?.headers as Record<string, string>,
        body: init?.body,
      })
      const reply = replies.shift()
      if (!reply) throw new Error('the server was asked more often than expected')
      if (reply instanceof Error) throw reply
      return reply
    },
    newKey: () => `key-${++keys}`,
    pause: async () => {},
  })
  return { client, sent }
}

test('an act that got no answer is tried again under the same key', async () => {
  const { client, sent } = against(new TypeError('offline'), json(503, {}), json(200, { id: 't1' }))
  expect(await client.post('/api/titles', { category: 'EI' })).toEqual({ value: { id: 't1' } })
  expect(sent.map(({ headers }) => headers['Idempotency-Key'])).toEqual(['key-1', 'key-1', 'key-1'])
})

test('two acts have two keys', async () => {
  const { client, sent } = against(json(200, {}), json(200, {}))
  await client.post('/api/titles', {})
  await client.post('/api/titles', {})
  expect(sent.map(({ headers }) => headers['Idempotency-Key'])).toEqual(['key-1', 'key-2'])
})

test('a refusal is not tried again, and comes back as the problem with its fields', async () => {
  const errors = [
    {
      pointer: '/lines/0/hs',
      reason: 'titles.unknown-hs',
      text: { fr: 'Code inconnu', ar: 'رمز مجهول', en: 'Unknown code' },
    },
  ]
  const { client, sent } = against(json(422, { reason: 'invalid', title: 'À corriger', errors }))
  expect(await client.post('/api/titles', {})).toEqual({
    problem: { status: 422, reason: 'invalid', title: 'À corriger', errors },
  })
  expect(sent).toHaveLength(1)
})

test('when nothing answers, the problem says so and nothing is thrown', async () => {
  const down = new TypeError('offline')
  const { client } = against(down, down, down)
  expect(await client.get('/api/session')).toMatchObject({ problem: { status: 0, reason: 'web.no-answer' } })
})

test('the page of a proxy in place of an answer is a problem, not a crash', async () => {
  const { client } = against(new Response('<html>login to the wifi</html>', { status: 200 }))
  expect(await client.get('/api/session')).toMatchObject({ problem: { status: 200 } })
})

test('changes carry the token of the session, reading does not', async () => {
  const { client, sent } = against(json(200, {}), json(200, {}))
  client.useToken('secret')
  await client.get('/api/titles')
  await client.put('/api/titles/1', {})
  expect(sent.map(({ headers }) => headers['X-CSRF'])).toEqual([undefined, 'secret'])
})

test('an act on a version says which one the user saw', async () => {
  const { client, sent } = against(json(200, {}))
  await client.post('/api/titles/1/sign', {}, { expects: 7 })
  expect(sent[0]?.headers['If-Match']).toBe('7')
})

test('when the session has ended, one sign-in serves all requests, which are then sent again with what was typed', async () => {
  const { client, sent } = against(json(401, {}), json(401, {}), json(200, 1), json(200, 2))
  let asked = 0
  client.onSignedOut(async () => {
    asked += 1
    await Promise.resolve()
    return true
  })
  const answers = await Promise.all([client.post('/api/a', { typed: 'text' }), client.get('/api/b')])
  expect(answers).toEqual([{ value: 1 }, { value: 2 }])
  expect(asked).toBe(1)
  expect(sent[2]).toMatchObject({ path: '/api/a', body: '{"typed":"text"}' })
  expect(sent[2]?.headers['Idempotency-Key']).toBe(sent[0]?.headers['Idempotency-Key'])
})

test('who closes the sign-in gets the problem', async () => {
  const { client } = against(json(401, { reason: 'signed-out' }))
  client.onSignedOut(async () => false)
  expect(await client.get('/api/b')).toMatchObject({ problem: { status: 401 } })
})

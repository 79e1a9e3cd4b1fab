import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeReceiver, openFakeReceiver } from './fake-receiver.ts'
import { type PostOptions, poster } from './post.ts'

let receiver: FakeReceiver
beforeEach(async () => {
  receiver = await openFakeReceiver()
})
afterEach(() => receiver.close())

const options: PostOptions = { timeoutMs: 10_000, loopback: true, ask: async () => [] }
const post = (address = receiver.address, more: Partial<PostOptions> = {}) =>
  poster({ ...options, ...more })(address, { 'webhook-id': 'a-1', 'content-type': 'application/json' }, '{"id":"a-1"}')

test('the body arrives whole with its headers, and the answer is told', async () => {
  receiver.answerWith((response) => response.writeHead(202, { 'retry-after': '7' }).end('taken\n\u0000  thank you'))
  expect(await post()).toEqual({ kind: 'answered', status: 202, excerpt: 'taken thank you', retryAfter: '7' })
  expect(receiver.received[0]).toMatchObject({ id: 'a-1', headers: { 'webhook-id': 'a-1', 'content-length': '12' } })
})

test('a redirect is an answer, and nobody follows it', async () => {
  const inside = await openFakeReceiver()
  receiver.answerWith((response) => response.writeHead(307, { location: inside.address }).end())
  expect(await post()).toMatchObject({ kind: 'answered', status: 307 })
  expect(inside.received).toEqual([])
  await inside.close()
})

test('of an endless answer only the beginning is read', async () => {
  receiver.answerWith((response) => {
    response.writeHead(200)
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(1000)));
    }
    response.on('drain', more)
    more()
  })
  const outcome = await post()
  expect(outcome).toMatchObject({ kind: 'answered', status: 200 })
  expect(outcome.kind === 'answered' && outcome.excerpt.length).toBe(500)
})

test('who takes too long is not waited for, whether for the head of the answer or for its end', async () => {
  receiver.answerWith(() => undefined)
  expect(await post(receiver.address, { timeoutMs: 50 })).toEqual({ kind: 'unanswered', reason: 'timed-out' })
  receiver.answerWith((response) => response.writeHead(200).write('and then'))
  expect(await post(receiver.address, { timeoutMs: 50 })).toMatchObject({ kind: 'answered', status: 200 })
})

test('name servers that take too long are not waited for either', async () => {
  const ask = () => new Promise<never>(() => undefined)
  expect(await post('https://hooks.example.org/', { ask, timeoutMs: 50 })).toEqual({
    kind: 'unanswered',
    reason: 'timed-out',
  })
})

test('nobody at the other end, or an answer that is none, is said so', async () => {
  receiver.answerWith((response) => response.socket?.destroy())
  expect(await post()).toEqual({ kind: 'unanswered', reason: 'connection' })
  expect(await post('http://127.0.0.1:1/')).toEqual({ kind: 'unanswered', reason: 'connection' })
  expect(await post('https://hooks.example.org/')).toEqual({ kind: 'unanswered', reason: 'not-found' })
})

test('a name that leads inside is refused before anything is sent', async () => {
  const { port } = new URL(receiver.address)
  for (const inside of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1']) {
    const rebound = await post(`http://hooks.example.org:${port}/`, { loopback: false, ask: async () => [inside] })
    expect(rebound).toEqual({ kind: 'unanswered', reason: 'inside' })
  }
  expect(await post(receiver.address, { loopback: false })).toEqual({ kind: 'unanswered', reason: 'inside' })
  expect(receiver.received).toEqual([])
})

test('the connection goes to the address that was looked at, under the name of the host', async () => {
  const { port } = new URL(receiver.address)
  const answers = [['127.0.0.1'], ['10.0.0.1']]
  expect(await post(`http://hooks.example.org:${port}/`, { ask: async () => answers.shift() ?? [] })).toMatchObject({
    kind: 'answered',
    status: 204,
  })
  expect(receiver.received[0]?.headers.host).toBe(`hooks.example.org:${port}`)
  expect(answers).toHaveLength(1)
})

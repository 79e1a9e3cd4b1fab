import { gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { compressReadings } from './compress.ts'

const long = JSON.stringify({ words: 'ship '.repeat(1000) })
const app = Fastify()
compressReadings(app)
app.get('/long', (_, reply) => reply.header('vary', 'accept').type('application/json').send(long))
app.get('/short', (_, reply) => reply.type('application/json').send('{}'))
app.get('/page', (_, reply) => reply.type('text/html').send(`<p>${long}`))
app.post('/long', (_, reply) => reply.type('application/json').send(long))

const ask = (method: 'GET' | 'POST', url: string, encoding?: string) =>
  app.inject({ method, url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } })

test('a long reading travels compressed to whoever takes gzip, and says that it depends on that', async () => {
  const answer = await ask('GET', '/long', 'br, gzip;q=0.8')
  expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept, accept-encoding' })
  expect(gunzipSync(answer.rawPayload).toString()).toBe(long)
  expect(Number(answer.headers['content-length'])).toBe(answer.rawPayload.length)
})

test('who does not take gzip gets the same as it is', async () => {
  for (const encoding of [undefined, 'identity', 'br']) {
    const answer = await ask('GET', '/long', encoding)
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers.vary).toBe('accept, accept-encoding')
    expect(answer.body).toBe(long)
  }
})

test('what is short, no JSON, or the answer to a change travels as it is', async () => {
  for (const [method, url] of [
    ['GET', '/short'],
    ['GET', '/page'],
    ['POST', '/long'],
  ] as const)
    expect((await ask(method, url, 'gzip')).headers['content-encoding'], `${method} ${url}`).toBeUndefined()
})

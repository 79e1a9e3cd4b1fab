import { expect, test } from 'vitest'
import { isSigned, signedHeaders, writeSecret } from './sign.ts'

const at = new Date('2026-11-23T09:30:00.400Z')
const secret = writeSecret(Buffer.alloc(32, 1))
const next = writeSecret(Buffer.alloc(32, 2))
const body = '{"type":"record.changed"}'

test('the example of the Standard Webhooks specification is signed as it says', () => {
  const headers = signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', new Date(1_614_265_330_000), '{"test": 2432232314}', [
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  ])
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('who has the secret finds the message genuine', () => {
  const headers = signedHeaders('a-1', at, body, [secret])
  expect(headers['webhook-timestamp']).toBe('1795426200')
  expect(isSigned(headers, body, secret, at)).toBe(true)
  expect(isSigned(headers, body, next, at)).toBe(false)
})

test('while secrets change, both are good', () => {
  const headers = signedHeaders('a-1', at, body, [next, secret])
  expect(isSigned(headers, body, secret, at)).toBe(true)
  expect(isSigned(headers, body, next, at)).toBe(true)
})

test('a changed body, id or time, and an old message, are not genuine', () => {
  const headers = signedHeaders('a-1', at, body, [secret])
  expect(isSigned(headers, `${body} `, secret, at)).toBe(false)
  expect(isSigned({ ...headers, 'webhook-id': 'a-2' }, body, secret, at)).toBe(false)
  expect(isSigned({ ...headers, 'webhook-timestamp': '1795426201' }, body, secret, at)).toBe(false)
  expect(isSigned({ ...headers, 'webhook-timestamp': 'now' }, body, secret, at)).toBe(false)
  expect(isSigned(headers, body, secret, new Date(at.getTime() + 301_000))).toBe(false)
})

import { createHmac } from 'node:crypto'
import { sameText } from '../auth/secrets.ts'

/** The three headers of Standard Webhooks 1.0 (https://www.standardwebhooks.com). */
export interface SignedHeaders {
  /** The same at every attempt: receivers know by it what they had already. */
  readonly 'webhook-id': string
  /** Seconds since 1970, of this attempt. */
  readonly 'webhook-timestamp': string
  /** One `v1,<base64>` for each secret, separated by spaces. */
  readonly 'webhook-signature': string
}

const secretPrefix = 'whsec_'

/** How a secret is written: 32 bytes in base64 behind its prefix. */
export const writeSecret = (key: Buffer): string => secretPrefix + key.toString('base64')

/** HMAC-SHA256 over id, timestamp and body, joined by full stops. */
function signature(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.slice(secretPrefix.length), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

/** Signs a body with each secret: while a secret is being changed, the old and the new one. */
export function signedHeaders(id: string, at: Date, body: string, secrets: readonly string[]): SignedHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signature(secret, id, timestamp, body)).join(' '),
  }
}

/** How far the sender's clock may be from the receiver's, in seconds; older messages are replays. */
const toleranceSeconds = 300

/** What a receiver does: is this body signed with the secret, and recently? */
export function isSigned(headers: SignedHeaders, body: string, secret: string, now: Date): boolean {
  const age = Math.abs(now.getTime() / 1000 - Number(headers['webhook-timestamp']))
  if (!(age <= toleranceSeconds)) return false
  const wanted = signature(secret, headers['webhook-id'], headers['webhook-timestamp'], body)
  return headers['webhook-signature'].split(' ').some((given) => sameText(given, wanted))
}

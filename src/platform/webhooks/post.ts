import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { type AskNames, findHost, HostRefused } from './find-host.ts'
import type { Outcome, Unanswered } from './verdict.ts'
import { hostOf } from './webhook-address.ts'

export interface PostOptions {
  /** For everything together: name servers, connection, answer. */
  readonly timeoutMs: number
  /** May it go to our own machine? */
  readonly loopback: boolean
  readonly ask: AskNames
}

/** Sends one message to a stranger's address. */
export type Post = (address: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Outcome>

/** Bytes of an answer that are read; the rest is not waited for. */
const mostRead = 2_048
/** Characters of an answer that are kept. */
const mostKept = 500

/**
 * Posts over a connection of its own to the very address the guard looked at, with the host's name for TLS and `Host`.
 * Redirects are not followed: a 3xx is an answer like any other.
 */
export const poster =
  (options: PostOptions): Post =>
  async (address, headers, body) => {
    const signal = AbortSignal.timeout(options.timeoutMs)
    try {
      const url = new URL(address)
      const ip = await untilAborted(findHost(hostOf(url), options), signal)
      return await exchange(url, ip, headers, body, signal)
    } catch (error) {
      return { kind: 'unanswered', reason: reasonOf(error, signal) }
    }
  }

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  )
  return Promise.race([work, aborted])
}

function exchange(
  url: URL,
  ip: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const host = hostOf(url)
  const isSecure = url.protocol === 'https:'
  return new Promise((resolve, reject) => {
    let failed: (error: unknown) => void = reject
    const request = (isSecure ? https : http).request(
      {
        host: ip,
        port: url.port === '' ? (isSecure ? 443 : 80) : url.port,
        path: `${url.pathname}${url.search}`,
        method: 'POST',
        headers: { ...headers, host: url.host, 'content-length': String(Buffer.byteLength(body)) },
        servername: isIP(host) ? '' : host,
        agent: false,
        signal,
      },
      (response) => {
        const chunks: Buffer[] = []
        let read = 0
        // The status is the answer: a body that breaks off or never ends takes nothing from it.
        const done = () => {
          request.destroy()
          const retryAfter = response.headers['retry-after']
          const excerpt = readable(Buffer.concat(chunks))
          resolve({ kind: 'answered', status: response.statusCode ?? 0, excerpt, retryAfter })
        }
        failed = done
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk.subarray(0, mostRead - read))
          read += chunk.length
          if (read >= mostRead) done()
        })
        response.on('end', done)
        response.on('error', done)
      },
    )
    request.on('error', (error) => failed(error))
    request.end(body)
  })
}

/** The beginning of an answer as one line that can be kept and shown. */
const readable = (bytes: Buffer): string =>
  bytes
    .toString('utf8')
    .replace(/[\p{Cc}\p{Cf}\uFFFD\s]+/gu, ' ')
    .trim()
    .slice(0, mostKept)

function reasonOf(error: unknown, signal: AbortSignal): Unanswered {
  if (error instanceof HostRefused) return error.reason
  if (signal.aborted) return 'timed-out'
  const code = String((error as { code?: unknown }).code ?? '')
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code) ? 'certificate' : 'connection'
}

import type { Language } from '#kernel/text.ts'
import { type Answer, noAnswer, problemOf } from './problem.ts'

/** What the client needs from the world; given in tests. */
export interface World {
  readonly fetch: typeof fetch
  readonly newKey: () => string
  readonly pause: (milliseconds: number) => Promise<void>
}

/** How a change is sent. */
interface Sending {
  /** Marks one act of the user: the server does it once, however often it arrives. Give the same key to try again; fresh when absent. */
  readonly key?: string | undefined
  /** The version the user saw; the server objects when it has changed since. */
  readonly expects?: number | undefined
}

export interface Api {
  get<T>(path: string): Promise<Answer<T>>
  post<T>(path: string, body: unknown, sending?: Sending): Promise<Answer<T>>
  put<T>(path: string, body: unknown, sending?: Sending): Promise<Answer<T>>
  delete<T>(path: string, sending?: Sending): Promise<Answer<T>>
  /** The language in which problems are told. */
  speak(language: Language): void
  /** The token that proves a change comes from our own page; it is part of the session. */
  useToken(csrf: string): void
  readonly token: string
  /** What to do when the session has ended: resolves to true once the user has signed in again. */
  onSignedOut(signInAgain: () => Promise<boolean>): void
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Waits between tries, in milliseconds. Only what may safely arrive twice is tried again. */
const waits = [300, 1500]
const passing = new Set([502, 503, 504])

/** The one way to the server: JSON in, JSON or a problem out. It never throws for what the network or the server does. */
export function apiClient({ fetch, newKey, pause }: World): Api {
  let csrf = ''
  let language: Language | undefined
  let signInAgain: (() => Promise<boolean>) | undefined
  let signingIn: Promise<boolean> | undefined

  const once = (method: Method, path: string, body: unknown, { key, expects }: Sending) =>
    fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(method !== 'GET' && { 'X-CSRF': csrf }),
        ...(language && { 'Accept-Language': language }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
        ...(expects !== undefined && { 'If-Match': String(expects) }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(() => undefined)

  const withTries = async (method: Method, path: string, body: unknown, sending: Sending) => {
    let response = await once(method, path, body, sending)
    for (const wait of waits) {
      if (response && !passing.has(response.status)) break
      await pause(wait)
      response = await once(method, path, body, sending)
    }
    return response
  }

  const send = async <T>(method: Method, path: string, body?: unknown, sending: Sending = {}): Promise<Answer<T>> => {
    let response = await withTries(method, path, body, sending)
    if (response?.status === 401 && signInAgain) {
      signingIn ??= signInAgain().finally(() => {
        signingIn = undefined
      })
      if (await signingIn) response = await withTries(method, path, body, sending)
    }
    return response ? answerOf<T>(response) : { problem: noAnswer }
  }

  const keyed = (sending: Sending = {}): Sending => ({ ...sending, key: sending.key ?? newKey() })

  return {
    get: (path) => send('GET', path),
    post: (path, body, sending) => send('POST', path, body, keyed(sending)),
    put: (path, body, sending) => send('PUT', path, body, keyed(sending)),
    delete: (path, sending) => send('DELETE', path, undefined, keyed(sending)),
    speak(spoken) {
      language = spoken
    },
    useToken(token) {
      csrf = token
    },
    get token() {
      return csrf
    },
    onSignedOut(ask) {
      signInAgain = ask
    },
  }
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text().catch(() => '')
  const body = parsed(text)
  if (!response.ok || (body === undefined && text !== '')) return { problem: problemOf(response.status, body) }
  return { value: body as T }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const api: Api = apiClient({
  fetch: (...args) => fetch(...args),
  newKey: () => crypto.randomUUID(),
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
})

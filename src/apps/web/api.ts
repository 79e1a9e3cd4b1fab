import { type Answer, noAnswer, problemOf } from './problem.ts'

/** What the client needs from the world; given in tests. */
export interface World {
  readonly fetch: typeof fetch
  readonly newKey: () => string
  readonly pause: (milliseconds: number) => Promise<void>
}

export interface Api {
  get<T>(path: string): Promise<Answer<T>>
  /** `key` marks one act of the user: the server does it once, however often it arrives. Give the same key to try again. */
  post<T>(path: string, body: unknown, key?: string): Promise<Answer<T>>
  put<T>(path: string, body: unknown, key?: string): Promise<Answer<T>>
  delete<T>(path: string, key?: string): Promise<Answer<T>>
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
  let signInAgain: (() => Promise<boolean>) | undefined
  let signingIn: Promise<boolean> | undefined

  const once = (method: Method, path: string, body: unknown, key: string | undefined) =>
    fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(method !== 'GET' && { 'X-CSRF': csrf }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(() => undefined)

  const withTries = async (method: Method, path: string, body: unknown, key: string | undefined) => {
    let response = await once(method, path, body, key)
    for (const wait of waits) {
      if (response && !passing.has(response.status)) break
      await pause(wait)
      response = await once(method, path, body, key)
    }
    return response
  }

  const send = async <T>(method: Method, path: string, body?: unknown, key?: string): Promise<Answer<T>> => {
    let response = await withTries(method, path, body, key)
    if (response?.status === 401 && signInAgain) {
      signingIn ??= signInAgain().finally(() => {
        signingIn = undefined
      })
      if (await signingIn) response = await withTries(method, path, body, key)
    }
    return response ? answerOf<T>(response) : { problem: noAnswer }
  }

  return {
    get: (path) => send('GET', path),
    post: (path, body, key = newKey()) => send('POST', path, body, key),
    put: (path, body, key = newKey()) => send('PUT', path, body, key),
    delete: (path, key = newKey()) => send('DELETE', path, undefined, key),
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

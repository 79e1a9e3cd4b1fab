import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

/** An answer of the server, with its JSON already read (`undefined` when there is none). */
export interface ClientAnswer<T> {
  readonly status: number
  readonly body: T
  readonly headers: LightMyRequestResponse['headers']
  readonly text: string
}

export interface SendOptions {
  /** Idempotency key. */
  readonly key?: string
  /** Version of the record the person saw. */
  readonly ifMatch?: number
}

/** A signed-in person. Answers of every status are given back, nothing throws; `T` is what the test expects the body to be. */
export interface Client {
  readonly user: string
  readonly organisation: string
  /** Headers that let a request in as this person. */
  readonly headers: Readonly<Record<string, string>>
  get<T = unknown>(url: string): Promise<ClientAnswer<T>>
  send<T = unknown>(
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    json?: unknown,
    options?: SendOptions,
  ): Promise<ClientAnswer<T>>
  post<T = unknown>(url: string, json?: unknown, options?: SendOptions): Promise<ClientAnswer<T>>
  /** Sends one file as multipart/form-data. */
  upload<T = unknown>(url: string, name: string, content: Buffer | string): Promise<ClientAnswer<T>>
}

/** Signs in as a person of the demonstration; throws when there is nobody of that login. */
export async function signIn(app: FastifyInstance, login: string): Promise<Client> {
  const signedIn = await app.inject({ method: 'POST', url: '/api/demonstration/sign-in', payload: { login } })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
  if (signedIn.statusCode !== 204) throw new Error(`nobody signs in as ${login}: ${signedIn.body}`)
  const session = (await app.inject({ url: '/api/session', headers: { cookie } })).json()
  const headers = { cookie, 'x-csrf': String(session.csrf) }

  const ask = async <T>(request: InjectOptions): Promise<ClientAnswer<T>> => {
    const answer = await app.inject({ ...request, headers: { ...headers, ...request.headers } })
    return { status: answer.statusCode, body: jsonOf(answer), headers: answer.headers, text: answer.body }
  }
  const send = <T>(method: 'POST' | 'PUT' | 'DELETE', url: string, json?: unknown, options: SendOptions = {}) =>
    ask<T>({
      method,
      url,
      ...(json !== undefined && { payload: json as object }),
      headers: {
        ...(options.key !== undefined && { 'idempotency-key': options.key }),
        ...(options.ifMatch !== undefined && { 'if-match': String(options.ifMatch) }),
      },
    })
  return {
    user: session.user.id,
    organisation: session.organisation.id,
    headers,
    get: (url) => ask({ method: 'GET', url }),
    send,
    post: (url, json = {}, options) => send('POST', url, json, options),
    upload: (url, name, content) => ask({ method: 'POST', url, ...multipart(name, content) }),
  }
}

function jsonOf<T>(answer: LightMyRequestResponse): T {
  const isJson = /json/.test(String(answer.headers['content-type'] ?? ''))
  return (isJson && answer.body !== '' ? answer.json() : undefined) as T
}

const boundary = 'guichet-test-boundary'
function multipart(name: string, content: Buffer | string) {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

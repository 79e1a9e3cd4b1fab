/** A request of the API, before it is written out. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly token?: string
  /** The sender's key; the same key is answered with the same bytes. */
  readonly key?: string
  /** JSON already written, or a file to send as multipart/form-data. */
  readonly body?: string
  readonly file?: { readonly name: string; readonly bytes: Buffer }
}

const boundary = 'guichet-bench-boundary'

/** The bytes of a request as they go over the socket (RFC 9112), so that nothing is left to do while it is measured. */
export function requestFor({ method, path, token, key, body, file }: ApiRequest): Buffer {
  const content = file ? multipart(file) : Buffer.from(body ?? '')
  const type = file ? `multipart/form-data; boundary=${boundary}` : 'application/json'
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...(token ? [`authorization: Bearer ${token}`] : []),
    ...(key ? [`idempotency-key: ${key}`] : []),
    ...(content.length > 0 ? [`content-type: ${type}`, `content-length: ${content.length}`] : []),
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content])
}

const multipart = ({ name, bytes }: NonNullable<ApiRequest['file']>): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n',
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])

import { api } from './api.ts'
import { type Answer, noAnswer, problemOf } from './problem.ts'

/**
 * Sends one file as `multipart/form-data` (field `file`), telling the share sent, from 0 to 1. `fields` travel before the file.
 * XMLHttpRequest, because fetch cannot tell how much of a body has gone out.
 */
export function upload<T>(
  path: string,
  file: File,
  fields: Readonly<Record<string, string>>,
  onShare: (share: number) => void,
): Promise<Answer<T>> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)

  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.responseType = 'json'
    request.setRequestHeader('X-CSRF', api.token)
    request.setRequestHeader('Idempotency-Key', crypto.randomUUID())
    request.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total)
    request.onerror = () => resolve({ problem: noAnswer })
    request.onload = () => {
      const done = request.status >= 200 && request.status < 300
      resolve(done ? { value: request.response as T } : { problem: problemOf(request.status, request.response) })
    }
    request.send(form)
  })
}

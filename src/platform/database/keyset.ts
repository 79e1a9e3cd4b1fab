import { ProblemError } from '../http/problem.ts'

/** The place where a page ended: the sort value and id of its last row. Opaque to the reader. */
export interface Place {
  readonly value: string | null
  readonly id: string
}

export const writePlace = ({ value, id }: Place): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** Reads a place back; objects with 'bad-place' to anything we did not write. */
export function readPlace(text: string): Place {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown]
    if ((value === null || typeof value === 'string') && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id))
      return { value, id }
  } catch {
    // not ours: told below
  }
  throw badPlace()
}

/** Told to a reader who gives back a place that we did not write. */
export const badPlace = (): ProblemError => new ProblemError(422, 'bad-place', undefined, '/after')

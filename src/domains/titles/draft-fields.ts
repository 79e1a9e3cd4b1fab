import type { TitleDraft } from './title.ts'

/** Reading a draft by JSON pointer: every value that somebody typed or that was taken over. */

/** Each value of a draft under its pointer, in reading order; empty values and line ids are left out. */
export function valuesOf(draft: TitleDraft): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  collect(draft, '', values)
  return values
}

function collect(value: unknown, pointer: string, into: Map<string, string>): void {
  if (typeof value === 'string') {
    if (value !== '' && !pointer.endsWith('/id')) into.set(pointer, value)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) collect(inner, `${pointer}/${key}`, into)
}

import type { PublicKey } from '#platform/history/public-key.ts'
import { genuineText } from '#platform/history/signed-text.ts'

/** Where the published keys and the lists last heard are kept on this device, for the time without network. */
const place = (name: string) => `guichet.kept.${name}`

/** What was last heard under this name; `undefined` when nothing was, or the device keeps nothing. */
export function heard<T>(name: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(place(name)) ?? '') as T
  } catch {
    return undefined
  }
}

/** Keeps what was heard on this device. */
export function hear(name: string, value: unknown): void {
  try {
    localStorage.setItem(place(name), JSON.stringify(value))
  } catch {
    // A device that keeps nothing has it until the page is closed.
  }
}

/** The text of a signed word, checked on this device: made for this purpose, with one of these keys. */
export const textOf = (word: string, purpose: string, keys: readonly PublicKey[]): string | undefined =>
  genuineText(word, purpose, keys)

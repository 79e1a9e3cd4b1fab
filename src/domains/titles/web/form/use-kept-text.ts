import { useState } from 'preact/hooks'

/** What a person writes, kept in this window until it is sent: closing a page by mistake loses nothing. */
export function useKeptText<Value>(
  key: string,
  first: Value,
): readonly [value: Value, set: (value: Value) => void, forget: () => void] {
  const [value, setValue] = useState<Value>(() => {
    const kept = sessionStorage.getItem(key)
    return kept === null ? first : (JSON.parse(kept) as Value)
  })
  const set = (next: Value) => {
    sessionStorage.setItem(key, JSON.stringify(next))
    setValue(next)
  }
  return [value, set, () => sessionStorage.removeItem(key)]
}

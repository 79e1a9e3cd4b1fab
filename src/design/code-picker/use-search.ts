import { useEffect, useState } from 'preact/hooks'
import type { CodeOption, SearchCodes } from './code-option.ts'

export type Found =
  | { readonly state: 'idle' | 'searching' | 'failed'; readonly options: readonly CodeOption[] }
  | { readonly state: 'found'; readonly options: readonly CodeOption[] }

const nothing: Found = { state: 'idle', options: [] }
const settleMilliseconds = 150

/** What a search gives for a query, once typing pauses. `undefined` searches nothing. An answer overtaken by a newer query is dropped. */
export function useSearch(search: SearchCodes, query: string | undefined): Found {
  const [found, setFound] = useState<Found>(nothing)
  useEffect(() => {
    if (query === undefined) {
      setFound(nothing)
      return
    }
    let overtaken = false
    setFound(({ options }) => ({ state: 'searching', options }))
    const timer = setTimeout(
      () =>
        search(query).then(
          (options) => !overtaken && setFound({ state: 'found', options }),
          () => !overtaken && setFound({ state: 'failed', options: [] }),
        ),
      settleMilliseconds,
    )
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [search, query])
  return found
}

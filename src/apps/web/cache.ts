import { useEffect, useState } from 'preact/hooks'
import { type News, onNews } from './live.ts'
import { type Answer, hasProblem, type Problem } from './problem.ts'

/** Something asked of the server: what is known of it now. An old value stays while a new one is loaded. */
export interface Loaded<T> {
  readonly value: T | undefined
  readonly problem: Problem | undefined
  readonly loading: boolean
  readonly reload: () => void
}

interface Entry {
  value?: unknown
  problem?: Problem | undefined
  /** The request under way; an older answer that arrives late is dropped. */
  request?: Promise<Answer<unknown>> | undefined
  readonly watchers: Set<() => void>
}

const entries = new Map<string, Entry>()

function entryOf(key: string): Entry {
  const known = entries.get(key)
  if (known) return known
  const fresh: Entry = { watchers: new Set() }
  entries.set(key, fresh)
  return fresh
}

const draw = (entry: Entry) => {
  for (const watcher of entry.watchers) watcher()
}

function start(entry: Entry, load: () => Promise<Answer<unknown>>): void {
  const request = load()
  entry.request = request
  draw(entry)
  request.then((answer) => {
    if (entry.request !== request) return
    entry.request = undefined
    entry.problem = hasProblem(answer) ? answer.problem : undefined
    if (!hasProblem(answer)) entry.value = answer.value
    draw(entry)
  })
}

/** Forgets everything, when another person signs in. */
export function forgetAll(): void {
  entries.clear()
}

/**
 * What `load` gives, shared by all who use the same `key` (undefined = nothing to load yet). Shown at once from what is known,
 * asked for again whenever a page needs it, and when `concerns` says that a change told by the server touches it.
 */
export function useLoaded<T>(
  key: string | undefined,
  load: () => Promise<Answer<T>>,
  concerns: (news: News) => boolean = (news) => news === 'everything',
): Loaded<T> {
  const [, redraw] = useState({})
  const entry = key === undefined ? undefined : entryOf(key)

  useEffect(() => {
    if (!entry) return
    const watcher = () => redraw({})
    entry.watchers.add(watcher)
    if (!entry.request) start(entry, load)
    const deaf = onNews((news) => concerns(news) && start(entry, load))
    return () => {
      entry.watchers.delete(watcher)
      deaf()
    }
  }, [entry])

  return {
    value: entry?.value as T | undefined,
    problem: entry?.problem,
    loading: entry !== undefined && (entry.request !== undefined || (entry.value === undefined && !entry.problem)),
    reload: () => entry && start(entry, load),
  }
}

/** Concerns one record: `useLoaded(key, load, about('title', id))`. */
export const about =
  (kind: string, id?: string) =>
  (news: News): boolean =>
    news === 'everything' || (news !== 'notice' && news.kind === kind && (id === undefined || news.id === id))

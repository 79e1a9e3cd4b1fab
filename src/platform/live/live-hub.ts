import type { Database } from '../database/database.ts'
import { type Loop, loop } from '../jobs/loop.ts'

/** Where news come from, as two queries. What has a higher place is newer. */
export interface NewsSource {
  /** Gives one row: the `place` of the newest there is. */
  readonly newest: string
  /** Gives what is newer than place `$1`: rows of `place`, `readers` (who may know, text[]), `event`, `data` (JSON). */
  readonly after: string
}

interface Listener {
  /** One of these must be among the readers of a piece of news. */
  readers(): ReadonlySet<string>
  tell(event: string, data: unknown): void
  /** Nothing will be told any more. */
  end(): void
}

export interface LiveHub {
  /** From when the promise is kept, the listener hears of everything new. Gives what ends the listening. */
  listen(listener: Listener): Promise<() => void>
  /** Ends all listening. */
  close(): void
}

/** How often it is looked for news while somebody listens, in milliseconds. */
const lookEveryMs = 200

/**
 * Tells listeners what is new: one look for the whole process, and none while nobody listens. When a look fails, all
 * listening ends, so that whoever missed something comes again and asks.
 */
export function liveHub(database: Database, sources: readonly NewsSource[]): LiveHub {
  const listeners = new Set<Listener>()
  let looking: Promise<Loop> | undefined

  const endAll = () => {
    for (const listener of listeners) listener.end()
  }
  const start = async (): Promise<Loop> => {
    const places = await newestPlaces(database, sources)
    const look = async () => {
      await tellNews(database, sources, places, listeners)
      return false
    }
    return loop(look, { idleMs: lookEveryMs, onError: endAll })
  }
  const leave = (listener: Listener) => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    const ending = looking
    looking = undefined
    ending?.then(
      (last) => last.stop(),
      () => undefined,
    )
  }

  return {
    async listen(listener) {
      listeners.add(listener)
      try {
        looking ??= start()
        await looking
      } catch (error) {
        leave(listener)
        throw error
      }
      return () => leave(listener)
    },
    close: endAll,
  }
}

async function newestPlaces(database: Database, sources: readonly NewsSource[]): Promise<number[]> {
  const results = await database.batch(sources.map(({ newest }) => ({ text: newest })))
  return results.map(([row]) => Number(row?.place ?? -1))
}

/** Tells what is after `places`, and moves them on. */
async function tellNews(
  database: Database,
  sources: readonly NewsSource[],
  places: number[],
  listeners: ReadonlySet<Listener>,
): Promise<void> {
  // The newest places are read first: what comes in between is among the rows, or comes with the next look.
  const results = await database.batch([
    ...sources.map(({ newest }) => ({ text: newest })),
    ...sources.map(({ after }, i) => ({ text: after, values: [places[i]] })),
  ])
  sources.forEach((_, i) => {
    const rows = results[sources.length + i] ?? []
    places[i] = Math.max(Number(results[i]?.[0]?.place ?? -1), ...rows.map(({ place }) => Number(place)))
    for (const { readers, event, data } of rows)
      for (const listener of listeners)
        if ((readers as string[]).some((reader) => listener.readers().has(reader))) listener.tell(String(event), data)
  })
}

/** Changes of the records of a house, once they are in the log. `readers` is SQL over its `table`: who may see the record. */
export const recordNews = (house: string, table: string, readers: string): NewsSource => ({
  newest: 'select max(index) as place from fact_leaf',
  after: `select max(l.index) as place, ${readers} as readers, 'changed' as event,
      jsonb_build_object('kind', f.house, 'id', f.record, 'version', max(f.number)) as data
    from fact_leaf l join fact f on f.record = l.record and f.number = l.number join ${table} on ${table}.id = f.record
    where l.index > $1 and f.house = '${house}' group by f.house, f.record, ${table}.id order by place`,
})

import { useState } from 'preact/hooks'

/** A queue under a name: an address with its filters. */
export interface SavedView {
  readonly name: string
  readonly address: string
}

const place = (user: string) => `guichet.queue-views.${user}`

function read(user: string): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(user)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isView) : []
  } catch {
    return []
  }
}

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<SavedView>).name === 'string' &&
  String((value as Partial<SavedView>).address).startsWith('/queue')

/** The views a person saved on this device. A view saved under a name that exists replaces it. */
export function useSavedViews(user: string): {
  readonly views: readonly SavedView[]
  readonly save: (view: SavedView) => void
  readonly remove: (name: string) => void
} {
  const [views, setViews] = useState(() => read(user))
  const keep = (next: readonly SavedView[]) => {
    localStorage.setItem(place(user), JSON.stringify(next))
    setViews(next)
  }
  return {
    views,
    save: (view) => keep([...views.filter(({ name }) => name !== view.name), view]),
    remove: (name) => keep(views.filter((one) => one.name !== name)),
  }
}

import { useState } from 'preact/hooks'

/** A list under a name: an address with its filters. */
export interface SavedView {
  readonly name: string
  readonly address: string
}

const place = (user: string) => `guichet.title-views.${user}`

/** The views in a text that was kept; what is none of ours is passed over. */
export function viewsIn(kept: string | null): readonly SavedView[] {
  try {
    const found: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(found) ? found.filter(isView) : []
  } catch {
    return []
  }
}

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<SavedView>).name === 'string' &&
  /^\/titles(\?|$)/.test(String((value as Partial<SavedView>).address))

/** The views a person saved on this device. A view saved under a name that exists replaces it. */
export function useSavedViews(user: string): {
  readonly views: readonly SavedView[]
  readonly save: (view: SavedView) => void
  readonly remove: (name: string) => void
} {
  const [views, setViews] = useState(() => viewsIn(localStorage.getItem(place(user))))
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

import { useState } from 'preact/hooks'
import { type PageSize, pageSizes } from './list-filters.ts'

/** How a person wants the table of titles: the columns left out, and how many titles a page. */
export interface TableLayout {
  readonly hidden: readonly string[]
  readonly rows: PageSize
}

export const firstLayout: TableLayout = { hidden: ['direction', 'updated'], rows: 50 }

const place = (user: string) => `guichet.title-table.${user}`

/** The layout in a text that was kept; the first one when the text says nothing of the kind. */
export function layoutIn(kept: string | null): TableLayout {
  try {
    const { hidden, rows } = JSON.parse(kept ?? '{}') as Partial<Record<keyof TableLayout, unknown>>
    return {
      hidden: Array.isArray(hidden) ? hidden.filter((key) => typeof key === 'string') : firstLayout.hidden,
      rows: pageSizes.find((size) => size === rows) ?? firstLayout.rows,
    }
  } catch {
    return firstLayout
  }
}

/** The layout a person chose on this device. */
export function useTableLayout(user: string): readonly [TableLayout, (layout: TableLayout) => void] {
  const [layout, setLayout] = useState(() => layoutIn(localStorage.getItem(place(user))))
  const choose = (next: TableLayout) => {
    localStorage.setItem(place(user), JSON.stringify(next))
    setLayout(next)
  }
  return [layout, choose]
}

import './description-list.css'
import type { ComponentChildren } from 'preact'

export interface Description {
  readonly term: string
  /** Absent: the pair is left out. */
  readonly value: ComponentChildren
  /** The term explained, for hard words. */
  readonly hint?: string | undefined
}

/** Names and values of a record. Pairs without a value are left out. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl class="descriptions">
      {items
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .map(({ term, value, hint }) => (
          <div key={term} class="description">
            <dt title={hint}>{term}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

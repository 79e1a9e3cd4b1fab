import './banner.css'
import type { ComponentChildren } from 'preact'
import { Icon } from '#design/icon/icon.tsx'

/** A line across the page about what concerns everybody: a partner that is down, the demonstration, work announced. */
export function Banner({ kind, children }: { kind: 'info' | 'warning' | 'error'; children: ComponentChildren }) {
  return (
    <div class={`banner banner-${kind}`} role="status">
      <Icon name={kind === 'info' ? 'info' : 'warning'} />
      <div>{children}</div>
    </div>
  )
}

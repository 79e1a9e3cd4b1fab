import './icon.css'
import { directional, type IconName, strokes } from './strokes.ts'

export type { IconName }

/** A line icon of 20 px. Without a label it is decoration and hidden from screen readers; directional ones turn with the text. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg
      class={directional.has(name) ? 'icon icon-directional' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden={label === undefined ? 'true' : undefined}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
    >
      <path d={strokes[name]} />
    </svg>
  )
}

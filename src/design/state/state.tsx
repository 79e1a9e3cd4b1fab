import './state.css'
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#design/icon/icon.tsx'

/** What a state means to the reader: it moves, it waits for the reader, it was refused or is late, it is done, or none of these. */
export type Meaning = 'moving' | 'waiting' | 'refused' | 'done' | 'neutral'

/** A state in plain words, with the icon and colour of its meaning; the word alone is enough to understand it. */
export function State({ meaning, icon, children }: { meaning: Meaning; icon?: IconName; children: ComponentChildren }) {
  return (
    <span class={`state state-${meaning}`}>
      <Icon name={icon ?? meaning} />
      <span>{children}</span>
    </span>
  )
}

/** How many of something, beside its name. Nothing for zero. `label` says it in a sentence. */
export function Count({ value, label }: { value: number; label: string }) {
  if (value === 0) return null
  return (
    <span class="count">
      <span aria-hidden="true">{value > 99 ? '99+' : value}</span>
      <span class="unseen">{label}</span>
    </span>
  )
}

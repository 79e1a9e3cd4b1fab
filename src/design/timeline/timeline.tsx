import './timeline.css'
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#design/icon/icon.tsx'
import type { Meaning } from '#design/state/state.tsx'
import { Instant } from '#design/time/time.tsx'
import type { Instant as InstantText } from '#kernel/elements.ts'

export interface TimelineEntry {
  readonly key: string | number
  readonly at: InstantText
  readonly by: string
  readonly meaning?: Meaning | undefined
  readonly icon?: IconName | undefined
  /** The fact as a sentence. */
  readonly sentence: ComponentChildren
  /** The proof behind it, a reason, a file. */
  readonly more?: ComponentChildren
}

/** What happened, as sentences with who and when, in the order given. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol class="timeline" aria-label={label}>
      {entries.map(({ key, at, by, meaning = 'neutral', icon, sentence, more }) => (
        <li key={key} class="timeline-entry">
          <span class={`timeline-mark state-${meaning}`}>
            <Icon name={icon ?? meaning} />
          </span>
          <div class="timeline-text">
            <div>{sentence}</div>
            <div class="timeline-when">
              <Instant at={at} /> · <bdi>{by}</bdi>
            </div>
            {more}
          </div>
        </li>
      ))}
    </ol>
  )
}

import './due-bar.css'
import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Instant } from '#kernel/elements.ts'
import { dueShare } from './due-share.ts'

/** A deadline as a bar and as words: how much of the time has passed, and how much is left. */
export function DueBar({ since, until, now }: { since: Instant; until: Instant; now: Instant }) {
  const { t, format } = useWords()
  const { share, late } = dueShare(since, until, now)
  const state = late ? 'late' : share >= 0.75 ? 'soon' : 'calm'
  const figure = format.relative(until, now)
  return (
    <span class={`due due-${state}`} title={format.instant(until)}>
      <span class="due-bar" aria-hidden="true">
        <span class="due-passed" style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
      <span class="due-words">
        {state !== 'calm' && <Icon name={late ? 'warning' : 'clock'} />}
        <bdi>{late ? t('design.due.late', { when: figure }) : figure}</bdi>
      </span>
    </span>
  )
}

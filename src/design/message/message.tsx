import './message.css'
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'

type MessageKind = 'info' | 'warning' | 'error' | 'success'

const icons = { info: 'info', warning: 'warning', error: 'refused', success: 'done' } as const satisfies Record<
  MessageKind,
  IconName
>

export interface MessageProps {
  readonly kind: MessageKind
  readonly title?: string | undefined
  readonly children?: ComponentChildren
  /** It answers what the reader just did, or came by itself: screen readers say it at once. */
  readonly live?: boolean | undefined
}

/** What happened, why, and what to do, inside the page. */
export function Message({ kind, title, children, live = false }: MessageProps) {
  const { t } = useWords()
  return (
    <div class={`message message-${kind}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[kind]} label={t(`design.message.${kind}`)} />
      <div class="message-body">
        {title && <strong class="message-title">{title}</strong>}
        {children}
      </div>
    </div>
  )
}

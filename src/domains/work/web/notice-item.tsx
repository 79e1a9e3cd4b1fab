import { Button } from '#design/button/button.tsx'
import { State } from '#design/state/state.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Notice } from '../notice.ts'

const pages: Readonly<Record<string, (record: string) => string>> = {
  title: (record) => `/titles/${record}`,
  call: (record) => `/calls/${record}`,
  manifest: (record) => `/manifests/${record}`,
  lot: (record) => `/lots/${record}`,
  transit: (record) => `/transits/${record}`,
  'stored-lot': () => '/stock',
  appointment: (record) => `/appointments/${record}`,
  'exit-voucher': (record) => `/exit-vouchers/${record}`,
  'announced-unit': (record) => `/export-units/${record}`,
  'gate-move': () => '/gate/moves',
  mandate: () => '/mandates',
  webhook: (record) => `/webhooks/${record}`,
}

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** One notice as a sentence; following it counts as having read it. */
export function NoticeItem({
  notice: { kind, record, type, about, urgency, at, readAt },
  onRead,
}: {
  notice: Notice
  onRead: () => void
}) {
  const { t, format } = useWords()
  const shown = Object.fromEntries(
    Object.entries(about).map(([name, value]) => [name, isDay(value) ? format.day(value) : value]),
  )
  const sentence = t(`work.notice.${type}`, shown)
  const href = pages[kind]?.(record)
  const isUnread = readAt === undefined
  return (
    <li class="notice" data-unread={isUnread || undefined}>
      <div class="notice-text">
        <p dir="auto">
          {href === undefined ? (
            sentence
          ) : (
            <a href={href} onClick={() => isUnread && onRead()}>
              {sentence}
            </a>
          )}
        </p>
        <p class="notice-when">
          <Instant at={at} />
          {isUnread && <State meaning="waiting">{t('work.page.notices.unread')}</State>}
          {urgency === 'high' && <State meaning="refused">{t('work.page.notices.urgent')}</State>}
        </p>
      </div>
      {isUnread && (
        <Button kind="quiet" icon="check" onClick={onRead}>
          {t('work.page.notices.read')}
        </Button>
      )}
    </li>
  )
}

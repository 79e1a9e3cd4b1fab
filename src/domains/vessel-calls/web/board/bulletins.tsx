import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { Message } from '#design/message/message.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { BulletinList } from '../../views.ts'

/** What the harbour office makes known of weather, tide and depths, while it holds. */
export function Bulletins() {
  const { t } = useWords()
  const { value } = useLoaded<BulletinList>('bulletins', () => api.get('/api/bulletins'))
  return (
    <>
      {(value?.rows ?? []).map(({ id, kind, port, text, until }) => (
        <Message
          key={id}
          kind={kind === 'warning' ? 'warning' : 'info'}
          title={`${t(`calls.bulletin.${kind}`)} · ${port}`}
        >
          <p dir="auto">{text}</p>
          <p>
            {t('calls.field.until')} <Instant at={until} />
          </p>
        </Message>
      ))}
    </>
  )
}

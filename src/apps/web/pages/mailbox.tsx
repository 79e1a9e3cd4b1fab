import './mailbox.css'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Mail } from '#domains/work/notice.ts'
import { isLanguage } from '#kernel/text.ts'
import { directionOf } from '#platform/i18n/locale.ts'
import { api } from '../api.ts'
import { useLoaded } from '../cache.ts'
import { WhenLoaded } from '../when-loaded.tsx'

/** Mails as they would be sent, in a demonstration where none leaves. */
export function MailboxPage() {
  const { t } = useWords()
  const mails = useLoaded<{ readonly mails: readonly Mail[] }>(
    'mailbox',
    () => api.get('/api/mailbox'),
    (news) => news === 'notice' || news === 'everything',
  )
  return (
    <>
      <PageHeader title={t('web.mailbox.title')} lead={t('web.mailbox.lead')} />
      <WhenLoaded of={mails}>
        {({ mails: list }) =>
          list.length === 0 ? (
            <EmptyState icon="mail" title={t('web.mailbox.none')} />
          ) : (
            <ol class="mails">
              {list.map((mail) => (
                <li key={mail.id}>
                  <OneMail {...mail} />
                </li>
              ))}
            </ol>
          )
        }
      </WhenLoaded>
    </>
  )
}

function OneMail({ to, language, subject, body, at }: Mail) {
  const { t } = useWords()
  const written = isLanguage(language) ? { lang: language, dir: directionOf[language] } : {}
  return (
    <details class="mail">
      <summary>
        <span class="mail-subject" {...written}>
          {subject}
        </span>
        <span class="mail-to">
          {t('web.mailbox.to')} <Code>{to}</Code> · <Instant at={at} />
        </span>
      </summary>
      <p class="mail-body" {...written}>
        {body}
      </p>
    </details>
  )
}

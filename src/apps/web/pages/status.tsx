import { useEffect, useState } from 'preact/hooks'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Skeleton } from '#design/skeleton/skeleton.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import { api } from '../api.ts'
import { type Answer, hasProblem } from '../problem.ts'

/** What `GET /api/status` says to anybody. */
interface Status {
  readonly version: string
  /** Partners whose system does not answer: since when, and how many messages wait for them. */
  readonly partners: readonly { readonly name: string; readonly since?: string; readonly waiting: number }[]
}

const askedEveryMilliseconds = 30_000

/** Whether the platform and the partners' systems answer, for anybody who wonders; asked again twice a minute. */
export function StatusPage() {
  const { t, format } = useWords()
  const [asked, setAsked] = useState<{ readonly answer: Answer<Status>; readonly at: string }>()
  useEffect(() => {
    const ask = async () => setAsked({ answer: await api.get<Status>('/api/status'), at: new Date().toISOString() })
    ask()
    const timer = setInterval(ask, askedEveryMilliseconds)
    return () => clearInterval(timer)
  }, [])

  return (
    <>
      <PageHeader
        title={t('web.status.title')}
        lead={asked && t('web.status.asked', { time: format.time(asked.at) })}
      />
      {!asked && <Skeleton lines={2} />}
      {asked &&
        (hasProblem(asked.answer) ? (
          <Message kind="error" live title={t('web.status.down')}>
            <p>{t('web.status.down-text')}</p>
          </Message>
        ) : (
          <Answering {...asked.answer.value} />
        ))}
    </>
  )
}

function Answering({ version, partners }: Status) {
  const { t } = useWords()
  return (
    <>
      <Message kind="success" title={t('web.status.up')}>
        <p>{t('web.status.version', { version })}</p>
      </Message>
      {partners.length === 0 && <p>{t('web.status.partners-up')}</p>}
      {partners.map(({ name, since, waiting }) => (
        <Message key={name} kind="warning" title={t('web.status.partner-down', { name })}>
          <p>
            {since !== undefined && (
              <>
                {t('web.status.since')} <Instant at={since} />.{' '}
              </>
            )}
            {t('web.status.waiting', { waiting })}
          </p>
        </Message>
      ))}
    </>
  )
}

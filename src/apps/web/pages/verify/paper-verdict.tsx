import { Button } from '#design/button/button.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Message } from '#design/message/message.tsx'
import { Skeleton } from '#design/skeleton/skeleton.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Text } from '#kernel/text.ts'
import { api } from '../../api.ts'
import { useLoaded } from '../../cache.ts'
import { type PaperAnswer, verdictOn } from './verdict.ts'

/** What `GET /api/verify` says of the code on a paper. */
interface Answer extends PaperAnswer {
  readonly issuer: Text
  readonly recordedAt: string
  readonly sealedAt?: string
  readonly at: string
}

/** In words: who issued the paper, whether it is unchanged, in force and the newest, and as of when. */
export function PaperVerdict({ code }: { code: string }) {
  const { t } = useWords()
  const { value, problem, loading, reload } = useLoaded<Answer>(`verify?${code}`, () => api.get(`/api/verify?${code}`))
  if (loading && !value) return <Skeleton lines={4} />
  if (value) return <Verdict {...value} />
  const isMutilated = problem?.status === 422
  if (isMutilated || problem?.status === 404)
    return (
      <Message kind="error" live title={t('web.verify.unproven')}>
        <p>{isMutilated ? t('web.verify.mutilated') : problem?.title}</p>
      </Message>
    )
  return (
    <Message kind="error" live title={problem?.title || t('web.down.title')}>
      <p>{t('web.verify.not-asked')}</p>
      <Button onClick={reload}>{t('web.failed.retry')}</Button>
    </Message>
  )
}

function Verdict(answer: Answer) {
  const { language, t } = useWords()
  const { kind, text } = verdictOn(answer)
  const { issuer, unchanged, recordedAt, sealedAt, force, outdated, at } = answer
  return (
    <section aria-labelledby="paper-title">
      <h2 id="paper-title">{t('web.verify.paper')}</h2>
      <Message kind={kind} live title={t(`web.verify.verdict.${text}`)}>
        <p>{t(`web.verify.verdict.${text}-text`)}</p>
      </Message>
      <DescriptionList
        items={[
          { term: t('web.verify.issuer'), value: issuer[language] },
          { term: t('web.verify.unchanged'), value: t(unchanged ? 'web.verify.yes' : 'web.verify.no') },
          { term: t('web.verify.force'), value: t(`web.verify.force.${force}`) },
          { term: t('web.verify.newest'), value: t(outdated ? 'web.verify.newest-no' : 'web.verify.newest-yes') },
          { term: t('web.verify.recorded'), value: <Instant at={recordedAt} /> },
          { term: t('web.verify.sealed'), value: sealedAt ? <Instant at={sealedAt} /> : t('web.verify.not-sealed') },
          { term: t('web.verify.as-of'), value: <Instant at={at} /> },
        ]}
      />
      <p>{t('web.verify.limit')}</p>
    </section>
  )
}

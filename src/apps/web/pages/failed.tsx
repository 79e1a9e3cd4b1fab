import { Button } from '#design/button/button.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useWords } from '#design/words/words.tsx'
import { noAnswer, type Problem } from '../problem.ts'

/** The thing could not be loaded. Two cases, two texts: nobody answered (network or platform down), or the answer was a fault. */
export function FailedPage({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useWords()
  const cause = problem.status === noAnswer.status ? 'down' : 'failed'
  return (
    <div role="alert">
      <PageHeader
        title={t(`web.${cause}.title`)}
        lead={t(`web.${cause}.lead`)}
        acts={
          <Button kind="primary" onClick={onRetry}>
            {t('web.failed.retry')}
          </Button>
        }
      />
      {problem.title && <p dir="auto">{problem.title}</p>}
    </div>
  )
}

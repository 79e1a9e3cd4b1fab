import type { ComponentChildren } from 'preact'
import { Button } from '#design/button/button.tsx'
import { Message } from '#design/message/message.tsx'
import { Skeleton } from '#design/skeleton/skeleton.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Loaded } from './cache.ts'
import { FailedPage } from './pages/failed.tsx'
import { ForbiddenPage } from './pages/forbidden.tsx'
import { NotFoundPage } from './pages/not-found.tsx'

/** Draws what was loaded; until then a skeleton, and if it cannot be had, the page that says why. An old value stays, marked as old. */
export function WhenLoaded<T>({
  of: { value, problem, reload },
  children,
}: {
  of: Loaded<T>
  children: (value: T) => ComponentChildren
}) {
  const { t } = useWords()
  if (value === undefined) {
    if (!problem) return <Skeleton />
    if (problem.status === 404) return <NotFoundPage />
    if (problem.status === 403) return <ForbiddenPage />
    return <FailedPage problem={problem} onRetry={reload} />
  }
  return (
    <>
      {problem && (
        <Message kind="warning" title={t('web.stale.title')} live>
          <Button onClick={reload}>{t('web.failed.retry')}</Button>
        </Message>
      )}
      {children(value)}
    </>
  )
}

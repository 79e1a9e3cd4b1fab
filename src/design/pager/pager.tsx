import './pager.css'
import { Button } from '#design/button/button.tsx'
import { useWords } from '#design/words/words.tsx'

/** Pages of a list read by key: there is a next and a previous one, but no number of pages to be wrong about. */
export function Pager({
  onPrevious,
  onNext,
}: {
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
}) {
  const { t } = useWords()
  if (!onPrevious && !onNext) return null
  return (
    <nav class="pager" aria-label={t('design.pager.label')}>
      {onPrevious && (
        <Button icon="previous" onClick={onPrevious}>
          {t('design.pager.previous')}
        </Button>
      )}
      {onNext && (
        <Button icon="next" onClick={onNext}>
          {t('design.pager.next')}
        </Button>
      )}
    </nav>
  )
}

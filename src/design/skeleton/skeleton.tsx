import './skeleton.css'
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '#design/words/words.tsx'

const patienceMilliseconds = 300

/** Where lines will stand. Nothing for the first 300 ms, so that what comes quickly does not flicker. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t('design.skeleton.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="skeleton-line" />
      ))}
    </div>
  )
}

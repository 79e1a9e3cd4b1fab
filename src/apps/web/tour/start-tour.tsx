import { useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import { api } from '../api.ts'
import { hasProblem, type Problem } from '../problem.ts'
import { useTourPlace } from './tour-place.ts'
import { useTourSteps } from './tour-steps.ts'
import { useBecome } from './use-become.ts'

/** Begins the tour on a title of the reader's own, or goes on where it was left. Nothing where the country has none. */
export function StartTour({ kind }: { kind?: 'quiet' }) {
  const { t } = useWords()
  const steps = useTourSteps(true).value?.steps
  const place = useTourPlace()
  const { busy, problem, become } = useBecome()
  const [beginning, setBeginning] = useState(false)
  const [noTitle, setNoTitle] = useState<Problem>()
  const left = place && steps?.[place.step]
  const [first] = steps ?? []
  if (!first) return null

  const begin = async () => {
    setBeginning(true)
    const answer = await api.post<{ readonly title: string }>('/api/demonstration/tour', {})
    setBeginning(false)
    setNoTitle(hasProblem(answer) ? answer.problem : undefined)
    if (!hasProblem(answer)) await become(first, { title: answer.value.title, step: 0 })
  }
  const failed = problem ?? noTitle
  return (
    <>
      <Button
        icon="forward"
        busy={busy || beginning}
        {...(kind && { kind })}
        onClick={() => (left ? become(left, place) : begin())}
      >
        {t(left ? 'web.tour.resume' : 'web.tour.start')}
      </Button>
      {failed && <Message kind="error" live title={failed.title || t('web.down.title')} />}
    </>
  )
}

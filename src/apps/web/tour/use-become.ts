import { useState } from 'preact/hooks'
import { useWords } from '#design/words/words.tsx'
import { api } from '../api.ts'
import { forgetAll } from '../cache.ts'
import { keepLanguage } from '../language.ts'
import { hasProblem, type Problem } from '../problem.ts'
import { navigate } from '../router.ts'
import { useVisit } from '../session.tsx'
import { goTo, type TourPlace } from './tour-place.ts'
import { pageOf, type TourStep } from './tour-steps.ts'

/** Becomes the person of a step with one click, on the page where they do what they do. */
export function useBecome() {
  const { language } = useWords()
  const { reload } = useVisit()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const become = async (step: TourStep, place: TourPlace) => {
    setBusy(true)
    const answer = await api.post('/api/demonstration/sign-in', { login: step.login })
    setBusy(false)
    setProblem(hasProblem(answer) ? answer.problem : undefined)
    if (hasProblem(answer)) return
    keepLanguage(language)
    goTo(place)
    forgetAll()
    navigate(pageOf(step, place.title))
    await reload()
  }
  return { busy, problem, become }
}

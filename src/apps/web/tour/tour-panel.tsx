import './tour-panel.css'
import { Button, LinkButton } from '#design/button/button.tsx'
import { useWords } from '#design/words/words.tsx'
import { api } from '../api.ts'
import { about, useLoaded } from '../cache.ts'
import { useLocation } from '../router.ts'
import { useSession } from '../session.tsx'
import { forgetTour, type TourPlace, useTourPlace } from './tour-place.ts'
import { isTurnOf, pageOf, type TourStep, type TourTitle, useTourSteps } from './tour-steps.ts'
import { useBecome } from './use-become.ts'

/** Beside every page while the tour goes on: what this person does now, and one click to become the next. */
export function TourPanel() {
  const place = useTourPlace()
  const steps = useTourSteps(place !== undefined).value?.steps
  const step = place && steps?.[place.step]
  return place && steps && step ? <Step place={place} steps={steps} step={step} /> : null
}

function Step({ place, steps, step }: { place: TourPlace; steps: readonly TourStep[]; step: TourStep }) {
  const { language, t } = useWords()
  const { user } = useSession()
  const { path } = useLocation()
  const { busy, problem, become } = useBecome()
  const isHere = user.login === step.login
  const { value } = useLoaded<{ readonly title: TourTitle }>(
    isHere ? `title/${place.title}` : undefined,
    () => api.get(`/api/titles/${place.title}`),
    about('title', place.title),
  )
  const isDone = isHere && value !== undefined && !isTurnOf(step, value.title)
  const next = steps[place.step + 1]
  const page = pageOf(step, place.title)

  return (
    <aside class="tour no-print" aria-label={t('web.tour.label')}>
      <div class="tour-text">
        <p class="tour-step">
          {t('web.tour.step', { step: place.step + 1, of: steps.length })} · <bdi>{step.name}</bdi>,{' '}
          <bdi>{step.organisation[language]}</bdi>
        </p>
        <p class="tour-does" role="status">
          {isDone ? t(next ? 'web.tour.done' : 'web.tour.end') : step.does[language]}
        </p>
        {problem && <p role="alert">{problem.title || t('web.down.title')}</p>}
      </div>
      <div class="tour-acts">
        {isHere && !isDone && path !== new URL(page, location.origin).pathname && (
          <LinkButton kind="primary" href={page}>
            {t('web.tour.open')}
          </LinkButton>
        )}
        {!isHere && (
          <Button kind="primary" busy={busy} onClick={() => become(step, place)}>
            {t('web.tour.become', { name: step.name })}
          </Button>
        )}
        {isDone && next && (
          <Button
            kind="primary"
            icon="forward"
            busy={busy}
            onClick={() => become(next, { ...place, step: place.step + 1 })}
          >
            {t('web.tour.become', { name: next.name })}
          </Button>
        )}
        <Button kind="quiet" icon="close" onClick={forgetTour}>
          {t('web.tour.leave')}
        </Button>
      </div>
    </aside>
  )
}

import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'
import type { FormStep } from './form-steps.ts'

/** The steps of the form: where one is, and how much each still lacks. */
export function StepNav({
  steps,
  current,
  lacking,
  hrefOf,
}: {
  steps: readonly FormStep[]
  current: FormStep
  /** How many things are missing in a step. */
  lacking: (step: FormStep) => number
  hrefOf: (step: FormStep) => string
}) {
  const { t } = useWords()
  return (
    <nav aria-label={t('titles.page.edit.steps')}>
      <ol class="edit-steps">
        {steps.map((step, at) => (
          <li key={step}>
            <a href={hrefOf(step)} class="edit-step" aria-current={step === current ? 'step' : undefined}>
              <span class="edit-step-mark" aria-hidden="true">
                {lacking(step) === 0 && step !== 'sign' ? <Icon name="check" /> : at + 1}
              </span>
              <span>
                {t(`titles.page.edit.step.${step}`)}
                {step !== 'sign' && (
                  <span class="edit-step-lacks">{t('titles.page.edit.lacks', { count: lacking(step) })}</span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LinkButton } from '#design/button/button.tsx'
import { WithSummary } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import { EditSummary } from './edit-summary.tsx'
import type { FormKit, Missing } from './form-kit.ts'
import { type FormStep, stepOf } from './form-steps.ts'
import { StepNav } from './step-nav.tsx'
import type { FormPlace } from './use-form-place.ts'

/** What stands around every step: the steps, the summary, and the ways back and on. */
export function FormFrame({
  kit,
  place,
  steps,
  missing,
  children,
}: {
  kit: FormKit
  place: FormPlace
  steps: readonly FormStep[]
  missing: readonly Missing[]
  children: ComponentChildren
}) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(place.step)
  useEffect(() => {
    if (shown.current !== place.step) heading.current?.focus({ preventScroll: true })
    shown.current = place.step
  }, [place.step])

  const at = steps.indexOf(place.step)
  const before = steps[at - 1]
  const next = steps[at + 1]
  return (
    <>
      <StepNav
        steps={steps}
        current={place.step}
        lacking={(step) => missing.filter(({ field }) => stepOf(field, kit.before !== undefined) === step).length}
        hrefOf={place.hrefOf}
      />
      {/* The grid of goods needs the whole width; the summary then stands below it. */}
      <div class={place.step === 'goods' ? 'edit-wide' : undefined}>
        <WithSummary
          title={t('titles.page.edit.summary')}
          summary={<EditSummary kit={kit} missing={missing} onOpen={place.openField} />}
        >
          <h2 ref={heading} tabIndex={-1} class="edit-heading">
            {t('titles.page.edit.step-of', { number: at + 1, count: steps.length })}{' '}
            {t(`titles.page.edit.step.${place.step}`)}
          </h2>
          {children}
          <div class="edit-acts">
            {before && <LinkButton href={place.hrefOf(before)}>{t('titles.page.edit.back')}</LinkButton>}
            {next && (
              <LinkButton kind="primary" href={place.hrefOf(next)}>
                {t('titles.page.edit.next', { step: t(`titles.page.edit.step.${next}`) })}
              </LinkButton>
            )}
          </div>
        </WithSummary>
      </div>
    </>
  )
}

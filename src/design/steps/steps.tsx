import './steps.css'
import { Icon, type IconName } from '#design/icon/icon.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Instant as InstantText } from '#kernel/elements.ts'

type StepState = 'done' | 'current' | 'to-come' | 'stopped'

export interface StepShown {
  readonly name: string
  readonly label: string
  readonly state: StepState
  readonly at?: InstantText | undefined
  /** Who did it, or has it. */
  readonly by?: string | undefined
}

const icons = { done: 'check', current: 'moving', 'to-come': 'clock', stopped: 'close' } as const satisfies Record<
  StepState,
  IconName
>

/** The line of steps: what is done, by whom and when; where it is; what comes. */
export function Steps({ steps, label }: { steps: readonly StepShown[]; label?: string }) {
  const { t } = useWords()
  return (
    <ol class="steps" aria-label={label ?? t('design.steps.label')}>
      {steps.map(({ name, label: text, state, at, by }) => (
        <li key={name} class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
          <span class="step-mark">
            <Icon name={icons[state]} label={t(`design.steps.${state}`)} />
          </span>
          <span class="step-text">
            <span class="step-label">{text}</span>
            {at && <Instant at={at} />}
            {by && <bdi class="step-by">{by}</bdi>}
          </span>
        </li>
      ))}
    </ol>
  )
}

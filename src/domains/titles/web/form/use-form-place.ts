import { useEffect } from 'preact/hooks'
import { navigate } from '#apps/web/router.ts'
import { type FormStep, isFormStep, stepOf } from './form-steps.ts'

/** Where one is in the form, and the ways to another step or to a field. */
export interface FormPlace {
  readonly step: FormStep
  readonly hrefOf: (step: FormStep) => string
  readonly go: (step: FormStep) => void
  /** Opens the step of a field and puts the focus there. */
  readonly openField: (pointer: string | undefined) => void
}

/** The step is part of the address, so that back and forward work; `#/contract/number` in the address leads to that field. */
export function useFormPlace(
  id: string,
  asked: string | null,
  steps: readonly FormStep[],
  isModification: boolean,
): FormPlace {
  const found = isFormStep(asked) && steps.includes(asked) ? asked : 'contract'
  const fromHash = () => (location.hash.startsWith('#/') ? decodeURIComponent(location.hash.slice(1)) : undefined)
  const hash = fromHash()
  const step = asked === null && hash !== undefined ? stepOf(hash, isModification) : found
  const hrefOf = (to: FormStep) => `/titles/${id}/edit?${isModification ? 'modification&' : ''}step=${to}`
  const go = (to: FormStep) => navigate(hrefOf(to))

  const openField = (pointer: string | undefined) => {
    const goal = stepOf(pointer, isModification)
    if (goal !== step) go(goal)
    whenDrawn(() => focusOn(pointer))
  }

  useEffect(() => {
    if (hash !== undefined) whenDrawn(() => focusOn(hash))
  }, [])

  return { step, hrefOf, go, openField }
}

const whenDrawn = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act))

/** To the field itself, or to the nearest thing around it that is on the page. */
function focusOn(pointer = '') {
  for (let name = pointer; name !== ''; name = name.slice(0, name.lastIndexOf('/'))) {
    const field = document.getElementById(name)
    if (!field) continue
    field.focus({ preventScroll: true })
    field.scrollIntoView({ block: 'center' })
    return
  }
}

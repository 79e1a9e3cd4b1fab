import './field.css'
import type { ComponentChildren } from 'preact'
import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'

/** What every field has, whatever is typed or chosen in it. */
export interface FieldProps {
  /** Name and id of the control: the JSON pointer of the value, e.g. `/contract/number`. Error summaries lead to it. */
  readonly name: string
  readonly label: string
  /** The rule in plain words, with an example. */
  readonly hint?: string | undefined
  /** What is wrong and what to do. */
  readonly error?: string | undefined
  /** Where the value was taken over from, in words; typing over it removes the mark. */
  readonly takenOver?: string | undefined
  readonly optional?: boolean | undefined
  /** The label is for screen readers only, because what stands around the field says it. */
  readonly labelHidden?: boolean | undefined
}

/** Attributes a control inside a field must carry. */
export interface Control {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

const partsOf = ({ name, hint, error, takenOver }: FieldProps) => ({
  hint: hint === undefined ? undefined : `${name}-hint`,
  error: error === undefined ? undefined : `${name}-error`,
  takenOver: takenOver === undefined ? undefined : `${name}-taken-over`,
})

/** The attributes of the control of these props: its id, and what describes it. */
export function controlOf(props: FieldProps): Control {
  const { hint, error, takenOver } = partsOf(props)
  return {
    id: props.name,
    name: props.name,
    'aria-describedby': [error, hint, takenOver].filter(Boolean).join(' ') || undefined,
    'aria-invalid': props.error === undefined ? undefined : 'true',
  }
}

/** The field's own props, out of the props of an input that has more. */
export const fieldOf = (props: FieldProps): FieldProps => ({
  name: props.name,
  label: props.label,
  hint: props.hint,
  error: props.error,
  takenOver: props.takenOver,
  optional: props.optional,
  labelHidden: props.labelHidden,
})

/** Label, hint, control, error, and the mark of a value taken over. The control is drawn by `children` with its attributes. */
export function Field({ children, ...props }: FieldProps & { children: (control: Control) => ComponentChildren }) {
  return (
    <div class="field" data-invalid={props.error !== undefined || undefined}>
      <label class={props.labelHidden ? 'unseen' : 'field-label'} for={props.name}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </label>
      <FieldNotes {...props} />
      {children(controlOf(props))}
      <TakenOverMark {...props} />
    </div>
  )
}

/** A group of choices that answer one question: the label is the legend. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  return (
    <fieldset
      class="field"
      id={props.name}
      tabIndex={-1}
      data-invalid={props.error !== undefined || undefined}
      aria-describedby={controlOf(props)['aria-describedby']}
    >
      <legend class={props.labelHidden ? 'unseen' : 'field-label'}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </legend>
      <FieldNotes {...props} />
      {children}
      <TakenOverMark {...props} />
    </fieldset>
  )
}

function OptionalMark({ optional }: Pick<FieldProps, 'optional'>) {
  const { t } = useWords()
  return optional ? <span class="field-optional"> {t('design.field.optional')}</span> : null
}

/** Hint and error, as they are described to the control. */
export function FieldNotes(props: FieldProps) {
  const { t } = useWords()
  const { hint, error } = partsOf(props)
  return (
    <>
      {hint && (
        <span class="field-hint" id={hint}>
          {props.hint}
        </span>
      )}
      {error && (
        <span class="field-error" id={error}>
          <Icon name="refused" />
          <span>
            <span class="unseen">{t('design.field.error')} </span>
            {props.error}
          </span>
        </span>
      )}
    </>
  )
}

function TakenOverMark(props: FieldProps) {
  const { t } = useWords()
  const { takenOver } = partsOf(props)
  if (!takenOver) return null
  return (
    <span class="field-taken-over" id={takenOver}>
      <Icon name="copy" />
      {t('design.field.taken-over', { source: props.takenOver })}
    </span>
  )
}

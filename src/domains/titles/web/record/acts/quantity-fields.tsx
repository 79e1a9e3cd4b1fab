import { NumberInput } from '#design/number-input/number-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../../views.ts'
import { useNames } from '../use-names.ts'

export type Quantities = Readonly<Record<string, string>>

/** One quantity for each line of the title, beside what was asked. A line left empty stays as asked. */
export function QuantityFields({
  view,
  value,
  onChange,
  errorOf,
}: {
  view: TitleView
  value: Quantities
  onChange: (value: Quantities) => void
  errorOf: (pointer: string) => string | undefined
}) {
  const { t, format } = useWords()
  const { unit } = useNames()
  const whole = errorOf('/quantities')
  return (
    <fieldset class="act-lines" id="/quantities" tabIndex={-1}>
      <legend>{t('titles.field.quantities')}</legend>
      <p class="act-lines-hint">{t('titles.page.form.quantities-hint')}</p>
      {whole && <p class="act-lines-error">{whole}</p>}
      {view.title.content?.lines.map((line) => (
        <NumberInput
          key={line.id}
          name={`/quantities/${line.id}`}
          label={line.designation}
          hint={t('titles.page.form.asked', { quantity: format.quantity(line.quantity, unit(line.unit)) })}
          unit={unit(line.unit)}
          optional
          value={value[line.id] ?? ''}
          onChange={(quantity) => onChange({ ...value, [line.id]: quantity })}
          error={errorOf(`/quantities/${line.id}`)}
        />
      ))}
    </fieldset>
  )
}

/** The quantities that were typed; nothing when none was. */
export function typedQuantities(quantities: Quantities): Quantities | undefined {
  const typed = Object.entries(quantities).filter(([, quantity]) => quantity !== '')
  return typed.length === 0 ? undefined : Object.fromEntries(typed)
}

import { useState } from 'preact/hooks'
import { Checkbox } from '#design/checkbox/checkbox.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { NumberInput } from '#design/number-input/number-input.tsx'
import { Select } from '#design/select/select.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleLine } from '../../../title.ts'
import { useLaw, useNames } from '../use-names.ts'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

interface Typed {
  readonly quantity: string
  readonly value: string
}
const nothing: Typed = { quantity: '', value: '' }
const isTyped = ({ quantity, value }: Typed) => quantity !== '' || value !== ''

/** Customs draws the goods of a declaration down from the title; what is left of each line stands beside its fields. */
export function ImputationForm(props: ActFormProps) {
  const { t } = useWords()
  const { office: officeName } = useNames()
  const law = useLaw()
  const { content } = props.view.title
  const [office, setOffice] = useState(content?.customsOffice ?? '')
  const [declaration, setDeclaration] = useState('')
  const [registeredOn, setRegisteredOn] = useState('')
  const [final, setFinal] = useState(false)
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({})

  const lines = content?.lines ?? []
  const drawn = lines.filter(({ id }) => isTyped(typed[id] ?? nothing))
  const input = {
    office,
    declaration,
    registeredOn,
    final,
    lines: drawn.map(({ id }) => ({ line: id, ...(typed[id] ?? nothing) })),
  }
  return (
    <ActDialog {...props} act="impute" input={input}>
      {(errorOf) => (
        <>
          <Select
            name="/office"
            label={t('titles.field.office')}
            options={(law?.customsOffices ?? []).map(({ code }) => ({ value: code, label: officeName(code) }))}
            value={office}
            onChange={setOffice}
            error={errorOf('/office')}
          />
          <TextInput
            name="/declaration"
            label={t('titles.field.declaration')}
            code
            maxLength={40}
            value={declaration}
            onChange={setDeclaration}
            error={errorOf('/declaration')}
          />
          <DateInput
            name="/registeredOn"
            label={t('titles.field.registeredOn')}
            hint={t('titles.help.registeredOn')}
            value={registeredOn}
            onChange={setRegisteredOn}
            error={errorOf('/registeredOn')}
          />
          <fieldset class="act-lines" id="/lines" tabIndex={-1}>
            <legend>{t('titles.page.form.lines-drawn')}</legend>
            <p class="act-lines-hint">{t('titles.page.form.lines-drawn-hint')}</p>
            {errorOf('/lines') && <p class="act-lines-error">{errorOf('/lines')}</p>}
            {lines.map((line) => (
              <DrawnLine
                key={line.id}
                {...props}
                line={line}
                at={`/lines/${drawn.indexOf(line)}`}
                typed={typed[line.id] ?? nothing}
                onChange={(now) => setTyped({ ...typed, [line.id]: now })}
                errorOf={errorOf}
              />
            ))}
          </fieldset>
          <Checkbox
            name="/final"
            label={t('titles.field.final')}
            hint={t('titles.help.final')}
            checked={final}
            onChange={setFinal}
          />
        </>
      )}
    </ActDialog>
  )
}

function DrawnLine({
  view,
  line,
  at,
  typed,
  onChange,
  errorOf,
}: Pick<ActFormProps, 'view'> & {
  line: TitleLine
  /** Pointer of the line among those sent. */
  at: string
  typed: Typed
  onChange: (typed: Typed) => void
  errorOf: (pointer: string) => string | undefined
}) {
  const { t, format } = useWords()
  const { unit } = useNames()
  const balance = view.balances?.lines.find((one) => one.line === line.id)
  const currency = view.balances?.currency ?? ''
  const isSent = isTyped(typed)
  const named = (field: 'quantity' | 'value') => (isSent ? `${at}/${field}` : `/unsent/${line.id}/${field}`)
  return (
    <div class="act-line">
      <p class="act-line-goods">
        <bdi>{line.designation}</bdi> <bdi class="code">{line.hs}</bdi>
      </p>
      <NumberInput
        name={named('quantity')}
        label={t('titles.field.lines.quantity')}
        hint={
          balance && t('titles.page.form.left', { left: format.quantity(balance.leftWithTolerance, unit(line.unit)) })
        }
        unit={unit(line.unit)}
        value={typed.quantity}
        onChange={(quantity) => onChange({ ...typed, quantity })}
        error={isSent ? errorOf(`${at}/quantity`) : undefined}
      />
      <NumberInput
        name={named('value')}
        label={t('titles.field.lines.value')}
        hint={
          balance && t('titles.page.form.value-left', { left: format.money({ amount: balance.valueLeft, currency }) })
        }
        unit={currency}
        value={typed.value}
        onChange={(value) => onChange({ ...typed, value })}
        error={isSent ? errorOf(`${at}/value`) : undefined}
      />
    </div>
  )
}

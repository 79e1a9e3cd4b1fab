import { useState } from 'preact/hooks'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Visa } from '../../../title.ts'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'
import { type Quantities, QuantityFields, typedQuantities } from './quantity-fields.tsx'

type Decision = Visa['decision']
const choices: readonly Decision[] = ['accepted', 'reduced', 'refused']

/** The ministry gives its visa for all that was asked, for less of it, or refuses, which is final. */
export function DecisionForm(props: ActFormProps) {
  const { t } = useWords()
  const [decision, setDecision] = useState<Decision | ''>('')
  const [reason, setReason] = useState('')
  const [quantities, setQuantities] = useState<Quantities>(() => suggested(props))
  const input = {
    decision,
    reason,
    quantities: decision === 'reduced' ? typedQuantities(quantities) : undefined,
  }
  return (
    <ActDialog {...props} act="decide" input={input} danger={decision === 'refused'}>
      {(errorOf) => (
        <>
          <RadioGroup
            name="/decision"
            label={t('titles.field.decision')}
            choices={choices.map((value) => ({
              value,
              label: t(`titles.value.decision.${value}`),
              hint: t(`titles.page.form.decision-${value}`),
            }))}
            value={decision}
            onChange={setDecision}
            error={errorOf('/decision')}
          />
          {decision === 'reduced' && (
            <QuantityFields view={props.view} value={quantities} onChange={setQuantities} errorOf={errorOf} />
          )}
          <TextArea
            name="/reason"
            label={t('titles.field.reason')}
            optional={decision !== 'refused'}
            value={reason}
            onChange={setReason}
            maxLength={2000}
            error={errorOf('/reason')}
          />
        </>
      )}
    </ActDialog>
  )
}

/** What the last department thought right, to start from. */
const suggested = ({ view }: ActFormProps): Quantities =>
  view.title.opinions.findLast(({ quantities }) => quantities)?.quantities ?? {}

import { useState } from 'preact/hooks'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Money } from '#design/money/money.tsx'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Clearing } from '../../../title.ts'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

type Outcome = Clearing['outcome']
type GapReason = NonNullable<Clearing['gapReason']>
const gapReasons: readonly GapReason[] = [
  'loss-before-landing',
  'wastage',
  'polarisation',
  'price-adjustment',
  'exchange-difference',
  'returned-goods',
  'other',
]

/** The bank compares what was paid with what customs imputed. Without a gap there is one outcome; with one, it is justified or left open. */
export function ClearingForm(props: ActFormProps) {
  const { t } = useWords()
  const { balances } = props.view
  const hasGap = balances !== undefined && Number(balances.gap) !== 0
  const [chosen, setChosen] = useState<Outcome | ''>('')
  const [gapReason, setGapReason] = useState<GapReason | ''>('')
  const [justification, setJustification] = useState('')
  const outcome = hasGap ? chosen : 'cleared'
  const input = { outcome, ...(outcome === 'justified-gap' && { gapReason }), ...(hasGap && { justification }) }
  return (
    <ActDialog {...props} act="clear" input={input}>
      {(errorOf) => (
        <>
          {balances && (
            <DescriptionList
              items={(['imputed', 'settled', 'gap'] as const).map((name) => ({
                term: t(`titles.page.balances.${name}`),
                value: <Money amount={balances[name]} currency={balances.currency} />,
              }))}
            />
          )}
          {hasGap ? (
            <>
              <RadioGroup
                name="/outcome"
                label={t('titles.field.outcome')}
                choices={(['justified-gap', 'not-cleared'] as const).map((value) => ({
                  value,
                  label: t(`titles.value.clearing-outcome.${value}`),
                  hint: t(`titles.page.form.outcome-${value}`),
                }))}
                value={chosen === 'cleared' ? '' : chosen}
                onChange={setChosen}
                error={errorOf('/outcome')}
              />
              {chosen === 'justified-gap' && (
                <Select
                  name="/gapReason"
                  label={t('titles.field.gapReason')}
                  options={gapReasons.map((value) => ({ value, label: t(`titles.value.gap-reason.${value}`) }))}
                  value={gapReason}
                  onChange={setGapReason}
                  error={errorOf('/gapReason')}
                />
              )}
              <TextArea
                name="/justification"
                label={t('titles.field.justification')}
                optional={chosen !== 'justified-gap'}
                value={justification}
                onChange={setJustification}
                maxLength={2000}
                error={errorOf('/justification')}
              />
            </>
          ) : (
            <p>{t('titles.page.form.no-gap')}</p>
          )}
        </>
      )}
    </ActDialog>
  )
}

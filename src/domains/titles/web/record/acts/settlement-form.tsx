import { useState } from 'preact/hooks'
import { DateInput } from '#design/date-input/date-input.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Money } from '#design/money/money.tsx'
import { NumberInput } from '#design/number-input/number-input.tsx'
import { Select } from '#design/select/select.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Settlement } from '../../../title.ts'
import { useLaw } from '../use-names.ts'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

type Kind = Settlement['kind']
const kinds: readonly Kind[] = ['advance', 'documentary-collection', 'letter-of-credit', 'open-account']

/** The bank records a payment it executed, in the title's currency and in the country's. */
export function SettlementForm(props: ActFormProps) {
  const { t } = useWords()
  const national = useLaw()?.currency ?? ''
  const { balances, title } = props.view
  const [kind, setKind] = useState<Kind | ''>('')
  const [amount, setAmount] = useState('')
  const [paidOn, setPaidOn] = useState('')
  const [reference, setReference] = useState('')
  const [countervalue, setCountervalue] = useState('')
  const isNational = title.content?.currency === national
  const input = { kind, amount, paidOn, reference, countervalue: isNational ? amount : countervalue }
  return (
    <ActDialog {...props} act="settle" input={input}>
      {(errorOf) => (
        <>
          {balances && (
            <DescriptionList
              items={[
                {
                  term: t('titles.field.total'),
                  value: <Money amount={balances.total} currency={balances.currency} />,
                },
                {
                  term: t('titles.page.balances.settled'),
                  value: <Money amount={balances.settled} currency={balances.currency} />,
                },
              ]}
            />
          )}
          <Select
            name="/kind"
            label={t('titles.field.kind')}
            options={kinds.map((value) => ({ value, label: t(`titles.value.settlement-kind.${value}`) }))}
            value={kind}
            onChange={setKind}
            error={errorOf('/kind')}
          />
          <NumberInput
            name="/amount"
            label={t('titles.field.amount')}
            unit={balances?.currency}
            value={amount}
            onChange={setAmount}
            error={errorOf('/amount')}
          />
          {!isNational && (
            <NumberInput
              name="/countervalue"
              label={t('titles.field.countervalue')}
              hint={t('titles.help.countervalue')}
              unit={national}
              value={countervalue}
              onChange={setCountervalue}
              error={errorOf('/countervalue')}
            />
          )}
          <DateInput
            name="/paidOn"
            label={t('titles.field.paidOn')}
            value={paidOn}
            onChange={setPaidOn}
            error={errorOf('/paidOn')}
          />
          <TextInput
            name="/reference"
            label={t('titles.field.reference')}
            code
            maxLength={60}
            value={reference}
            onChange={setReference}
            error={errorOf('/reference')}
          />
        </>
      )}
    </ActDialog>
  )
}

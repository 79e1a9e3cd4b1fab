import { useState } from 'preact/hooks'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

/** Customs takes an imputation back. */
export function ReverseImputationForm(props: ActFormProps) {
  const { t, format } = useWords()
  const { imputations } = props.view.title
  const [imputation, setImputation] = useState(onlyOne(imputations))
  const [reason, setReason] = useState('')
  return (
    <ActDialog {...props} act="reverseImputation" input={{ imputation, reason }} danger>
      {(errorOf) => (
        <>
          <Select
            name="/imputation"
            label={t('titles.field.imputation')}
            options={imputations.map(({ id, declaration, registeredOn }) => ({
              value: id,
              label: t('titles.page.form.declaration-of', { declaration, day: format.day(registeredOn) }),
            }))}
            value={imputation}
            onChange={setImputation}
            error={errorOf('/imputation')}
          />
          <TextArea
            name="/reason"
            label={t('titles.field.reason')}
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

/** The bank takes a payment back that was recorded in error. */
export function ReverseSettlementForm(props: ActFormProps) {
  const { t, format } = useWords()
  const { settlements, content } = props.view.title
  const currency = content?.currency ?? ''
  const [settlement, setSettlement] = useState(onlyOne(settlements))
  const [reason, setReason] = useState('')
  return (
    <ActDialog {...props} act="reverseSettlement" input={{ settlement, reason }} danger>
      {(errorOf) => (
        <>
          <Select
            name="/settlement"
            label={t('titles.field.settlement')}
            options={settlements.map(({ id, reference, amount, paidOn }) => ({
              value: id,
              label: t('titles.page.form.settlement-of', {
                reference,
                amount: format.money({ amount, currency }),
                day: format.day(paidOn),
              }),
            }))}
            value={settlement}
            onChange={setSettlement}
            error={errorOf('/settlement')}
          />
          <TextArea
            name="/reason"
            label={t('titles.field.reason')}
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

const onlyOne = (list: readonly { readonly id: string }[]): string => (list.length === 1 ? (list[0]?.id ?? '') : '')

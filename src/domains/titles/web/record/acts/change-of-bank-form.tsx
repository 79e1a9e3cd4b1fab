import { useState } from 'preact/hooks'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import { useOrganisations } from '../use-organisations.ts'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

/** The applicant takes the title to another bank. */
export function ChangeOfBankForm(props: ActFormProps) {
  const { t } = useWords()
  const present = props.view.title.content?.bank.organisation
  const banks = useOrganisations('bank').filter(({ id }) => id !== present)
  const [organisation, setOrganisation] = useState('')
  const [branch, setBranch] = useState('')
  const [account, setAccount] = useState('')
  const [reason, setReason] = useState('')
  return (
    <ActDialog {...props} act="requestChangeOfBank" input={{ bank: { organisation, branch, account }, reason }}>
      {(errorOf) => (
        <>
          <p>{t('titles.page.explain.requestChangeOfBank')}</p>
          <Select
            name="/bank/organisation"
            label={t('titles.field.bank.organisation')}
            options={banks.map(({ id, name }) => ({ value: id, label: name }))}
            value={organisation}
            onChange={setOrganisation}
            error={errorOf('/bank/organisation')}
          />
          <TextInput
            name="/bank/branch"
            label={t('titles.field.bank.branch')}
            maxLength={100}
            value={branch}
            onChange={setBranch}
            error={errorOf('/bank/branch')}
          />
          <TextInput
            name="/bank/account"
            label={t('titles.field.bank.account')}
            code
            maxLength={34}
            value={account}
            onChange={setAccount}
            error={errorOf('/bank/account')}
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

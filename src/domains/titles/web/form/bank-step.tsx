import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import { useLaw } from '../record/use-names.ts'
import { useOrganisations } from '../record/use-organisations.ts'
import { ChoiceOf, LongTextOf, TextOf } from './fields.tsx'
import type { FormKit } from './form-kit.ts'

/** Which bank, which customs office and regime, and why. The bank of a title in use is changed on a way of its own. */
export function BankStep({ kit }: { kit: FormKit }) {
  const { t, language } = useWords()
  const law = useLaw()
  const banks = useOrganisations('bank')
  const { view, before } = kit
  const regimes = law?.regimes.filter(({ direction }) => direction === view.title.direction) ?? []
  const named = ({ code, name }: (typeof regimes)[number] | NonNullable<typeof law>['customsOffices'][number]) => ({
    value: code,
    label: `${code} – ${name[language]}`,
  })
  return (
    <>
      {before ? (
        <p class="edit-hint">{t('objection.bank-changes-apart')}</p>
      ) : (
        <Panel title={t('titles.field.bank')}>
          <ChoiceOf
            kit={kit}
            at="/bank/organisation"
            options={banks.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div class="edit-row">
            <TextOf kit={kit} at="/bank/branch" maxLength={100} />
            <TextOf kit={kit} at="/bank/account" code maxLength={34} />
          </div>
        </Panel>
      )}
      <Panel title={t('titles.page.edit.customs')}>
        <ChoiceOf kit={kit} at="/regime" options={regimes.map(named)} />
        <ChoiceOf kit={kit} at="/customsOffice" options={(law?.customsOffices ?? []).map(named)} />
      </Panel>
      {!before && (
        <Panel title={t('titles.page.content.reason')}>
          <LongTextOf kit={kit} at="/reason" maxLength={2000} />
        </Panel>
      )}
    </>
  )
}

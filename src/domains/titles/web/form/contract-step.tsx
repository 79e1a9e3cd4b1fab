import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import { useNames } from '../record/use-names.ts'
import type { CodeSearches } from './code-search.ts'
import { ChoiceOf, CodeOf, DayOf, LongTextOf, TextOf } from './fields.tsx'
import type { FormKit } from './form-kit.ts'

const kinds = ['contract', 'final-invoice', 'proforma-invoice', 'firm-order', 'purchase-confirmation'] as const

/** With whom, and by which contract. */
export function ContractStep({ kit, searches }: { kit: FormKit; searches: CodeSearches }) {
  const { t } = useWords()
  const names = useNames()
  return (
    <>
      <Panel title={t('titles.field.counterparty')}>
        <TextOf kit={kit} at="/counterparty/name" maxLength={200} />
        <CodeOf kit={kit} at="/counterparty/country" search={searches.country} name={names.country} />
        <LongTextOf kit={kit} at="/counterparty/address" maxLength={500} rows={2} />
      </Panel>
      <Panel title={t('titles.field.contract')}>
        <ChoiceOf
          kit={kit}
          at="/contract/kind"
          options={kinds.map((value) => ({ value, label: t(`titles.value.contract-kind.${value}`) }))}
        />
        <div class="edit-row">
          <TextOf kit={kit} at="/contract/number" code maxLength={60} />
          <DayOf kit={kit} at="/contract/date" />
        </div>
        <CodeOf kit={kit} at="/currency" search={searches.currency} name={searches.currencyName} />
      </Panel>
    </>
  )
}

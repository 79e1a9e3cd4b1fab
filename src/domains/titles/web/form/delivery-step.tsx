import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import { useNames } from '../record/use-names.ts'
import type { CodeSearches } from './code-search.ts'
import { AmountOf, ChoiceOf, CodeOf, TextOf } from './fields.tsx'
import type { FormKit } from './form-kit.ts'

const terms = ['advance', 'documentary-collection', 'letter-of-credit', 'open-account', 'no-payment'] as const
const charges = ['/freight', '/insurance', '/otherCharges'] as const

/** How the goods come, and how they are paid. */
export function DeliveryStep({ kit, searches }: { kit: FormKit; searches: CodeSearches }) {
  const { t, language } = useWords()
  const names = useNames()
  return (
    <>
      <Panel title={t('titles.page.edit.delivery')}>
        <div class="edit-row">
          <ChoiceOf
            kit={kit}
            at="/incoterm"
            options={searches.incoterms.map(({ code, name }) => ({
              value: code,
              label: `${code} – ${name[language]}`,
            }))}
          />
          <TextOf kit={kit} at="/incotermPlace" maxLength={100} />
        </div>
        <CodeOf kit={kit} at="/provenance" search={searches.country} name={names.country} />
      </Panel>
      <Panel title={t('titles.page.edit.payment')}>
        <ChoiceOf
          kit={kit}
          at="/paymentTerms"
          options={terms.map((value) => ({ value, label: t(`titles.value.payment-terms.${value}`) }))}
        />
        <div class="edit-row">
          {charges.map((at) => (
            <AmountOf key={at} kit={kit} at={at} unit={kit.draft.currency ?? ''} />
          ))}
        </div>
      </Panel>
    </>
  )
}

import type { ComponentChildren } from 'preact'
import { useWords } from '#design/words/words.tsx'
import { useNames } from '../record/use-names.ts'
import { useOrganisations } from '../record/use-organisations.ts'
import type { FormKit } from './form-kit.ts'
import { totalsOf } from './totals.ts'

/** The declaration read back as prose, in the reader's language; what is still empty is said to be so. */
export function ReadBack({ kit }: { kit: FormKit }) {
  const { t, format } = useWords()
  const names = useNames()
  const banks = useOrganisations('bank')
  const { draft, view } = kit
  const { title } = view
  const currency = draft.currency ?? ''

  const said = (pointer: string, name: (value: string) => string = (value) => value) => {
    const value = kit.valueAt(pointer)
    return value === '' ? t('titles.page.edit.blank') : name(value)
  }
  const money = (amount: string) => format.money({ amount, currency })
  const charges = (['freight', 'insurance', 'otherCharges'] as const).filter((name) => (draft[name] ?? '') !== '')
  const sentence = (name: string, values: Readonly<Record<string, string>>) => (
    <Sentence>{t(`titles.page.edit.prose.${name}`, values)}</Sentence>
  )

  return (
    <div class="edit-prose">
      {sentence(title.direction, {
        owner: title.ownerName,
        category: names.category(title.category),
        name: said('/counterparty/name'),
        country: said('/counterparty/country', names.country),
      })}
      {sentence('contract', {
        kind: said('/contract/kind', (kind) => t(`titles.value.contract-kind.${kind}`)),
        number: said('/contract/number'),
        date: said('/contract/date', (day) => format.day(day, 'long')),
      })}
      <ul>
        {(draft.lines ?? []).map(({ id }, at) => {
          const of = (field: string, name?: (value: string) => string) => said(`/lines/${at}/${field}`, name)
          return (
            <li key={id}>
              {t('titles.page.edit.prose.line', {
                designation: of('designation'),
                hs: of('hs'),
                origin: of('origin', names.country),
                quantity: of('quantity', (amount) => format.number(amount)),
                unit: of('unit', names.unit),
                value: of('value', money),
              })}
            </li>
          )
        })}
      </ul>
      {sentence(`delivery-${title.direction}`, {
        incoterm: said('/incoterm'),
        place: said('/incotermPlace'),
        provenance: said('/provenance', names.country),
        office: said('/customsOffice', names.office),
        regime: said('/regime', names.regime),
      })}
      {charges.length > 0 &&
        sentence('charges', {
          charges: charges
            .map((name) => `${t(`titles.field.${name}`)} ${money(draft[name] ?? '')}`)
            .join(t('titles.page.edit.and')),
        })}
      {sentence('payment', {
        total: money(totalsOf(draft).total),
        terms: said('/paymentTerms', (value) => t(`titles.value.payment-terms.${value}`)),
      })}
      {sentence('bank', {
        bank: said('/bank/organisation', (id) => banks.find((one) => one.id === id)?.name ?? ''),
        branch: said('/bank/branch'),
        account: said('/bank/account'),
      })}
      {(draft.reason ?? '') !== '' && sentence('reason', { reason: draft.reason ?? '' })}
      {title.documents.length > 0 &&
        sentence('papers', { papers: title.documents.map(({ name }) => name).join(t('titles.page.edit.and')) })}
    </div>
  )
}

const Sentence = ({ children }: { children: ComponentChildren }) => <p>{children}</p>

import { Code } from '#design/code/code.tsx'
import { Money, Quantity } from '#design/money/money.tsx'
import { Day } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import { useNames } from './use-names.ts'
import { useOrganisations } from './use-organisations.ts'

/** The value of a field of a title as a person reads it: codes by their names, amounts with their currency. */
export function FieldValue({
  path,
  value,
  currency,
  unit,
}: {
  /** Path of the field without line numbers, e.g. `lines.origin`. */
  path: string
  value: string
  currency: string
  unit?: string | undefined
}) {
  const { t } = useWords()
  const names = useNames()
  const banks = useOrganisations('bank')
  switch (path) {
    case 'counterparty.country':
    case 'provenance':
    case 'lines.origin':
      return <bdi>{names.country(value)}</bdi>
    case 'contract.kind':
      return <>{t(`titles.value.contract-kind.${value}`)}</>
    case 'contract.date':
      return <Day day={value} />
    case 'paymentTerms':
      return <>{t(`titles.value.payment-terms.${value}`)}</>
    case 'regime':
      return <bdi>{names.regime(value)}</bdi>
    case 'customsOffice':
      return <bdi>{names.office(value)}</bdi>
    case 'bank.organisation':
      return <bdi>{banks.find(({ id }) => id === value)?.name ?? ''}</bdi>
    case 'freight':
    case 'insurance':
    case 'otherCharges':
    case 'lines.value':
      return <Money amount={value} currency={currency} />
    case 'lines.quantity':
      return <Quantity amount={value} unit={names.unit(unit ?? '')} />
    case 'lines.netWeightKg':
      return <Quantity amount={value} unit={names.unit('KGM')} />
    case 'lines.unit':
      return <bdi>{names.unit(value)}</bdi>
    case 'contract.number':
    case 'bank.account':
    case 'lines.hs':
      return <Code>{value}</Code>
    default:
      return <bdi>{value}</bdi>
  }
}

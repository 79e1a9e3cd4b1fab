import { DescriptionList } from '#design/description-list/description-list.tsx'
import { DueBar } from '#design/due-bar/due-bar.tsx'
import { Money } from '#design/money/money.tsx'
import { PersonName } from '#design/person-name/person-name.tsx'
import { Day } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import { useNow } from './use-now.ts'

/** Who and how much and until when, at a glance: parties, total, who holds it, deadline, validity. */
export function FactsStrip({ view }: { view: TitleView }) {
  const { t } = useWords()
  const now = useNow()
  const { title, desk, balances, names } = view
  const shown = title.content ?? title.draft
  const bank = shown.bank?.organisation
  return (
    <DescriptionList
      items={[
        { term: t('titles.field.owner'), value: <bdi>{title.ownerName}</bdi> },
        {
          term: t('titles.page.header.prepared-by'),
          value: title.preparedBy.organisation !== title.owner && (
            <PersonName name={title.preparedBy.name} organisation={title.preparedBy.organisationName} />
          ),
        },
        { term: t('titles.field.counterparty'), value: shown.counterparty?.name },
        { term: t('titles.field.bank'), value: bank && names[bank] },
        {
          term: t('titles.field.total'),
          value: balances && <Money amount={balances.total} currency={balances.currency} />,
        },
        {
          term: t('titles.page.header.claimed-by'),
          value: desk?.claimedBy && <PersonName name={desk.claimedBy.name} />,
        },
        {
          term: t('titles.page.header.deadline'),
          value: desk?.until && <DueBar since={desk.since} until={desk.until} now={now} />,
        },
        {
          term: t('titles.page.header.expires-on'),
          value: title.domiciliation && <Day day={title.domiciliation.expiresOn} />,
        },
      ].map(({ value, ...item }) => ({ ...item, value: value === false ? undefined : value }))}
    />
  )
}

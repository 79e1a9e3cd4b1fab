import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Money } from '#design/money/money.tsx'
import { useWords } from '#design/words/words.tsx'
import { useNames } from '../record/use-names.ts'
import type { FormKit, Missing } from './form-kit.ts'
import { MissingList } from './missing-list.tsx'
import { totalsOf } from './totals.ts'

const isWide = () => matchMedia('(min-width: 1001px)').matches

/** What stays in sight while one writes: whose title, how much, and what is still missing. */
export function EditSummary({
  kit,
  missing,
  onOpen,
}: {
  kit: FormKit
  missing: readonly Missing[]
  onOpen: (pointer: string | undefined) => void
}) {
  const { t } = useWords()
  const names = useNames()
  const { view, draft } = kit
  const { goods, total } = totalsOf(draft)
  const currency = draft.currency ?? ''
  return (
    <>
      <DescriptionList
        items={[
          { term: t('titles.field.category'), value: names.category(view.title.category) },
          { term: t('titles.field.owner'), value: view.title.ownerName },
          { term: t('titles.field.counterparty'), value: draft.counterparty?.name },
          { term: t('titles.page.balances.goods'), value: <Money amount={goods} currency={currency} /> },
          { term: t('titles.field.total'), value: <Money amount={total} currency={currency} /> },
        ]}
      />
      {missing.length > 0 ? (
        <details open={isWide()}>
          <summary>{t('titles.page.missing.title', { count: missing.length })}</summary>
          <MissingList missing={missing} onOpen={onOpen} />
        </details>
      ) : (
        <p>{t('titles.page.edit.nothing-missing')}</p>
      )}
    </>
  )
}

import { DescriptionList } from '#design/description-list/description-list.tsx'
import type { GridColumn } from '#design/lines-grid/grid-column.ts'
import { LinesGrid } from '#design/lines-grid/lines-grid.tsx'
import { Message } from '#design/message/message.tsx'
import { Money } from '#design/money/money.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { DraftLine } from '../../title.ts'
import type { CodeSearches } from './code-search.ts'
import type { FormKit } from './form-kit.ts'
import { totalsOf } from './totals.ts'

/** What is bought or sold, line by line; a spreadsheet can be pasted. */
export function GoodsStep({ kit, searches }: { kit: FormKit; searches: CodeSearches }) {
  const { t } = useWords()
  const { draft, change, errorAt, category } = kit
  const lines = draft.lines ?? []
  const head = (name: string) => t(`titles.field.lines.${name}`)
  const columns: readonly GridColumn<DraftLine>[] = [
    { key: 'hs', head: head('hs'), kind: 'code', share: 2, search: searches.hs },
    { key: 'designation', head: head('designation'), kind: 'text', share: 3 },
    { key: 'origin', head: head('origin'), kind: 'code', share: 1.5, search: searches.country },
    { key: 'quantity', head: head('quantity'), kind: 'number', share: 1.5 },
    { key: 'unit', head: head('unit'), kind: 'code', share: 1.5, search: searches.unit },
    { key: 'netWeightKg', head: head('netWeightKg'), kind: 'number', share: 1.5 },
    { key: 'value', head: head('value'), kind: 'number', share: 1.5 },
  ]
  const ofWholeLines = ['/lines', ...lines.flatMap((_, at) => [`/lines/${at}`, `/lines/${at}/id`])]
    .map(errorAt)
    .filter((error) => error !== undefined)

  return (
    <Panel title={t('titles.field.lines')}>
      {category && !category.severalHs && <p class="edit-hint">{t('titles.page.edit.one-position')}</p>}
      {ofWholeLines.length > 0 && (
        <Message kind="error">
          {ofWholeLines.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </Message>
      )}
      <LinesGrid
        name="/lines"
        caption={t('titles.field.lines')}
        columns={columns}
        rows={lines}
        onChange={(rows) => change({ ...draft, lines: [...rows] })}
        newRow={() => ({ id: crypto.randomUUID() })}
        errorAt={errorAt}
        totals={
          <>
            {t('titles.page.balances.goods')} <Money amount={totalsOf(draft).goods} currency={draft.currency ?? ''} />
          </>
        }
      />
      <details class="edit-help">
        <summary>{t('titles.page.edit.help')}</summary>
        <DescriptionList
          items={['hs', 'designation', 'origin', 'quantity', 'value'].map((name) => ({
            term: head(name),
            value: t(`titles.help.lines.${name}`),
          }))}
        />
      </details>
    </Panel>
  )
}

import { Checkbox } from '#design/checkbox/checkbox.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { useWords } from '#design/words/words.tsx'
import { type PageSize, pageSizes } from './list-filters.ts'
import type { TableLayout } from './table-layout.ts'
import { type ColumnKey, useTitleColumns } from './title-columns.tsx'

/** Which columns the table shows, and how many titles a page. The number stays: it leads to the title. */
export function ColumnsMenu({
  offered,
  layout,
  onChange,
}: {
  offered: readonly ColumnKey[]
  layout: TableLayout
  onChange: (layout: TableLayout) => void
}) {
  const { t } = useWords()
  const { hidden, rows } = layout
  return (
    <Menu icon="more" label={t('titles.page.list.columns')}>
      <div class="list-menu-part">
        {useTitleColumns()
          .filter(({ key }) => key !== 'number' && offered.includes(key))
          .map(({ key, head }) => (
            <Checkbox
              key={key}
              name={`/columns/${key}`}
              label={head}
              checked={!hidden.includes(key)}
              onChange={(shown) =>
                onChange({ ...layout, hidden: shown ? hidden.filter((one) => one !== key) : [...hidden, key] })
              }
            />
          ))}
      </div>
      <div class="list-menu-part">
        <RadioGroup<`${PageSize}`>
          name="/rows"
          label={t('titles.page.list.rows')}
          choices={pageSizes.map((size) => ({ value: `${size}`, label: String(size) }))}
          value={`${rows}`}
          onChange={(size) => onChange({ ...layout, rows: Number(size) as PageSize })}
        />
      </div>
    </Menu>
  )
}

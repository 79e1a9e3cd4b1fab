import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleContent } from '../../title.ts'
import { changedFields } from '../record/changed-fields.ts'
import { FieldValue } from '../record/field-value.tsx'

/** Every value a modification changes, as it is and as it is wanted. */
export function Changes({ before, after }: { before: TitleContent; after: TitleContent }) {
  const { t } = useWords()
  const changes = changedFields(before, after)
  if (changes.length === 0) return <p>{t('titles.page.edit.no-change')}</p>
  const shown = (path: string, value: string | undefined, currency: string, unit: string | undefined) =>
    value === undefined || value === '' ? (
      t('titles.page.change.nothing')
    ) : (
      <FieldValue path={path} value={value} currency={currency} unit={unit} />
    )
  return (
    <Table
      caption={t('titles.page.change.compared')}
      rows={changes}
      keyOf={({ path, line, before: old, after: now }) => [path, line, old, now].join()}
      columns={[
        {
          key: 'field',
          head: t('titles.page.change.field'),
          cell: ({ path, line }) => (
            <>
              {t(`titles.field.${path}`)} {line !== undefined && <bdi>({line})</bdi>}
            </>
          ),
        },
        {
          key: 'before',
          head: t('titles.page.change.before'),
          cell: ({ path, before: old, unit }) => shown(path, old, before.currency, unit),
        },
        {
          key: 'after',
          head: t('titles.page.change.after'),
          cell: ({ path, after: now, unit }) => shown(path, now, after.currency, unit),
        },
      ]}
    />
  )
}

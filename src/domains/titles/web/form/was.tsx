import { useWords } from '#design/words/words.tsx'
import { FieldValue } from '../record/field-value.tsx'
import { valueAt } from './draft-values.ts'
import { type FormKit, pathOf } from './form-kit.ts'

/** Under a field whose value a modification changes: what the title says now. */
export function Was({ kit: { before, draft }, pointer }: { kit: FormKit; pointer: string }) {
  const { t } = useWords()
  if (!before || valueAt(before, pointer) === valueAt(draft, pointer)) return null
  const value = valueAt(before, pointer)
  return (
    <p class="edit-was">
      {t('titles.page.edit.was')}{' '}
      {value === '' ? (
        t('titles.page.change.nothing')
      ) : (
        <FieldValue path={pathOf(pointer)} value={value} currency={before.currency} />
      )}
    </p>
  )
}

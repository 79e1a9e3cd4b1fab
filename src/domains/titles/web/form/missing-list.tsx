import { useWords } from '#design/words/words.tsx'
import { objectionText } from '../record/objection-text.ts'
import { type Missing, pathOf } from './form-kit.ts'

/** What is missing, each leading to its field. */
export function MissingList({
  missing,
  onOpen,
}: {
  missing: readonly Missing[]
  onOpen: (pointer: string | undefined) => void
}) {
  const { t, format } = useWords()
  return (
    <ul class="edit-missing">
      {missing.map((one) => {
        const key = `titles.field.${pathOf(one.field ?? '')}`
        const field = one.field !== undefined && t.has(key) ? t(key) : undefined
        const line = /^\/lines\/(\d+)/.exec(one.field ?? '')?.[1]
        const named =
          line === undefined || field === undefined
            ? field
            : t('titles.page.edit.of-line', { field, number: Number(line) + 1 })
        const words = objectionText(one, { t, format })
        const said =
          named === undefined
            ? words
            : one.reason === 'needed'
              ? named
              : t('titles.page.missing.at', { field: named, words })
        return (
          <li key={`${one.reason} ${one.field} ${words}`}>
            <a
              href={`#${one.field ?? ''}`}
              onClick={(event) => {
                event.preventDefault()
                onOpen(one.field)
              }}
            >
              {said}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

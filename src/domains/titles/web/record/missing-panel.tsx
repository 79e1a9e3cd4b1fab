import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import { objectionText } from './objection-text.ts'

/** What is missing before the applicant may sign or send again, and why a desk sent it back. */
export function MissingPanel({ view, mayEdit }: { view: TitleView; mayEdit: boolean }) {
  const { t } = useWords()
  const { missing, title } = view
  const returned = title.status === 'returned' ? title.returned : undefined
  if (!returned && missing.length === 0) return null
  return (
    <Message
      kind={returned ? 'warning' : 'info'}
      title={returned ? t('titles.page.missing.returned') : t('titles.page.missing.title', { count: missing.length })}
    >
      {returned && <p dir="auto">{returned.reason}</p>}
      {missing.length > 0 && <MissingList view={view} mayEdit={mayEdit} />}
    </Message>
  )
}

/** Each missing thing, by the name of its field; it leads there for those who may fill it in. */
function MissingList({ view: { title, missing }, mayEdit }: { view: TitleView; mayEdit: boolean }) {
  const { t, format } = useWords()
  return (
    <ul class="record-list">
      {missing.map(({ reason, field, about }) => {
        const name = field && fieldKey(field)
        const words = objectionText({ reason, ...(about && { about }) }, { t, format })
        const sentence = name && t.has(name) ? t('titles.page.missing.at', { field: t(name), words }) : words
        return (
          <li key={`${reason} ${field}`}>
            {mayEdit ? <a href={`/titles/${title.id}/edit#${field ?? ''}`}>{sentence}</a> : sentence}
          </li>
        )
      })}
    </ul>
  )
}

/** `/lines/2/hs` → `titles.field.lines.hs`. */
const fieldKey = (pointer: string): string => `titles.field${pointer.replace(/\/\d+/g, '').replaceAll('/', '.')}`

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
    <ul class="record-missing">
      {missing.map(({ reason, field, about }) => {
        const key = field && `titles.field${field.replace(/\/\d+/g, '').replaceAll('/', '.')}`
        const name = key && t.has(key) ? t(key) : undefined
        const words = objectionText({ reason, about }, { t, format })
        const said =
          name === undefined ? words : isEmpty(reason) ? name : t('titles.page.missing.at', { field: name, words })
        return (
          <li key={`${reason} ${field}`}>
            {mayEdit ? <a href={`/titles/${title.id}/edit#${field ?? ''}`}>{said}</a> : said}
          </li>
        )
      })}
    </ul>
  )
}

/** Nothing was filled in: the name of the field says it all. */
const isEmpty = (reason: string): boolean => reason === 'needed'

import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { Code } from '#design/code/code.tsx'
import { Message } from '#design/message/message.tsx'
import { Ago } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '#domains/titles/views.ts'
import { useNow } from '#domains/titles/web/record/use-now.ts'
import type { NoticePage } from '#domains/work/notice.ts'

const mostTitles = 5

/** Questions of desks which the reader was lately told of and nobody has answered yet. */
export function HomeQuestions() {
  const { value } = useLoaded<NoticePage>(
    'notices/first',
    () => api.get('/api/notices'),
    (news) => news === 'notice' || news === 'everything',
  )
  const asked = (value?.rows ?? []).filter(({ type, kind }) => kind === 'title' && type === 'QuestionAsked')
  const titles = [...new Set(asked.map(({ record }) => record))].slice(0, mostTitles)
  return (
    <>
      {titles.map((id) => (
        <OpenQuestions key={id} id={id} />
      ))}
    </>
  )
}

function OpenQuestions({ id }: { id: string }) {
  const { t } = useWords()
  const now = useNow()
  const { value } = useLoaded<TitleView>(`title/${id}`, () => api.get(`/api/titles/${id}`), about('title', id))
  const open = value?.title.questions.filter(({ answered }) => !answered) ?? []
  return (
    <>
      {open.map(({ id: question, question: words, asked }) => (
        <Message
          key={question}
          kind="warning"
          title={t('titles.page.questions.asks', { organisation: asked.by.organisationName })}
        >
          <p dir="auto">{words}</p>
          <p>
            <Ago at={asked.at} now={now} /> ·{' '}
            <a href={`/titles/${id}`}>
              {t('titles.act.answer')} <Code>{value?.title.number ?? ''}</Code>
            </a>
          </p>
        </Message>
      ))}
    </>
  )
}

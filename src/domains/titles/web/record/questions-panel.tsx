import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PersonName } from '#design/person-name/person-name.tsx'
import { State } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Actor } from '../../title.ts'
import type { TitleView } from '../../views.ts'

/** Questions of the desks and what was answered, and the requests put to the exchange office. */
export function QuestionsPanel({ view }: { view: TitleView }) {
  const { t } = useWords()
  const { questions, specialRequests } = view.title
  if (questions.length === 0 && specialRequests.length === 0)
    return <EmptyState icon="mail" title={t('titles.page.questions.none')} />
  return (
    <>
      {questions.length > 0 && (
        <Panel title={t('titles.page.questions.title')}>
          <ol class="record-thread">
            {questions.map(({ id, question, asked, answer, answered }) => (
              <li key={id}>
                <Said text={question} {...asked} />
                {answered && answer !== undefined ? (
                  <Said text={answer} {...answered} isAnswer />
                ) : (
                  <State meaning="waiting">{t('titles.page.questions.open')}</State>
                )}
              </li>
            ))}
          </ol>
        </Panel>
      )}
      {specialRequests.length > 0 && (
        <Panel title={t('titles.page.special.title')}>
          <ol class="record-thread">
            {specialRequests.map(({ id, kind, text, filed, decision }) => (
              <li key={id}>
                <h3>{t(`titles.value.special-request.${kind}`)}</h3>
                <Said text={text} {...filed} />
                {decision ? (
                  <>
                    <State meaning={decision.granted ? 'done' : 'refused'}>
                      {t(`titles.page.special.${decision.granted ? 'granted' : 'not-granted'}`)}
                    </State>
                    <Said text={decision.reason} at={decision.at} by={decision.by} isAnswer />
                  </>
                ) : (
                  <State meaning="moving">{t('titles.page.special.open')}</State>
                )}
              </li>
            ))}
          </ol>
        </Panel>
      )}
    </>
  )
}

function Said({ text, at, by, isAnswer = false }: { text: string; at: string; by: Actor; isAnswer?: boolean }) {
  return (
    <div class={isAnswer ? 'record-said record-said-back' : 'record-said'}>
      <p dir="auto">{text}</p>
      <p class="record-who">
        <PersonName name={by.name} organisation={by.organisationName} /> · <Instant at={at} />
      </p>
    </div>
  )
}

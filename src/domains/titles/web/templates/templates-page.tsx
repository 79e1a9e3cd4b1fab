import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { hasProblem } from '#apps/web/problem.ts'
import { navigate } from '#apps/web/router.ts'
import { useAct } from '#apps/web/use-act.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Template } from '../../views.ts'
import { ActProblem } from '../record/act-problem.tsx'
import { useNames } from '../record/use-names.ts'

/** Drafts kept under a name: start a title from one, or remove it. */
export function TemplatesPage() {
  const { t } = useWords()
  const names = useNames()
  const loaded = useLoaded<{ templates: readonly Template[] }>('title-templates', () => api.get('/api/title-templates'))
  const { busy, problem, send } = useAct<{ id: string }>()
  const [failed, setFailed] = useState('')

  const start = async ({ id, category, owner }: Template) => {
    const started = await send('/api/titles', { category, owner, from: { template: id } })
    if (started) navigate(`/titles/${started.value.id}/edit`)
  }
  const remove = async ({ id }: Template) => {
    const answer = await api.delete(`/api/title-templates/${id}`)
    setFailed(hasProblem(answer) ? answer.problem.title : '')
    loaded.reload()
  }

  return (
    <>
      <PageHeader title={t('titles.page.templates.title')} lead={t('titles.page.templates.lead')} />
      {problem && <ActProblem problem={problem} />}
      {failed !== '' && (
        <Message kind="error" live>
          {failed}
        </Message>
      )}
      <WhenLoaded of={loaded}>
        {({ templates }) =>
          templates.length === 0 ? (
            <EmptyState icon="template" title={t('titles.page.templates.none')}>
              <p>{t('titles.page.templates.none-text')}</p>
            </EmptyState>
          ) : (
            <Table
              caption={t('titles.page.templates.title')}
              rows={templates}
              keyOf={({ id }) => id}
              columns={[
                { key: 'name', head: t('titles.page.templates.name'), cell: ({ name }) => <bdi>{name}</bdi> },
                { key: 'category', head: t('titles.field.category'), cell: ({ category }) => names.category(category) },
                { key: 'at', head: t('titles.page.templates.at'), cell: ({ updatedAt }) => <Instant at={updatedAt} /> },
                {
                  key: 'acts',
                  head: t('titles.page.templates.acts'),
                  cell: (template) => (
                    <>
                      <Button kind="quiet" busy={busy} onClick={() => start(template)}>
                        {t('titles.page.templates.start')}
                      </Button>
                      <Button kind="quiet" icon="remove" onClick={() => remove(template)}>
                        {t('titles.page.templates.remove', { name: template.name })}
                      </Button>
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </WhenLoaded>
    </>
  )
}

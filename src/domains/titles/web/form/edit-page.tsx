import './edit.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import type { ActDone } from '../record/act-path.ts'
import { objectionText } from '../record/objection-text.ts'
import { DraftForm } from './draft-form.tsx'
import { ModificationForm } from './modification-form.tsx'
import { Signed } from './signed.tsx'

/** Where a title is written: a draft, a title returned for correction, or with `?modification` the change of one in use. */
export function EditPage({ params, query }: PageProps) {
  const { t } = useWords()
  const id = params.id ?? ''
  const title = useLoaded<TitleView>(`title/${id}`, () => api.get(`/api/titles/${id}`), about('title', id))
  const [done, setDone] = useState<ActDone>()
  const sent = (what: ActDone) => {
    setDone(what)
    title.reload()
  }
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t('titles.page.titles'), href: '/titles' },
          { label: title.value?.title.number ?? t('titles.page.record.unnumbered'), href: `/titles/${id}` },
        ]}
      />
      <WhenLoaded of={title}>
        {(view) => {
          const act = query.has('modification') ? 'requestModification' : 'saveDraft'
          const refused = view.acts.find((one) => one.act === act && !one.possible)
          if (done) return <Signed view={view} done={done} />
          if (refused || !view.acts.some((one) => one.act === act)) return <NotNow view={view} why={refused?.why} />
          return act === 'saveDraft' ? (
            <DraftForm view={view} step={query.get('step')} onSigned={sent} onReload={title.reload} />
          ) : (
            <ModificationForm view={view} step={query.get('step')} onSent={sent} onReload={title.reload} />
          )
        }}
      </WhenLoaded>
    </>
  )
}

/** The title is not to be written now: why, and where it can be read. */
function NotNow({ view, why }: { view: TitleView; why: TitleView['acts'][number]['why'] }) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <PageHeader title={t('titles.page.edit.not-now')} />
      <Message kind="info">
        <p>{objectionText(why ?? { reason: 'another-role-does-this' }, words)}</p>
        <LinkButton href={`/titles/${view.title.id}`}>{t('titles.page.edit.read')}</LinkButton>
      </Message>
    </>
  )
}

import './start.css'
import { useState } from 'preact/hooks'
import type { PageProps } from '#apps/web/page.ts'
import { hasProblem, type Problem } from '#apps/web/problem.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { upload } from '#apps/web/upload.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#design/button/button.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ActDone } from '../record/act-path.ts'
import { ActProblem } from '../record/act-problem.tsx'
import { useLaw } from '../record/use-names.ts'
import { categoriesFor, companiesOf } from './choices.ts'
import { EarlierPart } from './earlier-part.tsx'
import { InvoicePart } from './invoice-part.tsx'
import { TemplatePart } from './template-part.tsx'

const origins = ['empty', 'invoice', 'template', 'title'] as const
type Origin = (typeof origins)[number]

/** A new title: for whom, what is needed, and where to start from. */
export function StartPage({ query }: PageProps) {
  const { t, language } = useWords()
  const session = useSession()
  const companies = companiesOf(session)
  const [owner, setOwner] = useState(query.get('owner') ?? companies[0]?.id ?? '')
  const [chosen, setCategory] = useState(query.get('category') ?? '')
  const [origin, setOrigin] = useState<Origin>(
    query.has('template') ? 'template' : query.has('title') ? 'title' : 'empty',
  )
  const [template, setTemplate] = useState(query.get('template') ?? '')
  const [earlier, setEarlier] = useState(query.get('title') ?? '')
  const [invoice, setInvoice] = useState<File>()
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<Problem>()
  const { busy, problem, send } = useAct<ActDone>()

  const company = companies.find(({ id }) => id === owner)
  const categories = categoriesFor(company, useLaw()?.categories ?? [])
  const category = categories.some(({ code }) => code === chosen) ? chosen : ''
  const lacks =
    category === ''
      ? t('titles.page.start.choose-category')
      : origin === 'empty' || { invoice, template, title: earlier }[origin]
        ? undefined
        : t(`titles.page.start.choose-${origin}`)

  const start = async () => {
    if (origin === 'invoice' && invoice) {
      setSending(true)
      const asked = new URLSearchParams({ category, owner })
      const answer = await upload<ActDone>(`/api/titles/from-invoice?${asked}`, invoice, {}, () => undefined)
      setSending(false)
      if (hasProblem(answer)) return setRefused(answer.problem)
      return navigate(`/titles/${answer.value.id}/edit`)
    }
    const from = origin === 'template' ? { template } : origin === 'title' ? { title: earlier } : undefined
    const done = await send('/api/titles', { category, owner, ...(from && { from }) })
    if (done) navigate(`/titles/${done.value.id}/edit`)
  }

  const failed = refused ?? problem
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('titles.page.titles'), href: '/titles' }]} />
      <PageHeader title={t('titles.page.start.title')} lead={t('titles.page.start.lead')} />
      {companies.length === 0 ? (
        <Message kind="info">{t('titles.page.start.no-company')}</Message>
      ) : (
        <div class="start">
          {failed && <ActProblem problem={failed} />}
          {companies.length > 1 && (
            <Panel>
              <RadioGroup
                name="/owner"
                label={t('titles.page.start.for')}
                value={owner}
                onChange={(id) => {
                  setOwner(id)
                  setTemplate('')
                  setEarlier('')
                }}
                choices={companies.map(({ id, name, maySign }) => ({
                  value: id,
                  label: name,
                  hint:
                    maySign === undefined
                      ? t('titles.page.start.own')
                      : t('titles.page.start.by-mandate', { maySign: maySign ? 'yes' : 'no' }),
                }))}
              />
            </Panel>
          )}
          <Panel>
            <RadioGroup
              name="/category"
              label={t('titles.page.start.category')}
              value={category}
              onChange={(code) => {
                setCategory(code)
                setTemplate('')
                setEarlier('')
              }}
              choices={categories.map(({ code, name, purpose, path, validityMonths }) => ({
                value: code,
                label: name[language],
                hint: `${purpose[language]} ${t('titles.page.start.category-path', {
                  path: path.map((stage) => t(`titles.stage.${stage}`)).join(t('titles.page.edit.and')),
                  months: validityMonths,
                })}`,
              }))}
            />
          </Panel>
          <Panel>
            <RadioGroup
              name="/from"
              label={t('titles.page.start.from')}
              value={origin}
              onChange={setOrigin}
              choices={origins.map((value) => ({
                value,
                label: t(`titles.page.start.from.${value}`),
                hint: t(`titles.page.start.from.${value}-hint`),
              }))}
            />
            {origin === 'invoice' && <InvoicePart onChosen={setInvoice} />}
            {origin === 'template' && category !== '' && (
              <TemplatePart owner={owner} category={category} value={template} onChange={setTemplate} />
            )}
            {origin === 'title' && category !== '' && (
              <EarlierPart owner={owner} category={category} value={earlier} onChange={setEarlier} />
            )}
          </Panel>
          <Button kind="primary" icon="plus" busy={busy || sending} onClick={start} impossible={lacks}>
            {t('titles.page.start.start')}
          </Button>
        </div>
      )}
    </>
  )
}

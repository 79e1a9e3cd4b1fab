import './units.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { errorAt, errorsAtFields, noAnswer } from '#apps/web/problem.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { useAct } from '#apps/web/use-act.ts'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#design/button/button.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Select } from '#design/select/select.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'
import { announcementOf, type Typed } from './announcement-fields.ts'
import { AnnouncementForm } from './announcement-form.tsx'

/** Announcing a container that will be brought for export. */
export function AnnouncePage() {
  const { t, language } = useWords()
  const { mandates } = useSession()
  const { value: law } = useLoaded<PortLaw>(
    'ports.law',
    () => api.get('/api/port-law'),
    () => false,
  )
  const terminals =
    law?.ports.flatMap((port) => port.terminals).filter(({ gate }) => gate.perHour.export !== undefined) ?? []
  const { busy, problem, send } = useAct<{ readonly id: string }>()
  const [typed, setTyped] = useState<Typed>({})
  const put = (name: string, value: string) => setTyped({ ...typed, [name]: value })
  const error = (pointer: string) => errorAt(problem, pointer, language)
  const errors = errorsAtFields(problem, language)
  const submit = async (event: Event) => {
    event.preventDefault()
    const done = await send('/api/announced-units', {
      terminal: typed.terminal ?? '',
      container: typed.container ?? '',
      ...(typed.company && { company: typed.company }),
      announcement: announcementOf(typed),
    })
    if (done) navigate(`/export-units/${done.value.id}`)
  }
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('units.page.title'), href: '/export-units' }]} />
      <PageHeader title={t('units.page.announce')} lead={t('units.page.announce-lead')} />
      <form class="unit-form" noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} />
        {problem && errors.length === 0 && (
          <Message
            kind="error"
            live
            title={problem.status === noAnswer.status ? t('web.down.title') : problem.title || t('web.failed.title')}
          />
        )}
        <TextInput
          name="/container"
          label={t('units.input.container')}
          hint={t('units.input.container-hint')}
          code
          value={typed.container ?? ''}
          error={error('/container')}
          onChange={(value) => put('container', value)}
        />
        <Select
          name="/terminal"
          label={t('units.input.terminal')}
          options={terminals.map(({ code, name }) => ({ value: code, label: name[language] }))}
          value={typed.terminal ?? ''}
          error={error('/terminal')}
          onChange={(value) => put('terminal', value)}
        />
        {mandates.length > 0 && (
          <Select
            name="/company"
            label={t('units.input.company')}
            empty={t('units.input.own')}
            options={mandates.map(({ principal, principalName }) => ({ value: principal, label: principalName }))}
            value={typed.company ?? ''}
            error={error('/company')}
            onChange={(value) => put('company', value)}
          />
        )}
        <AnnouncementForm typed={typed} errorOf={error} onChange={put} />
        <div>
          <Button kind="primary" type="submit" busy={busy}>
            {t('units.page.announce')}
          </Button>
        </div>
      </form>
    </>
  )
}

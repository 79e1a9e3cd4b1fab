import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { MomentInput } from '#apps/web/moment-input.tsx'
import { errorAt } from '#apps/web/problem.ts'
import { navigate } from '#apps/web/router.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Message } from '#design/message/message.tsx'
import { Select } from '#design/select/select.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'
import { manifestKinds } from '../manifest.ts'

const typedFields = ['reference', 'call', 'vessel', 'imo', 'voyage'] as const

/** The head of a manifest begun by screen; its bills are written on its page. */
export function StartForm() {
  const { t, language } = useWords()
  const { busy, problem, send } = useAct<{ readonly id: string }>()
  const { value: law } = useLoaded<PortLaw>('port-law', () => api.get('/api/port-law'))
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({ direction: 'import', kind: 'cargo' })
  const set = (name: string) => (value: string) => setTyped({ ...typed, [name]: value })
  const port = typed.port ?? law?.ports[0]?.code ?? ''

  const begin = async (event: Event) => {
    event.preventDefault()
    const { vessel, imo, arrival, ...rest } = typed
    const header = {
      ...rest,
      port,
      vessel: { name: vessel ?? '', ...(imo && { imo }) },
      ...(arrival && { arrival }),
    }
    const done = await send('/api/manifests', { header })
    if (done) navigate(`/manifests/${done.value.id}`)
  }
  const choice = (name: 'direction' | 'kind', options: readonly string[]) => (
    <Select
      name={`/header/${name}`}
      label={t(`manifests.column.${name}`)}
      value={typed[name] ?? ''}
      onChange={set(name)}
      options={options.map((value) => ({ value, label: t(`manifests.${name}.${value}`) }))}
    />
  )
  return (
    <Panel title={t('manifests.start.title')}>
      <form class="manifest-form" onSubmit={begin}>
        {choice('direction', ['import', 'export'])}
        {choice(
          'kind',
          manifestKinds.filter((kind) => kind !== 'house'),
        )}
        <Select
          name="/header/port"
          label={t('manifests.column.port')}
          value={port}
          onChange={set('port')}
          options={(law?.ports ?? []).map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
        {typedFields.map((name) => {
          const pointer =
            name === 'vessel' ? '/header/vessel/name' : name === 'imo' ? '/header/vessel/imo' : `/header/${name}`
          return (
            <TextInput
              key={name}
              name={pointer}
              label={t(`manifests.column.${name}`)}
              value={typed[name] ?? ''}
              onChange={set(name)}
              error={errorAt(problem, pointer, language)}
            />
          )
        })}
        <MomentInput
          name="/header/arrival"
          label={t('manifests.column.arrival')}
          value={typed.arrival ?? ''}
          onChange={set('arrival')}
          error={errorAt(problem, '/header/arrival', language)}
        />
        <div>
          <Button type="submit" busy={busy}>
            {t('manifests.start.begin')}
          </Button>
        </div>
      </form>
      {problem && <Message kind="error" live title={problem.title || t('web.failed.title')} />}
    </Panel>
  )
}

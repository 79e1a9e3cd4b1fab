import './gates.css'
import { useState } from 'preact/hooks'
import type { PageProps } from '#apps/web/page.ts'
import { errorAt, noAnswer } from '#apps/web/problem.ts'
import { navigate } from '#apps/web/router.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#design/button/button.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { Select } from '#design/select/select.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import { type SlotKind, slotKinds } from '#domains/ports/port-law.ts'
import { AskedSlot } from './asked-slot.tsx'
import { HaulierChoice } from './haulier-choice.tsx'
import { LotsAsked, type LotWish } from './lots-asked.tsx'
import { numbersOf } from './plate.ts'
import { useTerminals } from './use-terminals.ts'
import { useToday } from './use-today.ts'

/** Asking for a truck's place: what it comes for, where, when, who drives. */
export function AskPage({ query }: PageProps) {
  const { t, language } = useWords()
  const { terminals } = useTerminals()
  const today = useToday()
  const { busy, problem, send } = useAct<{ readonly id: string }>()
  const [kind, setKind] = useState<SlotKind>(slotKinds.find((one) => one === query.get('kind')) ?? 'import')
  const [lots, setLots] = useState<readonly LotWish[]>([])
  const [units, setUnits] = useState(query.get('units') ?? '')
  const [terminal, setTerminal] = useState(query.get('terminal') ?? '')
  const [slot, setSlot] = useState({ day: query.get('day') ?? today, hour: '' })
  const [haulier, setHaulier] = useState('')
  const [note, setNote] = useState('')
  const takes = kind === 'import' || kind === 'bulk'
  const fitting = terminals.filter(({ gate }) => gate.perHour[kind] !== undefined)
  const holder = terminals.find(({ organisation }) => takes && organisation === lots[0]?.terminal)
  const chosen = holder ?? fitting.find(({ code }) => code === terminal)

  const submit = async (event: Event) => {
    event.preventDefault()
    const done = await send('/api/appointments', {
      terminal: chosen?.code ?? '',
      kind,
      ...slot,
      lots: takes ? lots.map(({ lot, units: taken, packages }) => ({ lot, units: taken, packages })) : [],
      units: takes ? [] : numbersOf(units),
      ...(haulier && { haulier }),
      ...(note && { note }),
    })
    if (done) navigate(`/appointments/${done.value.id}`)
  }
  const error = (pointer: string) => errorAt(problem, pointer, language)
  const errors = (problem?.errors ?? []).flatMap(({ pointer, text }) =>
    pointer === undefined ? [] : [{ name: pointer === '/hour' ? '/day' : pointer, text: text[language] }],
  )

  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('gates.page.appointments'), href: '/appointments' }]} />
      <PageHeader title={t('gates.act.propose')} lead={t('gates.page.ask-lead')} />
      <form class="gate-form" noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} />
        {problem && errors.length === 0 && (
          <Message
            kind="error"
            live
            title={problem.status === noAnswer.status ? t('web.down.title') : problem.title || t('web.failed.title')}
          />
        )}
        <Panel title={t('gates.page.ask-what')}>
          <div class="gate-step">
            <RadioGroup<SlotKind>
              name="/kind"
              label={t('gates.column.kind')}
              choices={slotKinds.map((value) => ({
                value,
                label: t(`gates.kind.${value}`),
                hint: t(`gates.kind-hint.${value}`),
              }))}
              value={kind}
              onChange={(value) => {
                setKind(value)
                setSlot({ ...slot, hour: '' })
              }}
            />
            {takes ? (
              <LotsAsked first={query.get('lot') ?? ''} wishes={lots} error={error('/lots')} onChange={setLots} />
            ) : (
              <TextArea
                name="/units"
                label={t('gates.input.units')}
                hint={t('gates.input.units-hint')}
                optional={kind === 'empty'}
                rows={2}
                value={units}
                error={error('/units')}
                onChange={setUnits}
              />
            )}
          </div>
        </Panel>
        <Panel title={t('gates.page.ask-when')}>
          <div class="gate-step">
            {holder ? (
              <p class="gate-quiet">{t('gates.page.held-at', { terminal: holder.name[language] })}</p>
            ) : (
              <Select
                name="/terminal"
                label={t('gates.column.terminal')}
                options={fitting.map(({ code, name }) => ({ value: code, label: name[language] }))}
                value={chosen?.code ?? ''}
                error={error('/terminal')}
                onChange={setTerminal}
              />
            )}
            {chosen && <AskedSlot terminal={chosen.code} kind={kind} {...slot} onChange={setSlot} />}
          </div>
        </Panel>
        <Panel title={t('gates.page.ask-who')}>
          <div class="gate-step">
            <HaulierChoice value={haulier} optional error={error('/haulier')} onChange={setHaulier} />
            <TextArea
              name="/note"
              label={t('gates.input.note')}
              optional
              rows={2}
              maxLength={500}
              value={note}
              error={error('/note')}
              onChange={setNote}
            />
          </div>
        </Panel>
        <div class="gate-row">
          <Button
            kind="primary"
            type="submit"
            busy={busy}
            impossible={slot.hour === '' ? t('gates.page.choose-hour') : undefined}
          >
            {t('gates.act.propose')}
          </Button>
          {slot.hour !== '' && chosen && (
            <span>
              {t('gates.page.place-chosen', { terminal: chosen.name[language], day: slot.day, hour: slot.hour })}
            </span>
          )}
        </div>
      </form>
    </>
  )
}

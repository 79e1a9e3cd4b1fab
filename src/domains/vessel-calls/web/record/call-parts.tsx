import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Money } from '#design/money/money.tsx'
import { type Meaning, State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { Tabs } from '#design/tabs/tabs.tsx'
import { Instant } from '#design/time/time.tsx'
import { Timeline } from '#design/timeline/timeline.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Formality } from '../../call.ts'
import type { CallView, HistoryEntry, Task } from '../../views.ts'
import { momentsIn } from '../objection-text.ts'
import { usePortLaw } from '../use-port-law.ts'

const parts = ['tasks', 'formalities', 'notice', 'times', 'services', 'dues', 'history'] as const
type Part = (typeof parts)[number]

interface PartProps {
  readonly view: CallView
  /** Opens the form of a formality. */
  readonly onFormality: (code: string) => void
}

/** The parts of a call, one at a time. */
export function CallParts(props: PartProps) {
  const { t } = useWords()
  const [part, setPart] = useState<Part>('tasks')
  const Shown = {
    tasks: Tasks,
    formalities: Formalities,
    notice: Notice,
    times: Times,
    services: Services,
    dues: Dues,
    history: History,
  }[part]
  return (
    <Tabs
      label={t('calls.page.parts')}
      tabs={parts.map((name) => ({
        name,
        label: t(`calls.page.part.${name}`),
        ...(name === 'tasks' && { count: props.view.open.length }),
      }))}
      current={part}
      onChange={setPart}
    >
      <Shown {...props} />
    </Tabs>
  )
}

const meaningOf: Readonly<Record<Task['state'], Meaning>> = { 'not-done': 'waiting', doing: 'moving', done: 'done' }

/** What is still to do before what is done, each in the order of the call. */
const openFirst = (tasks: readonly Task[]): Task[] =>
  [...tasks].sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done'))

function Tasks({ view }: PartProps) {
  const { t } = useWords()
  const { formality } = usePortLaw()
  const now = new Date().toISOString()
  const nameOf = ({ task, code = '' }: Task) =>
    task === 'formality'
      ? formality(code)
      : task === 'service' || task === 'permit'
        ? t(`calls.${task}.${code}`)
        : t(`calls.task.${task}`)
  return (
    <ul class="call-tasks">
      {openFirst(view.tasks).map((task, i) => (
        <li key={`${task.task}${task.code}${i}`} class={`panel call-task call-task-${task.state}`}>
          <strong>{nameOf(task)}</strong>
          <State meaning={meaningOf[task.state]}>{t(`calls.task-state.${task.state}`)}</State>
          {task.state !== 'done' && (
            <span>
              <bdi>{task.holders.map((holder) => view.names[holder] ?? '').join(', ')}</bdi>
              {task.until && (
                <>
                  {' · '}
                  <Instant at={task.until} />
                  {task.until < now && <strong class="call-late">{` · ${t('calls.page.late')}`}</strong>}
                </>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

const formalityMeaning: Readonly<Record<NonNullable<Task['formality']>, Meaning>> = {
  'not-sent': 'waiting',
  waiting: 'moving',
  question: 'waiting',
  refused: 'refused',
  accepted: 'done',
}

function Formalities({ view, onFormality }: PartProps) {
  const { t } = useWords()
  const { formality } = usePortLaw()
  const maySend = view.acts.some(({ act, possible }) => act === 'sendFormality' && possible)
  const rows = view.tasks.filter(({ task }) => task === 'formality')
  const sentOf = (code = '') => view.call.formalities.find((one) => one.code === code)
  return (
    <Table
      caption={t('calls.page.part.formalities')}
      rows={rows}
      keyOf={({ code = '' }) => code}
      columns={[
        { key: 'name', head: t('calls.task.formality'), cell: ({ code = '' }) => formality(code) },
        {
          key: 'state',
          head: t('calls.field.state'),
          cell: ({ formality: state = 'not-sent' }) => (
            <State meaning={formalityMeaning[state]}>{t(`calls.formality-state.${state}`)}</State>
          ),
        },
        {
          key: 'answers',
          head: t('calls.page.answers'),
          cell: ({ code }) => <Answers view={view} sent={sentOf(code)} />,
        },
        { key: 'until', head: t('calls.field.until'), cell: ({ until }) => until && <Instant at={until} /> },
        {
          key: 'act',
          head: t('calls.page.content'),
          cell: ({ code = '' }) => (
            <>
              <Content sent={sentOf(code)} />
              {maySend && (
                <Button kind="quiet" icon="edit" onClick={() => onFormality(code)}>
                  {t('calls.page.fill-in')}
                </Button>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function Answers({ view, sent }: { view: CallView; sent: Formality | undefined }) {
  const { t } = useWords()
  return (
    <>
      {sent?.answers.map(({ authority, answer, reason, reply }) => (
        <p key={authority}>
          <bdi>{view.names[authority]}</bdi> : {t(`calls.answered.${answer}`)}
          {reason && <q dir="auto">{reason}</q>} {reply && <q dir="auto">{reply}</q>}
        </p>
      ))}
    </>
  )
}

/** What was sent, for whoever may read it. */
function Content({ sent }: { sent: Formality | undefined }) {
  const { t } = useWords()
  if (!sent || (Object.keys(sent.content.head).length === 0 && sent.content.lines.length === 0)) return null
  const columns = [...new Set(sent.content.lines.flatMap((line) => Object.keys(line)))]
  return (
    <details>
      <summary>{t('calls.page.read-content', { version: sent.version })}</summary>
      <DescriptionList
        items={Object.entries(sent.content.head).map(([name, value]) => ({ term: t(`calls.form.${name}`), value }))}
      />
      {sent.content.lines.length > 0 && (
        <Table
          caption={t('calls.page.content')}
          density="dense"
          rows={sent.content.lines.map((line, i) => ({ line, i }))}
          keyOf={({ i }) => String(i)}
          columns={columns.map((name) => ({
            key: name,
            head: t(`calls.form.${name}`),
            cell: ({ line }: { line: Readonly<Record<string, string>>; i: number }) => <bdi>{line[name]}</bdi>,
          }))}
        />
      )}
    </details>
  )
}

function Notice({ view: { call } }: PartProps) {
  const { t } = useWords()
  const { notice, ship, berth, berthRequest } = call
  const window = berth ?? berthRequest
  return (
    <DescriptionList
      items={[
        { term: t('calls.field.ship'), value: `${ship.name} · IMO ${ship.imo} · ${ship.callSign} · ${ship.flag}` },
        { term: t('calls.field.loaM'), value: ship.loaM },
        { term: t('calls.field.grossTonnage'), value: ship.grossTonnage },
        { term: t('calls.field.voyageIn'), value: <Code>{notice.voyageIn}</Code> },
        { term: t('calls.field.lastPort'), value: <Code>{notice.lastPort}</Code> },
        { term: t('calls.field.nextPort'), value: notice.nextPort && <Code>{notice.nextPort}</Code> },
        { term: t('calls.field.purposes'), value: notice.purposes.map((one) => t(`calls.purpose.${one}`)).join(', ') },
        { term: t('calls.field.cargo'), value: notice.cargo },
        { term: t('calls.field.crew'), value: notice.crew },
        { term: t('calls.field.passengers'), value: notice.passengers },
        { term: t('calls.field.draughtM'), value: notice.draughtM },
        {
          term: t('calls.field.berth'),
          value: window && (
            <>
              {window.berth && <Code>{window.berth}</Code>} · {t(`calls.plan-state.${berth?.state ?? 'requested'}`)} ·{' '}
              <Instant at={window.from} /> – <Instant at={window.until} />
            </>
          ),
        },
        { term: t('calls.field.reason'), value: call.reason },
      ]}
    />
  )
}

function Times({ view: { call } }: PartProps) {
  const { t } = useWords()
  return (
    <Table
      caption={t('calls.page.part.times')}
      rows={call.times.map((time, i) => ({ ...time, i })).toReversed()}
      keyOf={({ i }) => String(i)}
      columns={[
        { key: 'what', head: t('calls.field.event'), cell: ({ event, place }) => t(`calls.time.${event}.${place}`) },
        { key: 'type', head: t('calls.field.type'), cell: ({ type }) => t(`calls.time-type.${type}`) },
        { key: 'at', head: t('calls.field.at'), cell: ({ at }) => <Instant at={at} /> },
        { key: 'by', head: t('calls.page.said-by'), cell: ({ by }) => <bdi>{by.organisationName}</bdi> },
        { key: 'said', head: t('calls.page.said-at'), cell: ({ saidAt }) => <Instant at={saidAt} /> },
      ]}
    />
  )
}

function Services({ view: { call, names } }: PartProps) {
  const { t } = useWords()
  const services = call.services.map(({ id, kind, provider, wantedAt, confirmedAt, status, reason, report }) => ({
    id,
    what: t(`calls.service.${kind}`),
    who: names[provider] ?? '',
    at: confirmedAt ?? wantedAt,
    status: t(`calls.service-status.${status}`),
    note: report?.text ?? reason,
  }))
  const permits = call.permits.map(({ id, kind, contractor, from, status, reason }) => ({
    id,
    what: t(`calls.permit.${kind}`),
    who: contractor,
    at: from,
    status: t(`calls.permit-status.${status}`),
    note: reason,
  }))
  return (
    <Table
      caption={t('calls.page.part.services')}
      rows={[...services, ...permits]}
      keyOf={({ id }) => id}
      columns={[
        { key: 'what', head: t('calls.field.kind'), cell: ({ what }) => what },
        { key: 'who', head: t('calls.field.provider'), cell: ({ who }) => <bdi>{who}</bdi> },
        { key: 'at', head: t('calls.field.at'), cell: ({ at }) => <Instant at={at} /> },
        { key: 'status', head: t('calls.field.state'), cell: ({ status }) => status },
        { key: 'note', head: t('calls.field.note'), cell: ({ note }) => note },
      ]}
    />
  )
}

function Dues({ view: { call } }: PartProps) {
  const { t, language } = useWords()
  const { law } = usePortLaw()
  const { dues } = call
  if (!dues) return <p>{t('objection.dues-not-declared')}</p>
  const rates = [...(law?.dues.ship ?? []), ...(law?.dues.goods ?? [])]
  return (
    <Table
      caption={`${t('calls.task.dues')} ${dues.invoice}`}
      captionSeen
      rows={dues.lines}
      keyOf={({ code }) => code}
      columns={[
        {
          key: 'what',
          head: t('calls.field.kind'),
          cell: ({ code }) => rates.find((rate) => rate.code === code)?.name[language] ?? code,
        },
        {
          key: 'quantity',
          head: t('calls.field.quantity'),
          align: 'end',
          cell: ({ quantity }) => <bdi>{quantity}</bdi>,
        },
        { key: 'rate', head: t('calls.field.rate'), align: 'end', cell: ({ rate }) => <bdi>{rate}</bdi> },
        {
          key: 'amount',
          head: t('calls.field.amount'),
          align: 'end',
          cell: ({ amount }) => <Money amount={amount} currency={dues.currency} />,
        },
      ]}
      foot={[
        dues.settled ? `${t(`calls.settled.${dues.settled.how}`)} · ${dues.settled.reference}` : '',
        '',
        '',
        <Money key="total" amount={dues.total} currency={dues.currency} />,
      ]}
    />
  )
}

function History({ view: { call } }: PartProps) {
  const { t, format } = useWords()
  const history = useLoaded<{ readonly entries: readonly HistoryEntry[] }>(
    `call/${call.id}/history`,
    () => api.get(`/api/calls/${call.id}/history`),
    about('call', call.id),
  )
  return (
    <WhenLoaded of={history}>
      {({ entries }) => (
        <Timeline
          label={t('calls.page.part.history')}
          entries={entries.toReversed().map(({ number, at, by, type, about: values }) => ({
            key: number,
            at,
            by: t('design.person.of', { name: by.name, organisation: by.organisationName }),
            sentence: t(`calls.fact.${type}`, momentsIn(values, format)),
          }))}
        />
      )}
    </WhenLoaded>
  )
}

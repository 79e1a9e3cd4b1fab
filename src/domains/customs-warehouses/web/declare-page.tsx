import './warehouses.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { errorAt, noAnswer } from '#apps/web/problem.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { useAct } from '#apps/web/use-act.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#design/button/button.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Message } from '#design/message/message.tsx'
import { NumberInput } from '#design/number-input/number-input.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Select } from '#design/select/select.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Declaration } from '../transit.ts'
import type { TransitView } from '../views.ts'
import { LotsToMove } from './lots-to-move.tsx'

type Typed = Readonly<
  Record<
    'origin' | 'destination' | 'kind' | 'reference' | 'amount' | 'itinerary' | 'vehicle' | 'driver' | 'sealed' | 'note',
    string
  >
>

/** Declaring goods that move to a warehouse, or from one; an existing declaration is written anew before customs accepts it. */
export function DeclarePage({ query }: PageProps) {
  const { t } = useWords()
  const amended = query.get('amend')
  const law = useLoaded<PortLaw>('port-law', () => api.get('/api/port-law'))
  const transit = useLoaded<TransitView>(amended ? `transit/${amended}` : undefined, () =>
    api.get(`/api/transits/${amended}`),
  )
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('warehouses.page.transits'), href: '/transits' }]} />
      <PageHeader title={t('warehouses.page.declare')} lead={t('warehouses.page.declare-lead')} />
      <WhenLoaded of={law}>
        {(ports) =>
          amended === null ? (
            <DeclareForm law={ports} />
          ) : (
            <WhenLoaded of={transit}>{(view) => <DeclareForm law={ports} amends={view} />}</WhenLoaded>
          )
        }
      </WhenLoaded>
    </>
  )
}

function DeclareForm({ law, amends }: { law: PortLaw; amends?: TransitView }) {
  const { t, language } = useWords()
  const { organisation } = useSession()
  const { busy, problem, send } = useAct<{ readonly id: string }>()
  const own = law.warehouses.places.find((one) => one.organisation === organisation.id)
  const before = amends?.transit.declaration
  const [lots, setLots] = useState<readonly string[]>(before?.lots ?? [])
  const [typed, setTyped] = useState<Typed>({
    origin: before?.origin ?? law.ports[0]?.terminals[0]?.code ?? '',
    destination: before?.destination ?? own?.code ?? '',
    kind: before?.guarantee.kind ?? law.warehouses.guarantees[0]?.code ?? '',
    reference: before?.guarantee.reference ?? '',
    amount: before?.guarantee.amount ?? '',
    itinerary: before?.itinerary ?? '',
    vehicle: before?.vehicle ?? '',
    driver: before?.driver ?? '',
    sealed: before?.sealed.map(({ unit, seals }) => [unit, ...seals].join(' ')).join('\n') ?? '',
    note: before?.note ?? '',
  })
  const set = (name: keyof Typed) => (value: string) => setTyped({ ...typed, [name]: value })
  const places = [
    ...law.warehouses.places.map(({ code, name }) => ({ value: code, label: name[language] })),
    ...law.ports.flatMap(({ code, name, terminals }) => [
      ...terminals.map((one) => ({ value: one.code, label: `${one.name[language]} (${name[language]})` })),
      { value: code, label: t('warehouses.page.public-quay', { port: name[language] }) },
    ]),
  ]
  const error = (pointer: string) => errorAt(problem, pointer, language)
  const errors = (problem?.errors ?? []).flatMap(({ pointer, text }) =>
    pointer === undefined ? [] : [{ name: pointer.replace(/^\/(lots|sealed)\/.*/, '/$1'), text: text[language] }],
  )
  const within = (list: string) => errors.find(({ name }) => name === list)?.text

  const submit = async (event: Event) => {
    event.preventDefault()
    const declaration = declarationFrom(typed, lots, law.currency)
    const done = amends
      ? await send(`/api/transits/${amends.transit.id}/amend`, declaration, amends.version)
      : await send('/api/transits', declaration)
    if (done) navigate(`/transits/${done.value.id}`)
  }
  return (
    <form class="warehouse-form" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {problem && errors.length === 0 && (
        <Message
          kind="error"
          live
          title={problem.status === noAnswer.status ? t('web.down.title') : problem.title || t('web.failed.title')}
        />
      )}
      <Panel title={t('warehouses.page.way')}>
        <div class="warehouse-pair">
          <Select
            name="/origin"
            label={t('warehouses.column.origin')}
            options={places}
            value={typed.origin}
            error={error('/origin')}
            onChange={set('origin')}
          />
          <Select
            name="/destination"
            label={t('warehouses.column.destination')}
            options={places}
            value={typed.destination}
            error={error('/destination')}
            onChange={set('destination')}
          />
        </div>
      </Panel>
      <Panel title={t('warehouses.tab.lots')}>
        <LotsToMove chosen={lots} error={within('/lots')} onChange={setLots} />
      </Panel>
      <Panel title={t('warehouses.page.guarantee')}>
        <div class="warehouse-pair">
          <Select
            name="/guarantee/kind"
            label={t('warehouses.input.guarantee-kind')}
            options={law.warehouses.guarantees.map(({ code, name }) => ({ value: code, label: name[language] }))}
            value={typed.kind}
            error={error('/guarantee/kind')}
            onChange={set('kind')}
          />
          <TextInput
            name="/guarantee/reference"
            label={t('warehouses.input.guarantee-reference')}
            code
            value={typed.reference}
            error={error('/guarantee/reference')}
            onChange={set('reference')}
          />
          <NumberInput
            name="/guarantee/amount"
            label={t('warehouses.input.guarantee-amount')}
            unit={law.currency}
            value={typed.amount}
            error={error('/guarantee/amount')}
            onChange={set('amount')}
          />
        </div>
      </Panel>
      <Panel title={t('warehouses.page.carriage')}>
        <div class="warehouse-step">
          <div class="warehouse-pair">
            <TextInput
              name="/vehicle"
              label={t('warehouses.column.vehicle')}
              code
              value={typed.vehicle}
              error={error('/vehicle')}
              onChange={set('vehicle')}
            />
            <TextInput
              name="/driver"
              label={t('warehouses.column.driver')}
              optional
              value={typed.driver}
              error={error('/driver')}
              onChange={set('driver')}
            />
          </div>
          <TextInput
            name="/itinerary"
            label={t('warehouses.column.itinerary')}
            value={typed.itinerary}
            error={error('/itinerary')}
            onChange={set('itinerary')}
          />
          <TextArea
            name="/sealed"
            label={t('warehouses.input.sealed')}
            hint={t('warehouses.input.sealed-hint')}
            rows={3}
            value={typed.sealed}
            error={within('/sealed')}
            onChange={set('sealed')}
          />
          <TextArea
            name="/note"
            label={t('warehouses.input.note')}
            optional
            rows={2}
            maxLength={500}
            value={typed.note}
            error={error('/note')}
            onChange={set('note')}
          />
        </div>
      </Panel>
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          {t('warehouses.page.save')}
        </Button>
      </div>
    </form>
  )
}

/** What was typed, as the API takes it. */
function declarationFrom(typed: Typed, lots: readonly string[], currency: string): Declaration {
  const { origin, destination, kind, reference, amount, itinerary, vehicle, driver, sealed, note } = typed
  return {
    origin,
    destination,
    lots: [...lots],
    guarantee: { kind, reference: reference.trim(), amount, currency },
    itinerary: itinerary.trim(),
    vehicle: vehicle.replace(/\s+/g, '').toUpperCase(),
    ...(driver.trim() && { driver: driver.trim() }),
    sealed: sealed
      .split('\n')
      .map((line) => line.trim().toUpperCase())
      .filter((line) => line !== '')
      .map((line) => {
        const [unit = '', ...seals] = line.split(/\s+/)
        return { unit, seals }
      }),
    ...(note.trim() && { note: note.trim() }),
  }
}

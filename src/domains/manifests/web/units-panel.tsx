import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { Select } from '#design/select/select.tsx'
import { State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { ListedUnit, ListedUnitPage } from '../unit-list.ts'
import type { ManifestView } from '../views.ts'
import { SendFile } from './send-file.tsx'

/** The list of units a terminal was given to work by, its answer, and how the agent gives one as a message. */
export function UnitsPanel({ view, onReload }: { view: ManifestView; onReload: () => void }) {
  const { t, language } = useWords()
  const { id, unitList, header } = view.manifest
  const { value: law } = useLoaded<PortLaw>('port-law', () => api.get('/api/port-law'))
  const terminals = law?.ports.find(({ code }) => code === header.port)?.terminals ?? []
  const [picked, setPicked] = useState<string>()
  const terminal = picked ?? terminals[0]?.organisation
  const maySend = view.acts.some(({ act, possible }) => act === 'sendUnitList' && possible)
  return (
    <>
      {unitList ? (
        <>
          <p class="unit-list-state">
            {t('manifests.units.sent', { units: unitList.units, terminal: unitList.terminalName })}{' '}
            <Instant at={unitList.at} />{' '}
            <State meaning={unitList.answer ? (unitList.answer.accepted ? 'done' : 'refused') : 'waiting'}>
              {t(
                `manifests.units.${unitList.answer ? (unitList.answer.accepted ? 'accepted' : 'refused') : 'waiting'}`,
              )}
            </State>{' '}
            {unitList.answer?.reason !== undefined && <bdi>{unitList.answer.reason}</bdi>}
          </p>
          <LinkButton icon="download" href={`/api/manifests/${id}/unit-list.edi`} download="">
            {t('manifests.units.download')}
          </LinkButton>
          <UnitTable id={id} at={unitList.at} />
        </>
      ) : (
        <EmptyState icon="container" title={t('manifests.units.none')} />
      )}
      {maySend && terminal !== undefined && (
        <>
          <Select
            name="/terminal"
            label={t('manifests.units.terminal')}
            value={terminal}
            onChange={setPicked}
            options={terminals.map(({ organisation, name }) => ({ value: organisation, label: name[language] }))}
          />
          <SendFile
            label={t('manifests.units.upload')}
            address={`/api/manifests/${id}/unit-list?terminal=${terminal}`}
            onDone={onReload}
          />
        </>
      )}
    </>
  )
}

function UnitTable({ id, at }: { id: string; at: string }) {
  const { t, format } = useWords()
  const [places, setPlaces] = useState<readonly string[]>([])
  const after = places.at(-1)
  const address = `/api/manifests/${id}/unit-list${after === undefined ? '' : `?after=${after}`}`
  const page = useLoaded<ListedUnitPage>(`${address} ${at}`, () => api.get(address), about('manifest', id))
  return (
    <WhenLoaded of={page}>
      {({ rows, next }) => (
        <div class="manifest-codes">
          <Table<ListedUnit>
            caption={t('manifests.tab.units')}
            density="dense"
            rows={rows}
            keyOf={({ number }) => number}
            columns={[
              { key: 'number', head: t('manifests.units.number'), cell: ({ number }) => <Code>{number}</Code> },
              {
                key: 'type',
                head: t('manifests.units.type'),
                cell: ({ sizeType }) => sizeType !== undefined && <Code>{sizeType}</Code>,
              },
              {
                key: 'filling',
                head: t('manifests.units.filling'),
                cell: ({ filling }) => t(`manifests.units.${filling}`),
              },
              {
                key: 'weight',
                head: t('manifests.units.weight'),
                align: 'end',
                cell: ({ grossKg }) => grossKg !== undefined && format.number(grossKg),
              },
              {
                key: 'ports',
                head: t('manifests.units.ports'),
                cell: ({ portOfLoading, portOfDischarge, finalDestination }) => (
                  <Code>{[portOfLoading, portOfDischarge, finalDestination].filter(Boolean).join(' → ')}</Code>
                ),
              },
              {
                key: 'temperature',
                head: t('manifests.units.temperature'),
                align: 'end',
                cell: ({ temperatureC }) => temperatureC !== undefined && format.number(temperatureC, 1),
              },
              {
                key: 'danger',
                head: t('manifests.units.danger'),
                cell: ({ dangerous }) =>
                  dangerous.length > 0 && (
                    <Code>{dangerous.map(({ imdgClass, unNumber }) => `${imdgClass} UN${unNumber}`).join(', ')}</Code>
                  ),
              },
              {
                key: 'cell',
                head: t('manifests.units.cell'),
                cell: ({ cell }) => cell !== undefined && <Code>{cell}</Code>,
              },
              { key: 'bills', head: t('manifests.bill.number'), cell: ({ bills }) => <Code>{bills.join(' ')}</Code> },
            ]}
          />
          <Pager
            onPrevious={places.length === 0 ? undefined : () => setPlaces(places.slice(0, -1))}
            onNext={next === undefined ? undefined : () => setPlaces([...places, next])}
          />
        </div>
      )}
    </WhenLoaded>
  )
}

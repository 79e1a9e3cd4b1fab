import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Message } from '#design/message/message.tsx'
import { Select } from '#design/select/select.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import { bayGrid, baysIn } from '../bay-grid.ts'
import type { StowageCell, StowageView } from '../stowage.ts'
import type { ManifestView } from '../views.ts'
import { BayPlan } from './bay-plan.tsx'
import { SendFile } from './send-file.tsx'

/** The bay plan of the ship, bay by bay, and how the agent gives one. */
export function StowagePanel({ view, onReload }: { view: ManifestView; onReload: () => void }) {
  const { t } = useWords()
  const { id, stowage, header } = view.manifest
  const address = `/api/manifests/${id}/stowage`
  const loaded = useLoaded<StowageView>(
    stowage ? `${address} ${stowage.at}` : undefined,
    () => api.get(address),
    about('manifest', id),
  )
  const maySend = view.acts.some(({ act, possible }) => act === 'sendStowagePlan' && possible)
  return (
    <>
      {stowage ? (
        <WhenLoaded of={loaded}>{(shown) => <Plan shown={shown} port={header.port} />}</WhenLoaded>
      ) : (
        <EmptyState icon="container" title={t('manifests.stowage.none')} />
      )}
      {maySend && <SendFile label={t('manifests.stowage.upload')} address={address} onDone={onReload} />}
    </>
  )
}

/** Most numbers named in a sentence. */
const mostNamed = 5
const named = (numbers: readonly string[]) =>
  `${numbers.slice(0, mostNamed).join(', ')}${numbers.length > mostNamed ? ' …' : ''}`

function Plan({ shown: { plan, notDeclared, notPlanned }, port }: { shown: StowageView; port: string }) {
  const { t } = useWords()
  const bays = baysIn(plan)
  const [bay, setBay] = useState(bays[0] ?? 0)
  const [chosen, setChosen] = useState<{ readonly row: number; readonly tier: number }>()
  const grid = bayGrid(plan, bay)
  const place = bays.indexOf(bay)
  const go = (to: number | undefined) => {
    if (to === undefined) return
    setBay(to)
    setChosen(undefined)
  }
  const cell = chosen && grid.cellAt(chosen.row, chosen.tier)
  return (
    <>
      {notDeclared.length > 0 && (
        <Message
          kind="warning"
          title={t('manifests.stowage.not-declared', { units: notDeclared.length, numbers: named(notDeclared) })}
        />
      )}
      {notPlanned.length > 0 && (
        <Message
          kind="info"
          title={t('manifests.stowage.not-planned', { units: notPlanned.length, numbers: named(notPlanned) })}
        />
      )}
      <div class="bay-choice">
        <Button icon="previous" iconOnly onClick={() => go(bays[place - 1])}>
          {t('manifests.stowage.previous')}
        </Button>
        <Select
          name="/bay"
          label={t('manifests.stowage.bay')}
          value={String(bay)}
          onChange={(value) => go(Number(value))}
          options={bays.map((one) => ({ value: String(one), label: String(one).padStart(3, '0') }))}
        />
        <Button icon="next" iconOnly onClick={() => go(bays[place + 1])}>
          {t('manifests.stowage.next')}
        </Button>
        <Legend />
      </div>
      <p class="bay-keys">{t('manifests.stowage.keys')}</p>
      <BayPlan grid={grid} port={port} chosen={chosen} onChoose={setChosen} onBay={(by) => go(bays[place + by])} />
      {cell && <CellFacts cell={cell} />}
      <details>
        <summary>{t('manifests.stowage.all')}</summary>
        <CellTable cells={plan.cells.filter((one) => one.bay === bay)} />
      </details>
    </>
  )
}

function Legend() {
  const { t } = useWords()
  return (
    <ul class="bay-legend">
      <li class="is-here">{t('manifests.stowage.here')}</li>
      <li class="is-dangerous">D {t('manifests.stowage.dangerous')}</li>
      <li>R {t('manifests.stowage.reefer')}</li>
      <li>O {t('manifests.stowage.oog')}</li>
      <li>E {t('manifests.units.empty')}</li>
    </ul>
  )
}

const codeOf = ({ bay, row, tier }: StowageCell): string =>
  `${String(bay).padStart(3, '0')}${String(row).padStart(2, '0')}${String(tier).padStart(2, '0')}`

function CellFacts({ cell }: { cell: StowageCell }) {
  const { t, format } = useWords()
  const [unit] = cell.units
  return (
    <div class="bay-facts" aria-live="polite">
      <DescriptionList
        items={[
          { term: t('manifests.units.cell'), value: <Code>{codeOf(cell)}</Code> },
          { term: t('manifests.units.number'), value: unit?.number && <Code>{unit.number}</Code> },
          { term: t('manifests.units.type'), value: unit?.sizeType && <Code>{unit.sizeType}</Code> },
          { term: t('manifests.units.filling'), value: unit?.filling && t(`manifests.units.${unit.filling}`) },
          { term: t('manifests.units.weight'), value: unit?.grossKg && format.number(unit.grossKg) },
          {
            term: t('manifests.units.ports'),
            value: unit && <Code>{[unit.portOfLoading, unit.portOfDischarge].filter(Boolean).join(' → ')}</Code>,
          },
          { term: t('manifests.units.temperature'), value: unit?.temperatureC && format.number(unit.temperatureC) },
          { term: t('manifests.units.danger'), value: unit?.dangerous.join(', ') || undefined },
          { term: t('manifests.bill.goods'), value: unit?.goods && <span dir="auto">{unit.goods}</span> },
        ]}
      />
    </div>
  )
}

/** The same bay as a table, for whoever would rather read it. */
function CellTable({ cells }: { cells: readonly StowageCell[] }) {
  const { t, format } = useWords()
  return (
    <Table<StowageCell>
      caption={t('manifests.stowage.all')}
      density="dense"
      rows={cells}
      keyOf={(cell) => `${codeOf(cell)} ${cell.act ?? ''}`}
      columns={[
        { key: 'cell', head: t('manifests.units.cell'), cell: (cell) => <Code>{codeOf(cell)}</Code> },
        {
          key: 'unit',
          head: t('manifests.units.number'),
          cell: ({ units }) => <Code>{units.map(({ number, sizeType }) => number ?? sizeType ?? '').join(' ')}</Code>,
        },
        {
          key: 'port',
          head: t('manifests.units.ports'),
          cell: ({ units: [unit] }) => unit?.portOfDischarge && <Code>{unit.portOfDischarge}</Code>,
        },
        {
          key: 'weight',
          head: t('manifests.units.weight'),
          align: 'end',
          cell: ({ units: [unit] }) => unit?.grossKg && format.number(unit.grossKg),
        },
        {
          key: 'danger',
          head: t('manifests.units.danger'),
          cell: ({ units: [unit] }) => unit && unit.dangerous.length > 0 && unit.dangerous.join(', '),
        },
      ]}
    />
  )
}

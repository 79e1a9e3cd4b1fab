import { useState } from 'preact/hooks'
import { useSession } from '#apps/web/session.tsx'
import { Button, LinkButton } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Tabs } from '#design/tabs/tabs.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ManifestView } from '../views.ts'
import { ActDialog, type Asked } from './act-dialog.tsx'
import { AmendmentsPanel } from './amendments-panel.tsx'
import { ArrivalsPanel } from './arrivals-panel.tsx'
import { BillDialog } from './bill-dialog.tsx'
import { BillsPanel } from './bills-panel.tsx'
import { DifferencesPanel } from './differences-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { ManifestState } from './manifest-state.tsx'
import { PapersPanel } from './papers-panel.tsx'
import { StowagePanel } from './stowage-panel.tsx'
import { UnitsPanel } from './units-panel.tsx'

const tabs = ['bills', 'arrivals', 'units', 'stowage', 'amendments', 'differences', 'papers', 'history'] as const
type TabName = (typeof tabs)[number]
/** Acts that have a place of their own on the page, not a form. */
const elsewhere = ['attachPaper', 'saveDraft', 'sendStowagePlan']

/** Who is given what importers were told. */
const answerable = ['shipping-agent', 'forwarder', 'customs']
const tellsImporters = ({ manifest: { header, registeredAt } }: ManifestView): boolean =>
  header.direction === 'import' && registeredAt !== undefined

/** A manifest and what the reader may do with it. */
export function ManifestRecord({ view, onReload }: { view: ManifestView; onReload: () => void }) {
  const { t, format } = useWords()
  const { organisation } = useSession()
  const [asked, setAsked] = useState<Asked>()
  const [tab, setTab] = useState<TabName>('bills')
  const [writing, setWriting] = useState(false)
  const { manifest, situation } = view
  const { header } = manifest
  const acts = view.acts.filter(({ act }) => !elsewhere.includes(act))
  const possible = acts.filter((one) => one.possible)
  const primary = possible.find((one) => one.primary)
  const impossible = acts.filter((one) => !one.possible && one.why)
  const mayWrite = view.acts.some(({ act, possible: may }) => act === 'saveDraft' && may)
  const counts: Partial<Record<TabName, number>> = {
    bills: manifest.counts.bills,
    amendments: manifest.amendments.length,
    differences: manifest.differences.length,
    ...(manifest.unitList && { units: manifest.unitList.units }),
    papers: manifest.papers.length,
  }
  const of = (wanted: string) => view.acts.some(({ act, possible: may }) => act === wanted && may)
  const shown = (name: TabName): boolean => {
    if (name === 'arrivals') return tellsImporters(view) && answerable.includes(organisation.kind)
    if (name === 'units') return of('sendUnitList') || manifest.unitList !== undefined
    if (name === 'stowage') return of('sendStowagePlan') || manifest.stowage !== undefined
    return name === 'bills' || name === 'history' || name === 'papers' || (counts[name] ?? 0) > 0
  }
  const done = () => {
    setAsked(undefined)
    setWriting(false)
    onReload()
  }

  return (
    <>
      <PageHeader
        kind={`${t(`manifests.kind.${header.kind}`)} · ${t(`manifests.direction.${header.direction}`)}`}
        title={<Code>{manifest.number ?? header.reference}</Code>}
        copy={manifest.number ?? header.reference}
        state={<ManifestState status={manifest.status} />}
        lead={
          <>
            {t(`manifests.now.${situation.now}`, { since: format.instant(situation.since) })}{' '}
            {situation.until !== undefined && t('manifests.now.until', { until: format.instant(situation.until) })}
          </>
        }
        acts={
          <>
            {mayWrite && (
              <Button icon="plus" onClick={() => setWriting(true)}>
                {t('manifests.bill.add')}
              </Button>
            )}
            {primary && (
              <Button kind="primary" onClick={() => setAsked({ act: primary.act })}>
                {t(`manifests.act.${primary.act}`)}
              </Button>
            )}
            {acts.length > 0 && (
              <Menu label={t('titles.page.acts.more')}>
                {possible
                  .filter((one) => one !== primary)
                  .map(({ act }) => (
                    <Button key={act} kind="quiet" onClick={() => setAsked({ act })}>
                      {t(`manifests.act.${act}`)}
                    </Button>
                  ))}
                {manifest.source?.sha256 !== undefined && (
                  <LinkButton kind="quiet" icon="download" href={`/api/manifests/${manifest.id}/source`} download="">
                    {t('manifests.page.source')}
                  </LinkButton>
                )}
                {impossible.length > 0 && (
                  <ul class="manifest-impossible">
                    {impossible.map(({ act, why }) => (
                      <li key={act}>
                        <strong>{t(`manifests.act.${act}`)}</strong>
                        {why && <span>{t(`objection.${why.reason}`, why.about)}</span>}
                      </li>
                    ))}
                  </ul>
                )}
              </Menu>
            )}
          </>
        }
      />
      <Panel>
        <Facts view={view} />
      </Panel>
      <Tabs
        label={t('manifests.page.parts')}
        tabs={tabs.filter(shown).map((name) => ({ name, label: t(`manifests.tab.${name}`), count: counts[name] }))}
        current={tab}
        onChange={setTab}
      >
        {tab === 'bills' && <BillsPanel view={view} onReload={onReload} />}
        {tab === 'arrivals' && <ArrivalsPanel id={manifest.id} />}
        {tab === 'units' && <UnitsPanel view={view} onReload={onReload} />}
        {tab === 'stowage' && <StowagePanel view={view} onReload={onReload} />}
        {tab === 'amendments' && <AmendmentsPanel view={view} onAct={setAsked} />}
        {tab === 'differences' && <DifferencesPanel view={view} onAct={setAsked} />}
        {tab === 'papers' && <PapersPanel view={view} onReload={onReload} />}
        {tab === 'history' && <HistoryPanel id={manifest.id} />}
      </Tabs>
      {asked && (
        <ActDialog
          key={`${asked.act} ${asked.target ?? ''}`}
          view={view}
          asked={asked}
          onClose={() => setAsked(undefined)}
          onDone={done}
        />
      )}
      {writing && <BillDialog view={view} onClose={() => setWriting(false)} onDone={done} />}
    </>
  )
}

/** Ship, agent, how much and how punctual, at a glance. */
function Facts({ view: { manifest, situation, punctuality } }: { view: ManifestView }) {
  const { t, format } = useWords()
  const { header, counts, arrival } = manifest
  return (
    <DescriptionList
      items={[
        { term: t('manifests.column.vessel'), value: <bdi>{header.vessel.name}</bdi> },
        { term: t('manifests.column.voyage'), value: <Code>{header.voyage}</Code> },
        { term: t('manifests.column.call'), value: <Code>{header.call}</Code> },
        { term: t('manifests.column.port'), value: <Code>{header.port}</Code> },
        {
          term: t(arrival?.actual ? 'manifests.page.arrived' : 'manifests.column.arrival'),
          value: arrival && <Instant at={arrival.at} />,
        },
        { term: t('manifests.column.agent'), value: <bdi>{manifest.agentName}</bdi> },
        {
          term: t('manifests.column.waits'),
          value: situation.organisations.length > 0 && (
            <bdi>{situation.organisations.map(({ name }) => name).join(', ')}</bdi>
          ),
        },
        {
          term: t('manifests.page.totals'),
          value: t('manifests.page.counts', {
            bills: counts.bills,
            units: counts.units,
            packages: counts.packages,
            grossKg: format.number(counts.grossKg),
          }),
        },
        {
          term: t('manifests.page.punctuality'),
          value:
            punctuality &&
            t('manifests.page.hours', {
              hours: format.number(Math.abs(punctuality.hoursBefore), 1),
              side: punctuality.hoursBefore < 0 ? 'after' : 'before',
            }),
        },
        { term: t('manifests.status.refused'), value: manifest.refusal && <bdi>{manifest.refusal.reason}</bdi> },
      ]}
    />
  )
}

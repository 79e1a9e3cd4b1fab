import { useState } from 'preact/hooks'
import { Button, LinkButton } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Tabs } from '#design/tabs/tabs.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TransitView } from '../views.ts'
import { ActDialog } from './act-dialog.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { LotsPanel } from './lots-panel.tsx'
import { SealsPanel } from './seals-panel.tsx'
import { StripPanel } from './strip-panel.tsx'
import { TransitState } from './transit-state.tsx'

const tabs = ['lots', 'seals', 'strip', 'history'] as const
type TabName = (typeof tabs)[number]

/** A transit and what the reader may do with it. */
export function TransitRecord({ view, onReload }: { view: TransitView; onReload: () => void }) {
  const { t, format } = useWords()
  const [asked, setAsked] = useState<string>()
  const [tab, setTab] = useState<TabName>('lots')
  const { transit, situation, acts } = view
  const possible = acts.filter((one) => one.possible && one.act !== 'amend')
  const mayAmend = acts.some(({ act, possible: may }) => act === 'amend' && may)
  const primary = possible.find((one) => one.primary)
  const impossible = acts.filter((one) => !one.possible && one.why)
  const open = transit.findings.filter(({ settled }) => !settled).length

  return (
    <>
      <PageHeader
        kind={t(transit.origin.kind === 'warehouse' ? 'warehouses.page.transfer' : 'warehouses.page.transit')}
        title={<Code>{transit.number ?? transit.reference}</Code>}
        copy={transit.number ?? transit.reference}
        state={<TransitState status={transit.status} />}
        lead={
          <>
            {t(`warehouses.now.${situation.now}`, { since: format.instant(situation.since) })}{' '}
            {situation.organisations.length > 0 && (
              <bdi>
                {t('warehouses.now.with', { names: situation.organisations.map(({ name }) => name).join(', ') })}
              </bdi>
            )}{' '}
            {situation.until !== undefined && t('warehouses.now.until', { until: format.instant(situation.until) })}
          </>
        }
        acts={
          <>
            {primary && (
              <Button kind="primary" onClick={() => setAsked(primary.act)}>
                {t(`warehouses.act.${primary.act}`)}
              </Button>
            )}
            {(acts.length > 0 || mayAmend) && (
              <Menu label={t('titles.page.acts.more')}>
                {mayAmend && (
                  <LinkButton kind="quiet" href={`/transits/declare?amend=${transit.id}`}>
                    {t('warehouses.act.amend')}
                  </LinkButton>
                )}
                {possible
                  .filter((one) => one !== primary)
                  .map(({ act }) => (
                    <Button key={act} kind="quiet" onClick={() => setAsked(act)}>
                      {t(`warehouses.act.${act}`)}
                    </Button>
                  ))}
                {impossible.length > 0 && (
                  <ul class="warehouse-impossible">
                    {impossible.map(({ act, why }) => (
                      <li key={act}>
                        <strong>{t(`warehouses.act.${act}`)}</strong>
                        {why && <span>{t(`objection.${why.reason}`, why.about as Record<string, string>)}</span>}
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
        label={t('warehouses.page.parts')}
        tabs={tabs
          .filter((name) => name !== 'strip' || view.needsStrip)
          .map((name) => ({
            name,
            label: t(`warehouses.tab.${name}`),
            count: name === 'lots' ? transit.lots.length : name === 'seals' && open > 0 ? open : undefined,
          }))}
        current={tab}
        onChange={setTab}
      >
        {tab === 'lots' && <LotsPanel view={view} />}
        {tab === 'seals' && <SealsPanel view={view} />}
        {tab === 'strip' && <StripPanel view={view} />}
        {tab === 'history' && <HistoryPanel id={transit.id} />}
      </Tabs>
      {asked && (
        <ActDialog
          key={asked}
          view={view}
          act={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined)
            onReload()
          }}
        />
      )}
    </>
  )
}

/** From where to where, under which guarantee, on which vehicle, until when. */
function Facts({ view: { transit, guaranteeName } }: { view: TransitView }) {
  const { t, language, format } = useWords()
  const { declaration, origin, destination, account, departure, entry, reason } = transit
  const { guarantee } = declaration
  return (
    <DescriptionList
      items={[
        { term: t('warehouses.column.origin'), value: <bdi>{origin.name[language]}</bdi> },
        { term: t('warehouses.column.destination'), value: <bdi>{destination.name[language]}</bdi> },
        { term: t('warehouses.column.declarant'), value: <bdi>{transit.declarantName}</bdi> },
        {
          term: t('warehouses.column.guarantee'),
          value: (
            <bdi>
              {`${guaranteeName?.[language] ?? guarantee.kind} · ${guarantee.reference} · ${format.number(guarantee.amount)} ${guarantee.currency}`}
            </bdi>
          ),
        },
        { term: t('warehouses.column.vehicle'), value: <Code>{declaration.vehicle}</Code> },
        { term: t('warehouses.column.driver'), value: declaration.driver && <bdi>{declaration.driver}</bdi> },
        { term: t('warehouses.column.itinerary'), value: <bdi>{declaration.itinerary}</bdi> },
        {
          term: t('warehouses.column.account'),
          value:
            account &&
            t(`warehouses.account.${account.outcome ?? 'open'}`, {
              at: format.instant(account.closedAt ?? account.openedAt),
            }),
        },
        { term: t('warehouses.column.departure'), value: departure && <Instant at={departure.at} /> },
        { term: t('warehouses.column.until'), value: departure && <Instant at={departure.dueAt} /> },
        {
          term: t('warehouses.column.entry'),
          value:
            entry &&
            t(`warehouses.entry.${entry.status}`, {
              at: format.instant(entry.answeredAt ?? entry.askedAt),
              reason: entry.reason ?? '',
            }),
        },
        { term: t('warehouses.column.reason'), value: reason && <bdi>{reason}</bdi> },
      ]}
    />
  )
}

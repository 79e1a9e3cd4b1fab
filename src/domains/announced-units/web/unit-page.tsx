import './units.css'
import { useMemo, useState } from 'preact/hooks'
import encodeQR from 'qr'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button, LinkButton } from '#design/button/button.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Instant } from '#design/time/time.tsx'
import { Timeline } from '#design/timeline/timeline.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AnnouncedUnitAct } from '../acts.ts'
import type { AnnouncedUnit } from '../announced-unit.ts'
import type { AnnouncedUnitView, HistoryEntry } from '../views.ts'
import { UnitActDialog } from './unit-act-dialog.tsx'
import { MassState, UnitState } from './unit-state.tsx'

/** One container for export: where it stands, what is missing until it may be loaded, and its reception note. */
export function UnitPage({ params: { id = '' } }: PageProps) {
  const { t } = useWords()
  const loaded = useLoaded<AnnouncedUnitView>(
    `announced-unit/${id}`,
    () => api.get(`/api/announced-units/${id}`),
    about('announced-unit', id),
  )
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('units.page.title'), href: '/export-units' }]} />
      <WhenLoaded of={loaded}>{(view) => <Whole view={view} onReload={loaded.reload} />}</WhenLoaded>
    </>
  )
}

/** The act the page is for first. */
const order: readonly AnnouncedUnitAct[] = ['accept', 'declareMass', 'amend', 'refuseMass', 'refuse', 'cancel']

function Whole({ view, onReload }: { view: AnnouncedUnitView; onReload: () => void }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<AnnouncedUnitAct>()
  const now = useNowSentence(view.unit)
  const { unit, acts } = view
  const [primary, ...more] = order.filter((act) => acts.includes(act))
  return (
    <>
      <PageHeader
        kind={t('units.page.kind')}
        title={
          <bdi class="code" dir="ltr">
            {unit.container}
          </bdi>
        }
        copy={unit.container}
        state={<UnitState status={unit.status} />}
        lead={now}
        acts={
          <>
            {primary && (
              <Button kind="primary" onClick={() => setAsked(primary)}>
                {t(`units.act.${primary}`)}
              </Button>
            )}
            {unit.status === 'accepted' && acts.includes('amend') && (
              <LinkButton
                href={`/appointments/new?${new URLSearchParams({ kind: 'export', units: unit.container, terminal: unit.terminalCode })}`}
              >
                {t('units.page.ask-place')}
              </LinkButton>
            )}
            {more.length > 0 && (
              <Menu label={t('titles.page.acts.more')}>
                {more.map((act) => (
                  <Button key={act} kind="quiet" onClick={() => setAsked(act)}>
                    {t(`units.act.${act}`)}
                  </Button>
                ))}
              </Menu>
            )}
          </>
        }
      />
      <div class="unit-columns">
        <div>
          <MassPanel unit={unit} />
          <AnnouncedPanel unit={unit} />
          {view.note && <NotePanel unit={unit} note={view.note} />}
        </div>
        <History id={unit.id} />
      </div>
      {asked && (
        <UnitActDialog
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

function useNowSentence(unit: AnnouncedUnit): string {
  const { t, format } = useWords()
  const missing = unit.massUntil
    ? t('units.now.mass-until', { until: format.instant(unit.massUntil) })
    : t('units.now.mass-missing')
  const isThere = unit.mass !== undefined && unit.mass.status !== 'refused'
  return t(`units.now.${unit.status}`, {
    terminal: unit.terminalName,
    reason: unit.reason ?? '',
    mass: isThere ? t('units.now.mass-there') : missing,
  })
}

function MassPanel({ unit: { mass } }: { unit: AnnouncedUnit }) {
  const { t, format } = useWords()
  return (
    <Panel title={t('units.page.mass')} acts={<MassState status={mass?.status} />}>
      {mass ? (
        <DescriptionList
          items={[
            { term: t('units.input.kg'), value: <bdi>{format.quantity(mass.kg, 'kg')}</bdi> },
            { term: t('units.input.method'), value: t(`units.method.${mass.method}`) },
            { term: t('units.input.ticket'), value: mass.ticket },
            { term: t('units.input.place'), value: mass.place },
            { term: t('units.input.signedBy'), value: mass.signedBy },
            { term: t('units.column.at'), value: <Instant at={mass.at} /> },
            { term: t('units.input.reason'), value: mass.reason },
          ]}
        />
      ) : (
        <p>{t('units.page.no-mass')}</p>
      )}
    </Panel>
  )
}

function AnnouncedPanel({ unit }: { unit: AnnouncedUnit }) {
  const { t, format } = useWords()
  const { announcement: one } = unit
  return (
    <Panel title={t('units.page.announced')}>
      <DescriptionList
        items={[
          { term: t('units.column.company'), value: unit.companyName },
          { term: t('units.input.terminal'), value: unit.terminalName },
          { term: t('units.input.booking'), value: <bdi>{one.booking}</bdi> },
          { term: t('units.input.declaration'), value: <bdi>{one.declaration}</bdi> },
          { term: t('units.input.grossKg'), value: <bdi>{format.quantity(one.grossKg, 'kg')}</bdi> },
          { term: t('units.input.seals'), value: one.seals.join(', ') || undefined },
          { term: t('units.input.sizeType'), value: one.sizeType },
          { term: t('units.input.haulier'), value: unit.haulierName },
          { term: t('units.input.agent'), value: unit.agentName },
          { term: t('units.input.voyage'), value: one.voyage },
          { term: t('units.input.note'), value: one.note },
        ]}
      />
    </Panel>
  )
}

function NotePanel({ unit: { reception }, note }: { unit: AnnouncedUnit; note: string }) {
  const { t } = useWords()
  const svg = useMemo(() => encodeQR(note, 'svg', { ecc: 'low', border: 2 }), [note])
  if (!reception) return null
  return (
    <Panel
      title={t('units.page.reception')}
      acts={
        <Button icon="print" onClick={() => window.print()}>
          {t('units.page.print')}
        </Button>
      }
    >
      <DescriptionList
        items={[
          { term: t('units.page.reception'), value: <bdi class="code">{reception.number}</bdi> },
          { term: t('units.column.at'), value: <Instant at={reception.at} /> },
          { term: t('units.input.vehicle'), value: <bdi>{reception.vehicle}</bdi> },
          { term: t('units.input.seals'), value: reception.seals.join(', ') || undefined },
          { term: t('units.input.condition'), value: t(`units.condition.${reception.condition}`) },
          { term: t('units.input.damage'), value: reception.damage },
        ]}
      />
      {/* Squares we drew ourselves, without any text in them. */}
      <div
        class="unit-code"
        role="img"
        aria-label={t('units.page.note-code')}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <p>{t('units.page.note-foot')}</p>
    </Panel>
  )
}

function History({ id }: { id: string }) {
  const { t, format } = useWords()
  const history = useLoaded<{ readonly entries: readonly HistoryEntry[] }>(
    `announced-unit/${id}/history`,
    () => api.get(`/api/announced-units/${id}/history`),
    about('announced-unit', id),
  )
  return (
    <Panel title={t('units.page.history')}>
      <WhenLoaded of={history}>
        {({ entries }) => (
          <Timeline
            label={t('units.page.history')}
            entries={entries.toReversed().map(({ number, type, at, about: values }) => ({
              key: number,
              at,
              by: t('design.person.of', { name: values.by ?? '', organisation: values.organisation ?? '' }),
              sentence: t(`units.fact.${type}`, {
                ...values,
                ...(values.until && values.until !== 'none' && { until: format.instant(values.until) }),
              }),
            }))}
          />
        )}
      </WhenLoaded>
    </Panel>
  )
}

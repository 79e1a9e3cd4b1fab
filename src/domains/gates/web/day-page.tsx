import './gates.css'
import { useState } from 'preact/hooks'
import { ActDialog } from '#apps/web/act-dialog.tsx'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { NumberInput } from '#design/number-input/number-input.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Select } from '#design/select/select.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AppointmentPage, DayView, SlotView } from '../views.ts'
import { AppointmentTable } from './appointment-table.tsx'
import { DayChoice } from './day-choice.tsx'
import { SlotGrid } from './slot-grid.tsx'
import { useTerminals } from './use-terminals.ts'
import { useToday } from './use-today.ts'

/** A terminal's day: how many trucks of each kind it takes in each hour, and who comes. Its own people set it; it prints. */
export function DayPage({ query }: PageProps) {
  const { t, format, language } = useWords()
  const { terminals, mine } = useTerminals()
  const today = useToday()
  const day = query.get('day') ?? today
  const terminal = terminals.find(({ code }) => code === query.get('terminal')) ?? mine ?? terminals[0]
  const go = (to: { day?: string; terminal?: string }) =>
    navigate(`/gate/day?${new URLSearchParams({ day, ...(terminal && { terminal: terminal.code }), ...to })}`, {
      replace: true,
    })
  return (
    <>
      <PageHeader
        title={t('gates.page.day-plan')}
        lead={terminal && `${terminal.name[language]}, ${format.day(day, 'long')}`}
        acts={
          <Button icon="print" onClick={() => window.print()}>
            {t('gates.page.print')}
          </Button>
        }
      />
      <div class="gate-choice no-print">
        {!mine && (
          <Select
            name="/terminal"
            label={t('gates.column.terminal')}
            empty={null}
            options={terminals.map(({ code, name }) => ({ value: code, label: name[language] }))}
            value={terminal?.code ?? ''}
            onChange={(code) => go({ terminal: code })}
          />
        )}
        <DayChoice day={day} onChange={(chosen) => go({ day: chosen })} />
      </div>
      {terminal && <Day key={`${terminal.code}${day}`} terminal={terminal.code} day={day} />}
    </>
  )
}

type Asked =
  | { readonly act: 'set-places'; readonly slot: SlotView }
  | { readonly act: 'close-hours' | 'open-hours'; readonly hour: string }

function Day({ terminal, day }: { terminal: string; day: string }) {
  const { t } = useWords()
  const { rights } = useSession()
  const request = `/api/slots?terminal=${encodeURIComponent(terminal)}&day=${day}`
  const places = useLoaded<DayView>(request, () => api.get(request), about('appointment'))
  const list = `/api/appointments?day=${day}`
  const trucks = useLoaded<AppointmentPage>(list, () => api.get(list), about('appointment'))
  const [asked, setAsked] = useState<Asked>()
  const maySet = places.value?.mine === true && rights.includes('decide')
  return (
    <>
      <Panel title={t('gates.page.places')}>
        {maySet && <p class="gate-quiet no-print">{t('gates.page.places-hint')}</p>}
        <WhenLoaded of={places}>
          {(view) => (
            <SlotGrid
              view={view}
              canChoose={() => true}
              onChoose={maySet ? (slot) => setAsked({ act: 'set-places', slot }) : undefined}
            />
          )}
        </WhenLoaded>
      </Panel>
      <Panel title={t('gates.page.trucks-of-day')}>
        <WhenLoaded of={trucks}>
          {({ rows }) => {
            const here = rows.filter((row) => row.terminal === terminal)
            return here.length === 0 ? (
              <EmptyState icon="truck" title={t('gates.page.none')} />
            ) : (
              <AppointmentTable rows={here} isOfOneTerminal />
            )
          }}
        </WhenLoaded>
      </Panel>
      {asked && (
        <PlacesDialog
          terminal={terminal}
          day={day}
          asked={asked}
          onAsk={setAsked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined)
            places.reload()
          }}
        />
      )}
    </>
  )
}

/** How many places an hour has, or that it is closed to more, or open again. */
function PlacesDialog({
  terminal,
  day,
  asked,
  onAsk,
  onClose,
  onDone,
}: {
  terminal: string
  day: string
  asked: Asked
  onAsk: (asked: Asked) => void
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useWords()
  const [places, setPlaces] = useState(asked.act === 'set-places' ? String(asked.slot.places) : '')
  const [reason, setReason] = useState('')
  const path = `/api/slots/${encodeURIComponent(terminal)}/${day}/${asked.act}`
  const hour = asked.act === 'set-places' ? asked.slot.hour : asked.hour
  const frame = { path, fieldTexts: 'gates.input', onClose, onDone }
  switch (asked.act) {
    case 'set-places': {
      const { kind, closed, taken } = asked.slot
      return (
        <ActDialog
          key={asked.act}
          {...frame}
          title={t('gates.slot-act.set-places')}
          input={{ hour, kind, places: Number.parseInt(places || '0', 10) }}
        >
          {(errorOf) => (
            <>
              <p>{t('gates.page.places-now', { kind: t(`gates.kind.${kind}`), hour, taken })}</p>
              <NumberInput
                name="/places"
                label={t('gates.input.places')}
                value={places}
                error={errorOf('/places')}
                onChange={setPlaces}
              />
              {closed !== undefined ? (
                <Button onClick={() => onAsk({ act: 'open-hours', hour })}>{t('gates.slot-act.open-hours')}</Button>
              ) : (
                <Button onClick={() => onAsk({ act: 'close-hours', hour })}>{t('gates.slot-act.close-hours')}</Button>
              )}
            </>
          )}
        </ActDialog>
      )
    }
    case 'close-hours':
      return (
        <ActDialog
          key={asked.act}
          {...frame}
          title={t('gates.slot-act.close-hours')}
          input={{ hours: [hour], reason }}
          danger
        >
          {(errorOf) => (
            <>
              <p>{t('gates.page.close-says', { hour })}</p>
              <TextArea
                name="/reason"
                label={t('gates.input.reason')}
                rows={2}
                maxLength={300}
                value={reason}
                error={errorOf('/reason')}
                onChange={setReason}
              />
            </>
          )}
        </ActDialog>
      )
    case 'open-hours':
      return (
        <ActDialog key={asked.act} {...frame} title={t('gates.slot-act.open-hours')} input={{ hours: [hour] }}>
          {() => <p>{t('gates.page.open-says', { hour })}</p>}
        </ActDialog>
      )
  }
}

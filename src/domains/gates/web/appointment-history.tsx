import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import type { Meaning } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Timeline } from '#design/timeline/timeline.tsx'
import { useWords } from '#design/words/words.tsx'
import type { HistoryEntry } from '../views.ts'

const meanings: Readonly<Record<string, Meaning>> = {
  AppointmentAccepted: 'done',
  OtherSlotAccepted: 'done',
  AppointmentRefused: 'refused',
  AppointmentCancelled: 'refused',
  AppointmentMissed: 'refused',
  AppointmentLapsed: 'refused',
  OtherSlotProposed: 'waiting',
  TruckEntered: 'moving',
  TruckLeft: 'done',
}

/** What happened to an appointment, newest first, as sentences with who and when. */
export function AppointmentHistory({ id }: { id: string }) {
  const { t, format } = useWords()
  const history = useLoaded<{ readonly entries: readonly HistoryEntry[] }>(
    `appointment/${id}/history`,
    () => api.get(`/api/appointments/${id}/history`),
    about('appointment', id),
  )
  return (
    <Panel title={t('gates.page.history')}>
      <WhenLoaded of={history}>
        {({ entries }) => (
          <Timeline
            label={t('gates.page.history')}
            entries={entries.toReversed().map(({ number, type, at, about: values }) => ({
              key: number,
              at,
              by: t('design.person.of', { name: values.by ?? '', organisation: values.organisation ?? '' }),
              meaning: meanings[type] ?? 'neutral',
              sentence: t(`gates.fact.${type}`, {
                ...values,
                ...(values.day && { day: format.day(values.day, 'long') }),
              }),
            }))}
          />
        )}
      </WhenLoaded>
    </Panel>
  )
}

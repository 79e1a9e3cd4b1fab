import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Timeline } from '#design/timeline/timeline.tsx'
import { useWords } from '#design/words/words.tsx'
import type { HistoryEntry } from '../views.ts'

const meanings = {
  TransitSent: 'waiting',
  TransitAccepted: 'done',
  TransitDeparted: 'moving',
  EntryAuthorised: 'done',
  StripAccepted: 'done',
  ArrivalReported: 'waiting',
  StripSent: 'waiting',
  TransitRejected: 'refused',
  TransitCancelled: 'refused',
  EntryRefused: 'refused',
  StripReturned: 'refused',
  TransitLimitNear: 'waiting',
  TransitLimitPassed: 'refused',
} as const
const meaningOf = (type: string) => (type in meanings ? meanings[type as keyof typeof meanings] : 'neutral')

/** Everything that happened to a transit, newest first, as sentences with who and when. */
export function HistoryPanel({ id }: { id: string }) {
  const { t, format } = useWords()
  const address = `/api/transits/${id}/history`
  const history = useLoaded<{ readonly entries: readonly HistoryEntry[] }>(
    address,
    () => api.get(address),
    about('transit', id),
  )
  const shown = (values: HistoryEntry['about']) => {
    const { dueAt, ...rest } = values as Record<string, string | number>
    return { ...rest, ...(dueAt !== undefined && { dueAt: format.instant(String(dueAt)) }) }
  }
  return (
    <WhenLoaded of={history}>
      {({ entries }) => (
        <Timeline
          label={t('warehouses.tab.history')}
          entries={entries.toReversed().map(({ number, at, by, type, about: values }) => ({
            key: number,
            at,
            by: t('design.person.of', { name: by.name, organisation: by.organisationName }),
            meaning: meaningOf(type),
            sentence: t(`warehouses.fact.${type}`, shown(values)),
          }))}
        />
      )}
    </WhenLoaded>
  )
}

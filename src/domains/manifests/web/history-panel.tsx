import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Timeline } from '#design/timeline/timeline.tsx'
import { useWords } from '#design/words/words.tsx'
import type { HistoryEntry } from '../views.ts'

const meanings = {
  ManifestRegistered: 'done',
  ManifestCleared: 'done',
  AmendmentAccepted: 'done',
  DifferenceSettled: 'done',
  ManifestLodged: 'moving',
  Tallied: 'moving',
  AmendmentRequested: 'waiting',
  ManifestRefused: 'refused',
  ManifestCancelled: 'refused',
  AmendmentRefused: 'refused',
} as const
const meaningOf = (type: string) => (type in meanings ? meanings[type as keyof typeof meanings] : 'neutral')

/** Everything that happened, newest first, as sentences with who and when. */
export function HistoryPanel({ id }: { id: string }) {
  const { t } = useWords()
  const address = `/api/manifests/${id}/history`
  const history = useLoaded<{ readonly entries: readonly HistoryEntry[] }>(
    address,
    () => api.get(address),
    about('manifest', id),
  )
  return (
    <WhenLoaded of={history}>
      {({ entries }) => (
        <Timeline
          label={t('manifests.tab.history')}
          entries={entries.toReversed().map(({ number, at, by, type, about: values }) => ({
            key: number,
            at,
            by: t('design.person.of', { name: by.name, organisation: by.organisationName }),
            meaning: meaningOf(type),
            sentence: t(`manifests.fact.${type}`, values as Record<string, string | number>),
          }))}
        />
      )}
    </WhenLoaded>
  )
}

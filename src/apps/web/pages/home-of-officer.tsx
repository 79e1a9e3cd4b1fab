import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitlePage } from '#domains/titles/views.ts'
import { useNow } from '#domains/titles/web/record/use-now.ts'
import { movedSinceYesterday } from './home-rows.ts'
import { HomeSection } from './home-section.tsx'
import { HomeTiles } from './home-tiles.tsx'
import { useLegalDay } from './use-legal-day.ts'

interface Counts {
  readonly waiting: number
  readonly late: number
  readonly unclaimed: number
  readonly mine: number
}

/** For the officers of a desk: how much waits and how much is late, the earliest deadlines, and what moved. */
export function HomeOfOfficer() {
  const { t } = useWords()
  const { organisation } = useSession()
  const now = useNow()
  const dayOf = useLegalDay()
  const waiting = useLoaded<TitlePage>(
    '/api/titles?mine=yes&sort=due&limit=50',
    () => api.get('/api/titles?mine=yes&sort=due&limit=50'),
    about('title'),
  )
  const latest = useLoaded<TitlePage>('/api/titles?limit=50', () => api.get('/api/titles?limit=50'), about('title'))
  const { value: counts } = useLoaded<Counts>('titles/counts', () => api.get('/api/titles/counts'), about('title'))
  /** Customs takes no title to answer it, and the exchange office has no desk. */
  const takesTitles = !['customs', 'exchange-office'].includes(organisation.kind)

  return (
    <>
      {counts && organisation.kind !== 'exchange-office' && (
        <HomeTiles
          tiles={[
            { name: 'late', count: counts.late, href: '/queue?due=late', meaning: 'refused' },
            { name: 'waiting', count: counts.waiting, href: '/queue', meaning: 'waiting' },
            ...(takesTitles
              ? ([
                  { name: 'unclaimed', count: counts.unclaimed, href: '/queue?claimed=nobody' },
                  { name: 'mine', count: counts.mine, href: '/queue?claimed=me' },
                ] as const)
              : []),
          ]}
        />
      )}
      <WhenLoaded of={waiting}>
        {({ rows }) => (
          <HomeSection
            title={t('web.home.waiting')}
            none={t('web.home.waiting-none')}
            rows={rows}
            all="/queue"
            shown={['number', 'owner', 'goods', 'total', 'state', 'holder']}
          />
        )}
      </WhenLoaded>
      <WhenLoaded of={latest}>
        {({ rows }) => (
          <HomeSection
            title={t('titles.page.home.moved')}
            none={t('titles.page.home.moved-none')}
            rows={movedSinceYesterday(rows, dayOf(now), dayOf)}
            all="/titles"
            shown={['number', 'owner', 'goods', 'state', 'holder', 'updated']}
          />
        )}
      </WhenLoaded>
    </>
  )
}

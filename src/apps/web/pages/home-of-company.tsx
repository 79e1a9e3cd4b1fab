import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitlePage } from '#domains/titles/views.ts'
import type { ColumnKey } from '#domains/titles/web/list/title-columns.tsx'
import { useNow } from '#domains/titles/web/record/use-now.ts'
import { HomePrincipals } from './home-principals.tsx'
import { HomeQuestions } from './home-questions.tsx'
import { expiresWithinDays, expiringSoon, lateOrSoon, movedSinceYesterday, returnedFirst } from './home-rows.ts'
import { HomeSection } from './home-section.tsx'
import { HomeTiles } from './home-tiles.tsx'
import { useLegalDay } from './use-legal-day.ts'

const useTitles = (query: string) =>
  useLoaded<TitlePage>(`/api/titles?${query}`, () => api.get(`/api/titles?${query}`), about('title'))

/** For a trader, and for an agent who works for several: what to finish, what desks owe, what ends soon, what moved. */
export function HomeOfCompany() {
  const { t } = useWords()
  const { organisation, mandates } = useSession()
  const now = useNow()
  const dayOf = useLegalDay()
  const today = dayOf(now)
  const preparing = useTitles('stage=applicant&limit=200')
  const due = useTitles('sort=due&limit=50')
  const usable = useTitles('status=domiciled,partly-imputed&limit=200')
  const latest = useTitles('limit=50')

  const waiting = returnedFirst(preparing.value?.rows ?? [])
  const owed = lateOrSoon(due.value?.rows ?? [], now)
  const ending = expiringSoon(usable.value?.rows ?? [], today)
  /** A trader need not be told whose titles these are. */
  const whose: readonly ColumnKey[] = organisation.kind === 'trader' ? [] : ['owner']
  const returned = waiting.filter(({ status }) => status === 'returned').length

  return (
    <WhenLoaded of={preparing}>
      {() => (
        <>
          <HomeTiles
            tiles={[
              { name: 'returned', count: returned, href: '/titles?situation=preparing', meaning: 'waiting' },
              { name: 'drafts', count: waiting.length - returned, href: '/titles?situation=preparing' },
              { name: 'owed', count: due.value && owed.length, href: '/titles?due=late', meaning: 'refused' },
              {
                name: 'ending',
                count: usable.value && ending.length,
                href: '/titles?situation=usable',
                meaning: 'waiting',
              },
            ]}
          />
          {mandates.length > 0 && <HomePrincipals waiting={waiting} owed={owed} ending={ending} />}
          <HomeQuestions />
          <HomeSection
            title={t('web.home.waiting')}
            none={t('web.home.waiting-none')}
            rows={waiting}
            all="/titles?situation=preparing"
            shown={['number', ...whose, 'goods', 'state', 'updated']}
          />
          {owed.length > 0 && (
            <HomeSection
              title={t('titles.page.home.owed')}
              rows={owed}
              all="/titles?due=late"
              shown={['number', ...whose, 'goods', 'state', 'holder']}
            />
          )}
          {ending.length > 0 && (
            <HomeSection
              title={t('titles.page.home.ending', { days: expiresWithinDays })}
              rows={ending}
              all="/titles?situation=usable"
              shown={['number', ...whose, 'goods', 'state', 'expires']}
            />
          )}
          <WhenLoaded of={latest}>
            {({ rows }) => (
              <HomeSection
                title={t('titles.page.home.moved')}
                none={t('titles.page.home.moved-none')}
                rows={movedSinceYesterday(rows, today, dayOf)}
                all="/titles"
                shown={['number', ...whose, 'goods', 'state', 'holder', 'updated']}
              />
            )}
          </WhenLoaded>
        </>
      )}
    </WhenLoaded>
  )
}

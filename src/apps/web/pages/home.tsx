import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitlePage } from '#domains/titles/views.ts'
import { TitleTable } from '#domains/titles/web/list/title-table.tsx'
import '#domains/titles/web/record/record.css'
import '#domains/titles/web/queue/queue.css'

/** What waits for the reader, oldest deadline first; what will be late; what moved last. */
export function HomePage() {
  const { t } = useWords()
  const { user, organisation, rights } = useSession()
  if (organisation.kind === 'operator') return <OperatorHome name={user.name} />
  const isCompany = ['trader', 'customs-agent'].includes(organisation.kind)
  return (
    <>
      <PageHeader
        title={t('web.home.title', { name: user.name })}
        lead={<bdi>{organisation.name}</bdi>}
        acts={
          isCompany &&
          rights.includes('write') && (
            <LinkButton kind="primary" icon="plus" href="/titles/new">
              {t('titles.page.list.new')}
            </LinkButton>
          )
        }
      />
      <Section
        name="waiting"
        path="/api/titles?sort=due&limit=8&mine=yes"
        more={isCompany ? '/titles' : '/queue'}
        owners={!isCompany}
      />
      <Section
        name="late"
        path="/api/titles?sort=due&limit=5&due=late"
        more={isCompany ? '/titles' : '/queue?due=late'}
        owners={!isCompany}
        quiet
      />
      <Section name="moved" path="/api/titles?limit=8" more="/titles" owners={organisation.kind !== 'trader'} />
    </>
  )
}

/** One list of the page. A `quiet` one is left out when there is nothing in it. */
function Section({
  name,
  path,
  more,
  owners,
  quiet = false,
}: {
  name: 'waiting' | 'late' | 'moved'
  path: string
  more: string
  owners: boolean
  quiet?: boolean
}) {
  const { t } = useWords()
  const page = useLoaded<TitlePage>(path, () => api.get(path), about('title'))
  if (quiet && (page.value === undefined || page.value.rows.length === 0)) return null
  return (
    <Panel
      title={t(`web.home.${name}`)}
      acts={page.value?.next !== undefined && <a href={more}>{t('web.home.all')}</a>}
    >
      <WhenLoaded of={page}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="done" title={t(`web.home.${name}-none`)} />
          ) : (
            <TitleTable caption={t(`web.home.${name}`)} rows={rows} owners={owners} />
          )
        }
      </WhenLoaded>
    </Panel>
  )
}

/** The operator runs the platform and sees no title; the way leads to how it does. */
function OperatorHome({ name }: { name: string }) {
  const { t } = useWords()
  return (
    <>
      <PageHeader title={t('web.home.title', { name })} lead={t('web.home.operator')} />
      <LinkButton href="/status">{t('web.home.status')}</LinkButton>
    </>
  )
}

import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button, LinkButton } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitlePage } from '../../views.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import { listAddress, listFilters, listRequest } from './list-filters.ts'
import { useTableLayout } from './table-layout.ts'
import { columnKeys } from './title-columns.tsx'
import { TitleTable } from './title-table.tsx'
import { useCsv } from './use-csv.ts'
import { ViewsMenu } from './views-menu.tsx'

/** Every title the reader may see, newest first, narrowed by filters and words, with the columns the reader chose. */
export function TitlesPage({ query }: PageProps) {
  const { t } = useWords()
  const { organisation, rights, user } = useSession()
  const [layout, setLayout] = useTableLayout(user.id)
  const download = useCsv()
  const filters = listFilters(query)
  const after = query.get('after') ?? undefined
  const request = listRequest(filters, layout.rows, after)
  const page = useLoaded<TitlePage>(request, () => api.get(request), about('title'))
  const isCompany = ['trader', 'customs-agent'].includes(organisation.kind)
  const offered = columnKeys.filter((key) => key !== 'owner' || organisation.kind !== 'trader')

  return (
    <>
      <PageHeader
        title={t('titles.page.titles')}
        lead={filters.words !== undefined && t('titles.page.list.found-for', { words: filters.words })}
        acts={
          isCompany &&
          rights.includes('write') && (
            <LinkButton kind="primary" icon="plus" href="/titles/new">
              {t('titles.page.list.new')}
            </LinkButton>
          )
        }
      />
      <FilterBar filters={filters} onChange={(next) => navigate(listAddress(next), { replace: true })}>
        <ViewsMenu address={listAddress(filters)} />
        <ColumnsMenu offered={offered} layout={layout} onChange={setLayout} />
        <Button kind="quiet" icon="download" onClick={() => download(page.value?.rows ?? [])}>
          {t('titles.page.list.download')}
        </Button>
      </FilterBar>
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState
              icon="title"
              title={t(`titles.page.list.${Object.keys(filters).length > 0 ? 'none-found' : 'none'}`)}
            />
          ) : (
            <>
              <TitleTable
                caption={t('titles.page.titles')}
                rows={rows}
                shown={offered.filter((key) => !layout.hidden.includes(key))}
              />
              <Pager
                onPrevious={after === undefined ? undefined : () => history.back()}
                onNext={next === undefined ? undefined : () => navigate(listAddress(filters, next))}
              />
            </>
          )
        }
      </WhenLoaded>
    </>
  )
}

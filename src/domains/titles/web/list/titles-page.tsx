import '../record/record.css'
import '../queue/queue.css'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button, LinkButton } from '#design/button/button.tsx'
import { Chips } from '#design/chips/chips.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { Select } from '#design/select/select.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitlePage } from '../../views.ts'
import { useLaw } from '../record/use-names.ts'
import { type ListFilters, listAddress, listFilters, listRequest, situationNames } from './list-filters.ts'
import { TitleTable } from './title-table.tsx'

/** Every title the reader may see, newest first, narrowed by situation, category and words. */
export function TitlesPage({ query }: PageProps) {
  const { t } = useWords()
  const { organisation, rights } = useSession()
  const filters = listFilters(query)
  const after = query.get('after') ?? undefined
  const request = listRequest(filters, after)
  const page = useLoaded<TitlePage>(request, () => api.get(request), about('title'))
  const isCompany = ['trader', 'customs-agent'].includes(organisation.kind)
  const mayStart = isCompany && rights.includes('write')

  return (
    <>
      <PageHeader
        title={t('titles.page.titles')}
        lead={filters.words !== undefined && t('titles.page.list.found-for', { words: filters.words })}
        acts={
          mayStart && (
            <LinkButton kind="primary" icon="plus" href="/titles/new">
              {t('titles.page.list.new')}
            </LinkButton>
          )
        }
      />
      <Filters filters={filters} />
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState
              icon="title"
              title={t(`titles.page.list.${Object.keys(filters).length > 0 ? 'none-found' : 'none'}`)}
            />
          ) : (
            <>
              <TitleTable caption={t('titles.page.titles')} rows={rows} owners={organisation.kind !== 'trader'} />
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

function Filters({ filters }: { filters: ListFilters }) {
  const { t, language } = useWords()
  const categories = useLaw()?.categories ?? []
  const go = (next: ListFilters) => navigate(listAddress(next), { replace: true })
  const { situation, category, words } = filters
  return (
    <section class="queue-filters" aria-label={t('titles.page.queue.filters')}>
      <fieldset class="queue-filter-group">
        <legend>{t('titles.page.list.column.state')}</legend>
        {situationNames.map((name) => (
          <Button
            key={name}
            kind="quiet"
            pressed={situation === name}
            icon={situation === name ? 'check' : undefined}
            onClick={() => go(situation === name ? without(filters, 'situation') : { ...filters, situation: name })}
          >
            {t(`titles.page.list.situation.${name}`)}
          </Button>
        ))}
      </fieldset>
      <Select
        name="/category"
        label={t('titles.field.category')}
        empty={t('titles.page.list.every-category')}
        options={categories.map(({ code, name }) => ({ value: code, label: name[language] }))}
        value={category ?? ''}
        onChange={(chosen) => go(chosen === '' ? without(filters, 'category') : { ...filters, category: chosen })}
      />
      {words !== undefined && (
        <Chips chips={[{ name: 'words', label: words }]} onRemove={() => go(without(filters, 'words'))} />
      )}
    </section>
  )
}

function without(filters: ListFilters, name: keyof ListFilters): ListFilters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name))
}

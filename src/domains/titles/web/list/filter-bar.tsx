import type { ComponentChildren } from 'preact'
import { useSession } from '#apps/web/session.tsx'
import { Button } from '#design/button/button.tsx'
import { Chips } from '#design/chips/chips.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { Select } from '#design/select/select.tsx'
import { useWords } from '#design/words/words.tsx'
import { useLaw, useNames } from '../record/use-names.ts'
import { type Choice, choices, type ListFilters, situationNames, without } from './list-filters.ts'

/** What narrows the list: situations one press away, the rest in a menu, and every filter in force as a chip. */
export function FilterBar({
  filters,
  onChange,
  children,
}: {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  /** Other menus of the list. */
  children: ComponentChildren
}) {
  const { t } = useWords()
  const { situation } = filters
  return (
    <section aria-label={t('titles.page.queue.filters')}>
      <div class="list-bar">
        <fieldset class="queue-filter-group">
          <legend>{t('titles.page.list.column.state')}</legend>
          {situationNames.map((name) => (
            <Button
              key={name}
              kind="quiet"
              pressed={situation === name}
              icon={situation === name ? 'check' : undefined}
              onClick={() =>
                onChange(situation === name ? without(filters, 'situation') : { ...filters, situation: name })
              }
            >
              {t(`titles.page.list.situation.${name}`)}
            </Button>
          ))}
        </fieldset>
        <div class="list-menus">
          <FilterMenu filters={filters} onChange={onChange} />
          {children}
        </div>
      </div>
      <FilterChips filters={filters} onChange={onChange} />
    </section>
  )
}

type Narrowing = Pick<Parameters<typeof FilterBar>[0], 'filters' | 'onChange'>

function FilterMenu({ filters, onChange }: Narrowing) {
  const { t, language } = useWords()
  const { organisation, mandates } = useSession()
  const words = useFilterWords()
  const isCompany = ['trader', 'customs-agent'].includes(organisation.kind)
  const set = (name: keyof ListFilters) => (value: string) =>
    onChange(value === '' ? without(filters, name) : { ...filters, [name]: value })
  const choice = (name: Choice) => (
    <Select
      name={`/${name}`}
      label={t(`titles.page.list.filter.${name}`)}
      empty={t('titles.page.list.any')}
      options={choices[name].map((value) => ({ value, label: words(name, value) }))}
      value={filters[name] ?? ''}
      onChange={set(name)}
    />
  )
  return (
    <Menu icon="filter" label={t('titles.page.queue.filters')}>
      <div class="list-menu-part">
        <Select
          name="/category"
          label={t('titles.field.category')}
          empty={t('titles.page.list.every-category')}
          options={(useLaw()?.categories ?? []).map(({ code, name }) => ({ value: code, label: name[language] }))}
          value={filters.category ?? ''}
          onChange={set('category')}
        />
        {mandates.length > 0 && (
          <Select
            name="/owner"
            label={t('titles.field.owner')}
            empty={t('titles.page.list.every-category')}
            options={mandates.map(({ principal, principalName }) => ({ value: principal, label: principalName }))}
            value={filters.owner ?? ''}
            onChange={set('owner')}
          />
        )}
        {choice('direction')}
        {choice('due')}
        {choice('change')}
        {!isCompany && choice('mine')}
      </div>
    </Menu>
  )
}

function FilterChips({ filters, onChange }: Narrowing) {
  const { t } = useWords()
  const words = useFilterWords()
  const chips = Object.entries(filters)
    .filter(([name]) => name !== 'situation')
    .map(([name, value]) => ({
      name,
      label: t('titles.page.list.chip', {
        filter: t(`titles.page.list.filter.${name}`),
        value: words(name as keyof ListFilters, value),
      }),
    }))
  return (
    <Chips
      chips={chips}
      onRemove={(name) => onChange(without(filters, name as keyof ListFilters))}
      onClear={() => onChange({})}
    />
  )
}

/** The value of a filter in the reader's words. */
function useFilterWords(): (name: keyof ListFilters, value: string) => string {
  const { t } = useWords()
  const names = useNames()
  const { mandates } = useSession()
  return (name, value) => {
    switch (name) {
      case 'words':
        return value
      case 'category':
        return names.category(value)
      case 'owner':
        return mandates.find(({ principal }) => principal === value)?.principalName ?? t('titles.page.list.another')
      case 'direction':
        return t(`titles.value.direction.${value}`)
      case 'due':
        return t(`titles.page.queue.due.${value}`)
      case 'change':
      case 'mine':
        return t('titles.page.list.yes')
      case 'situation':
        return t(`titles.page.list.situation.${value}`)
    }
  }
}

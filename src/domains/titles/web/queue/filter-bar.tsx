import { useSession } from '#apps/web/session.tsx'
import { Button } from '#design/button/button.tsx'
import { useWords } from '#design/words/words.tsx'
import { choicesFor, type FilterGroup, groupNames, type QueueFilters, toggled } from './queue-filters.ts'

/** The filters of the queue, each one press away; those in force are marked. */
export function FilterBar({ filters, onChange }: { filters: QueueFilters; onChange: (filters: QueueFilters) => void }) {
  const { t } = useWords()
  const { organisation } = useSession()
  const name = (group: FilterGroup, value: string) => {
    if (group === 'stage') return t(`titles.stage.${value}`)
    if (group === 'change' && value !== 'any') return t(`titles.value.change-kind.${value}`)
    return t(`titles.page.queue.${group}.${value}`)
  }
  return (
    <section class="queue-filters" aria-label={t('titles.page.queue.filters')}>
      {groupNames.map((group) => {
        const choices = choicesFor(group, organisation.kind)
        return (
          choices.length > 0 && (
            <fieldset key={group} class="queue-filter-group">
              <legend>{t(`titles.page.queue.group.${group}`)}</legend>
              {choices.map((value) => (
                <Button
                  key={value}
                  kind="quiet"
                  pressed={filters[group] === value}
                  icon={filters[group] === value ? 'check' : undefined}
                  onClick={() => onChange(toggled(filters, group, value))}
                >
                  {name(group, value)}
                </Button>
              ))}
            </fieldset>
          )
        )
      })}
    </section>
  )
}

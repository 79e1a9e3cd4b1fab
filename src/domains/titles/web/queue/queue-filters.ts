import type { OrganisationKind } from '#domains/parties/party.ts'

/** What a queue can be narrowed to: one value of each group at most. */
const filterGroups = {
  claimed: ['nobody', 'me', 'others'],
  due: ['late', 'soon'],
  stage: ['pre-domiciliation', 'technical-opinion', 'ministry-decision', 'domiciliation', 'customs', 'clearing'],
  change: ['any', 'modification', 'extension', 'cancellation', 'change-of-bank'],
} as const

export type FilterGroup = keyof typeof filterGroups
export type QueueFilters = { readonly [Group in FilterGroup]?: (typeof filterGroups)[Group][number] }
export const groupNames = Object.keys(filterGroups) as readonly FilterGroup[]

/** The filters an address asks for; what it says that is no filter is passed over. */
export function filtersOf(query: URLSearchParams): QueueFilters {
  const found = groupNames.flatMap((group) => {
    const value = filterGroups[group].find((one) => one === query.get(group))
    return value === undefined ? [] : [[group, value] as const]
  })
  return Object.fromEntries(found)
}

/** The address of the queue with these filters, the same for the same filters in whatever order they were set. */
export function queueAddress(filters: QueueFilters, after?: string): string {
  const query = new URLSearchParams(
    groupNames.flatMap((group) => {
      const value = filters[group]
      return value === undefined ? [] : [[group, value]]
    }),
  )
  if (after !== undefined) query.set('after', after)
  const text = query.toString()
  return text === '' ? '/queue' : `/queue?${text}`
}

/** The same filters with this one set, or taken away when it was set already. */
export function toggled(filters: QueueFilters, group: FilterGroup, value: string): QueueFilters {
  const { [group]: present, ...others } = filters
  return present === value ? others : { ...others, [group]: value }
}

const stagesOf: Readonly<Partial<Record<OrganisationKind, readonly string[]>>> = {
  bank: ['pre-domiciliation', 'domiciliation', 'clearing'],
  department: ['technical-opinion'],
  ministry: ['ministry-decision'],
  customs: ['customs'],
}

/** The values of a group that narrow anything for this kind of organisation; none when there is only one. */
export function choicesFor(group: FilterGroup, kind: OrganisationKind): readonly string[] {
  if (!sitsAtDesk(kind)) return []
  if (group === 'stage') return severalOnly(stagesOf[kind] ?? [])
  return kind === 'customs' && group !== 'due' ? [] : filterGroups[group]
}

/** The exchange office is asked, and looks, but no title waits at a desk of its own. */
export const sitsAtDesk = (kind: OrganisationKind): boolean => kind !== 'exchange-office'

const severalOnly = (choices: readonly string[]) => (choices.length > 1 ? choices : [])

const pageSize = 50

/** What is asked of the server: what waits at the reader's desk, or what the reader may see without one; the earliest deadline first. */
export function queueRequest(filters: QueueFilters, kind: OrganisationKind, after?: string): string {
  const query = new URLSearchParams({
    ...(sitsAtDesk(kind) && { mine: 'yes' }),
    sort: 'due',
    limit: String(pageSize),
    ...filters,
    ...(after !== undefined && { after }),
  })
  return `/api/titles?${query}`
}

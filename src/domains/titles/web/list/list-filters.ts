import type { TitleStatus } from '../../title.ts'

/** Groups of statuses under which a person looks for titles. */
export const situations = {
  preparing: ['draft', 'returned'],
  deciding: ['at-pre-domiciliation', 'at-technical-opinion', 'at-ministry-decision', 'at-domiciliation'],
  usable: ['domiciled', 'partly-imputed'],
  'to-clear': ['totally-imputed'],
  over: ['cleared', 'refused', 'cancelled', 'expired'],
} as const satisfies Record<string, readonly TitleStatus[]>
export type Situation = keyof typeof situations
export const situationNames = Object.keys(situations) as readonly Situation[]

/** What a list can be narrowed to by choosing: one value of each at most. */
export const choices = {
  situation: situationNames,
  direction: ['import', 'export'],
  due: ['late', 'soon'],
  change: ['any'],
  mine: ['yes'],
} as const
export type Choice = keyof typeof choices
const choiceNames = Object.keys(choices) as readonly Choice[]

/** The filters of a list: choices, a category by its code, a company by its id, and words or a number. */
export type ListFilters = { readonly [Name in Choice]?: (typeof choices)[Name][number] } & {
  readonly category?: string
  readonly owner?: string
  readonly words?: string
}

/** How many titles a page holds. */
export const pageSizes = [50, 200] as const
export type PageSize = (typeof pageSizes)[number]

/** The filters an address asks for; what it says that is no filter is passed over. */
export function listFilters(query: URLSearchParams): ListFilters {
  const chosen = choiceNames.flatMap((name) => {
    const value = choices[name].find((one) => one === query.get(name))
    return value === undefined ? [] : [[name, value] as const]
  })
  const category = query.get('category') ?? ''
  const owner = query.get('owner') ?? ''
  const words = (query.get('q') ?? '').trim()
  return {
    ...(Object.fromEntries(chosen) as ListFilters),
    ...(/^[A-Z]{2,5}$/.test(category) && { category }),
    ...(/^[0-9a-f-]{36}$/.test(owner) && { owner }),
    ...(words !== '' && { words }),
  }
}

/** The address of the list with these filters, the same for the same filters in whatever order they were set. */
export function listAddress(filters: ListFilters, after?: string): string {
  const { category, owner, words } = filters
  const query = new URLSearchParams({
    ...(words !== undefined && { q: words }),
    ...Object.fromEntries(choiceNames.flatMap((name) => (filters[name] ? [[name, filters[name]]] : []))),
    ...(category !== undefined && { category }),
    ...(owner !== undefined && { owner }),
    ...(after !== undefined && { after }),
  }).toString()
  return query === '' ? '/titles' : `/titles?${query}`
}

/** What is asked of the server; a deadline puts the earliest first, else the latest change comes first. */
export function listRequest(filters: ListFilters, limit: PageSize, after?: string): string {
  const { situation, words, ...asked } = filters
  const query = new URLSearchParams({
    limit: String(limit),
    ...(words !== undefined && { q: words.slice(0, 200) }),
    ...(situation && { status: situations[situation].join() }),
    ...asked,
    ...(asked.due && { sort: 'due' }),
    ...(after !== undefined && { after }),
  })
  return `/api/titles?${query}`
}

/** The same filters without this one. */
export function without(filters: ListFilters, name: keyof ListFilters): ListFilters {
  const { [name]: _, ...others } = filters
  return others
}

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

export interface ListFilters {
  readonly situation?: Situation
  readonly category?: string
  /** Words or a number. */
  readonly words?: string
}

/** The filters an address asks for; what it says that is no filter is passed over. */
export function listFilters(query: URLSearchParams): ListFilters {
  const situation = situationNames.find((one) => one === query.get('situation'))
  const category = query.get('category') ?? ''
  const words = (query.get('q') ?? '').trim()
  return {
    ...(situation && { situation }),
    ...(/^[A-Z]{2,5}$/.test(category) && { category }),
    ...(words !== '' && { words }),
  }
}

/** The address of the list with these filters. */
export function listAddress({ situation, category, words }: ListFilters, after?: string): string {
  const query = new URLSearchParams({
    ...(words !== undefined && { q: words }),
    ...(situation && { situation }),
    ...(category !== undefined && { category }),
    ...(after !== undefined && { after }),
  }).toString()
  return query === '' ? '/titles' : `/titles?${query}`
}

/** What is asked of the server. */
export function listRequest({ situation, category, words }: ListFilters, after?: string): string {
  const query = new URLSearchParams({
    limit: '50',
    ...(words !== undefined && { q: words.slice(0, 200) }),
    ...(situation && { status: situations[situation].join() }),
    ...(category !== undefined && { category }),
    ...(after !== undefined && { after }),
  })
  return `/api/titles?${query}`
}

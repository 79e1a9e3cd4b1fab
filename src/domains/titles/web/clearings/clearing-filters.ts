import { clearingOutcomes } from '../../title.ts'

/** What the repertoire is narrowed to: days of legal time, both included, and an outcome. */
export interface ClearingFilters {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly outcome?: (typeof clearingOutcomes)[number] | undefined
}

const day = (text: string | null) => (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined)

/** The filters an address asks for; what it says that is no filter is passed over. */
export const clearingFilters = (query: URLSearchParams): ClearingFilters => ({
  from: day(query.get('from')),
  to: day(query.get('to')),
  outcome: clearingOutcomes.find((outcome) => outcome === query.get('outcome')),
})

const written = (filters: ClearingFilters, after: string | undefined): string => {
  const asked = Object.entries({ ...filters, after }).filter((entry): entry is [string, string] => !!entry[1])
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`
}

/** The address of the page with these filters, so that it can be sent to a colleague. */
export const clearingsAddress = (filters: ClearingFilters, after?: string): string =>
  `/clearings${written(filters, after)}`

/** What is asked of the server. */
export const clearingsRequest = (filters: ClearingFilters, after?: string): string =>
  `/api/clearings${written(filters, after)}`

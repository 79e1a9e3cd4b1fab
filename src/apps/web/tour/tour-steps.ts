import type { Text } from '#kernel/text.ts'
import { api } from '../api.ts'
import { type Loaded, useLoaded } from '../cache.ts'

/** One person of the tour, and what they do while the title has this status. */
export interface TourStep {
  readonly login: string
  readonly name: string
  readonly organisation: Text
  readonly turn: string
  /** A second officer, once a first one has proposed. */
  readonly confirms?: boolean
  readonly does: Text
}

/** Of a title, what tells whose turn it is. */
export interface TourTitle {
  readonly status: string
  readonly proposal?: unknown
}

/** Whether what this person does is still to be done. */
export const isTurnOf = ({ turn, confirms = false }: TourStep, { status, proposal }: TourTitle): boolean =>
  status === turn && confirms === (proposal !== undefined)

/** The page on which this person does it. */
export const pageOf = ({ turn }: TourStep, title: string): string =>
  turn === 'draft' ? `/titles/${title}/edit?step=sign` : `/titles/${title}`

export const useTourSteps = (wanted: boolean): Loaded<{ readonly steps: readonly TourStep[] }> =>
  useLoaded(wanted ? 'demonstration-tour' : undefined, () => api.get('/api/demonstration/tour'))

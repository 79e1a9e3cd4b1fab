import type { ComponentType } from 'preact'
import type { Params } from './route-match.ts'

/** What every page is given. */
export interface PageProps {
  /** Values of the named parts of its path. */
  readonly params: Params
  readonly query: URLSearchParams
}

export type Page = ComponentType<PageProps>

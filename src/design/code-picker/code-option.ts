/** A code one can choose, with its name in the reader's language. */
export interface CodeOption {
  readonly code: string
  readonly label: string
  /** Where it belongs, or what else helps to choose. */
  readonly detail?: string | undefined
}

/** Finds codes by words or digits, best first. May fail; the picker then says so. */
export type SearchCodes = (query: string) => Promise<readonly CodeOption[]>

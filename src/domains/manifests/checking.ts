import type { ManifestCodes, ManifestLaw } from './circumstances.ts'
import type { Bill } from './manifest.ts'
import type { Finding } from './reading.ts'

/** What the checks know beside the document. */
export interface CheckedAgainst {
  readonly law: ManifestLaw
  readonly codes: ManifestCodes
  /** The master bill of a manifest of house bills, as it was declared; absent when there is none of that number. */
  readonly master?: Pick<Bill, 'number' | 'kind' | 'packages' | 'grossKg'>
}

export type Tell = (
  severity: Finding['severity'],
  reason: string,
  field: string,
  about?: Record<string, string | number>,
) => void

/** What earlier bills said of units, and what is wrong with a number, asked once. */
export interface Seen {
  readonly units: Map<
    string,
    { readonly sizeType: string | undefined; readonly filling: string; readonly bill: string }
  >
  readonly faults: Map<
    string,
    { readonly reason: string; readonly about?: Record<string, string | number> } | undefined
  >
}

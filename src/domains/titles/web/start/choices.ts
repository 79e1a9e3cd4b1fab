import type { Caller } from '#domains/parties/party.ts'
import type { Category } from '../../title-law.ts'

/** A company somebody may prepare titles for. */
export interface Company {
  readonly id: string
  readonly name: string
  /** Codes of categories, `*` for all. */
  readonly scope: readonly string[]
  /** Absent for one's own company. */
  readonly maySign?: boolean
}

/** One's own company, when it trades itself, and every principal under a mandate in force. */
export const companiesOf = ({
  organisation,
  mandates,
}: {
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: Caller['kind'] }
  readonly mandates: Caller['mandates']
}): readonly Company[] => [
  ...(organisation.kind === 'trader' ? [{ id: organisation.id, name: organisation.name, scope: ['*'] }] : []),
  ...mandates.map(({ principal, principalName, scope, maySign }) => ({
    id: principal,
    name: principalName,
    scope,
    maySign,
  })),
]

/** The categories one may prepare for a company; none before a company is chosen. */
export const categoriesFor = <Known extends Pick<Category, 'code'>>(
  company: Company | undefined,
  categories: readonly Known[],
): readonly Known[] => categories.filter(({ code }) => company?.scope.includes('*') || company?.scope.includes(code))

import type { Mandate } from './party.ts'

type Terms = Pick<Mandate, 'principal' | 'agent' | 'scope' | 'from' | 'until'>

/** The active mandate that already gives part of these terms to the same agent; none is the ordinary case. */
export const overlappingMandate = (terms: Terms, mandates: readonly Mandate[]): Mandate | undefined =>
  mandates.find(
    (other) =>
      other.status === 'active' &&
      other.principal === terms.principal &&
      other.agent === terms.agent &&
      other.from <= terms.until &&
      terms.from <= other.until &&
      scopesMeet(other.scope, terms.scope),
  )

const scopesMeet = (a: readonly string[], b: readonly string[]): boolean =>
  a.includes('*') || b.includes('*') || a.some((category) => b.includes(category))

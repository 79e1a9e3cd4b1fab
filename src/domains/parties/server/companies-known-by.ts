import type { Row, Statement } from '#platform/database/database.ts'

/** An identifier of a company: scheme of the country (register, tax number …) and value. */
export interface CompanyIdentifier {
  readonly scheme: string
  readonly value: string
}

/** Finds the active companies these identifiers belong to, however many, in one statement. */
export const companiesKnownBy = (identifiers: readonly CompanyIdentifier[]): Statement => ({
  name: 'party.companies-known-by',
  text: `select o.id, o.name, w.scheme, w.value
    from (select distinct scheme, value from unnest($1::text[], $2::text[]) as w (scheme, value)) w
    join organisation o on o.body->'identifiers' @> jsonb_build_object(w.scheme, w.value) and o.status = 'active'`,
  values: [identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)],
})

/**
 * The company that a party's identifiers name, from the rows of `companiesKnownBy`; `undefined` when none is known, or
 * when they name two companies.
 */
export function companyFinder(
  rows: readonly Row[],
): (identifiers: Readonly<Record<string, string>>) => { id: string; name: string } | undefined {
  const known = new Map<string, { id: string; name: string }[]>()
  for (const { id, name, scheme, value } of rows) {
    const key = JSON.stringify([scheme, value])
    known.set(key, [...(known.get(key) ?? []), { id: String(id), name: String(name) }])
  }
  return (identifiers) => {
    const found = new Map(
      Object.entries(identifiers)
        .flatMap((identifier) => known.get(JSON.stringify(identifier)) ?? [])
        .map((company) => [company.id, company]),
    )
    return found.size === 1 ? [...found.values()][0] : undefined
  }
}

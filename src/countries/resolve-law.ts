import type { TitleLaw } from '#domains/titles/title-law.ts'
import type { CountryPack } from './pack.ts'

/** The country's law on titles with ids of organisations where the pack has their codes. Throws on a code the pack does not have. */
export function resolveLaw({ law, organisations }: CountryPack): TitleLaw {
  const ids = new Map(organisations.map(({ code, id }) => [code, id]))
  const idOf = (code: string): string => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`the pack has no organisation "${code}"`)
    return id
  }

  return {
    ...law,
    departments: law.departments.map((department) => ({ ...department, organisation: idOf(department.organisation) })),
    ministries: Object.fromEntries(Object.entries(law.ministries).map(([category, code]) => [category, idOf(code)])),
    customs: idOf(law.customs),
    exchangeOffice: idOf(law.exchangeOffice),
  }
}

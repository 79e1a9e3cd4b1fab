import type { Language } from '#kernel/text.ts'
import { commonContainerCodes } from '../container-codes.ts'
import { type ContainerType, readContainerType } from '../container-type.ts'
import { nameIn } from '../name-in.ts'
import { indexCodes, searchCodes } from '../search-codes.ts'
import type { DangerousGoods, PackageKind, ShippingLists } from '../shipping-lists.ts'
import { loadShippingLists } from './load-shipping-lists.ts'

/** A list of carriage one may choose from by code or words. */
export interface ShippingPicker {
  readonly id: string
  readonly url: string
  readonly summary: string
  readonly search: (query: string, language: Language, limit: number) => readonly unknown[]
}

/** A value made at the first call from the lists, and kept. */
function once<Made>(make: (lists: ShippingLists) => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make(loadShippingLists())
    return made
  }
}

const namesOf = ({ names }: Pick<PackageKind, 'names'>) => [names.fr, names.ar, names.en]

const packages = once((lists) => indexCodes(lists.packages.values(), ({ code }) => code, namesOf))
const dangerousGoods = once((lists) =>
  indexCodes([...lists.dangerousGoods.values()].flat(), ({ number }) => number, namesOf),
)
const containers = once((lists) =>
  indexCodes(
    commonContainerCodes(lists),
    ({ type }) => type.code,
    ({ words }) => words,
  ),
)
const terminals = once((lists) =>
  indexCodes(
    lists.terminals,
    ({ code }) => code,
    ({ name, location }) => [`${name} ${location}`],
  ),
)
const carriers = once((lists) =>
  indexCodes(
    lists.carriers.values(),
    ({ code }) => code,
    ({ name }) => [name],
  ),
)

const inLanguage =
  (language: Language) =>
  <Entry extends PackageKind | DangerousGoods>({ names, ...entry }: Entry) => ({
    ...entry,
    name: nameIn(names, language),
  })

/** A type as a screen shows it: measures, its group by name, what sets it apart. */
const containerIn =
  (language: Language) =>
  ({ group, detail, ...type }: ContainerType) => ({
    ...type,
    ...(group && { group: { code: group.code, name: nameIn(group.name, language) } }),
    ...(detail && { detail: { code: detail.code, name: nameIn(detail.names, language) } }),
  })

function searchContainers(query: string, limit: number): readonly ContainerType[] {
  const read = readContainerType(loadShippingLists(), query)
  return read ? [read] : searchCodes(containers(), query, limit).map(({ type }) => type)
}

export const shippingPickers: readonly ShippingPicker[] = [
  {
    id: 'reference.packages',
    url: '/api/reference/packages',
    summary: 'Kinds of packages of UN/ECE Recommendation 21 by code or words',
    search: (query, language, limit) => searchCodes(packages(), query, limit).map(inLanguage(language)),
  },
  {
    id: 'reference.dangerousGoods',
    url: '/api/reference/dangerous-goods',
    summary: 'Dangerous goods by UN number or words of their proper shipping name, with class and packing groups',
    search: (query, language, limit) =>
      searchCodes(dangerousGoods(), query.replace(/^\s*UN\s*(?=\d)/i, ''), limit).map(inLanguage(language)),
  },
  {
    id: 'reference.containerTypes',
    url: '/api/reference/container-types',
    summary: 'Containers by size and type code of ISO 6346, old codes included, or the common ones by words',
    search: (query, language, limit) => searchContainers(query, limit).map(containerIn(language)),
  },
  {
    id: 'reference.terminals',
    url: '/api/reference/terminals',
    summary: 'Terminals of the Ship Message Design Group by code, name or the UN/LOCODE of their port',
    search: (query, _language, limit) => searchCodes(terminals(), query, limit),
  },
  {
    id: 'reference.carriers',
    url: '/api/reference/carriers',
    summary: 'Shipping lines of the Ship Message Design Group by code or name',
    search: (query, _language, limit) => searchCodes(carriers(), query, limit),
  },
]

import { identifierObjection } from '../identifier-checks.ts'
import { type CountryPack, type IdentifierScheme, packFiles } from '../pack.ts'
import type { PackFault } from '../pack-fault.ts'
import { faultsIn, repeated } from './faults-in.ts'

/** Each scheme is there once, and its own example obeys it. */
export function checkIdentifiers({ identifiers }: CountryPack): PackFault[] {
  const { faults, fault } = faultsIn(packFiles.identifiers)

  for (const i of repeated(identifiers.map(({ scheme }) => scheme))) fault(true, `/${i}/scheme`, 'is there already')
  identifiers.forEach((scheme, i) => {
    const objection = identifierObjection(scheme, scheme.example)
    fault(objection !== undefined, `/${i}/example`, `breaks its own rule (${objection?.reason})`)
  })
  return faults
}

/** What is wrong with a company's numbers, by the company schemes of the country. */
export const identifierFaults = (
  schemes: readonly IdentifierScheme[],
  numbers: Readonly<Record<string, string>>,
  path: string,
): Omit<PackFault, 'file'>[] =>
  Object.entries(numbers).flatMap(([name, number]) => {
    const scheme = schemes.find((one) => one.of === 'company' && one.scheme === name)
    if (!scheme) return [{ path: `${path}/${name}`, reason: 'is no company scheme of identifiers.yaml' }]
    const objection = identifierObjection(scheme, number)
    return objection ? [{ path: `${path}/${name}`, reason: `breaks the rule of ${name} (${objection.reason})` }] : []
  })

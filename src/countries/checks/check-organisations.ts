import { type CountryPack, packFiles } from '../pack.ts'
import type { PackFault } from '../pack-fault.ts'
import { identifierFaults } from './check-identifiers.ts'
import { faultsIn, repeated } from './faults-in.ts'

/** Every body has its own code and id, and numbers by the schemes of the country. */
export function checkOrganisations({ organisations, identifiers }: CountryPack): PackFault[] {
  const { faults, fault } = faultsIn(packFiles.organisations)

  for (const i of repeated(organisations.map(({ code }) => code))) fault(true, `/${i}/code`, 'is there already')
  for (const i of repeated(organisations.map(({ id }) => id))) fault(true, `/${i}/id`, 'is there already')

  organisations.forEach((organisation, i) => {
    for (const { path, reason } of identifierFaults(identifiers, organisation.identifiers, `/${i}/identifiers`))
      fault(true, path, reason)
  })
  return faults
}

import { isRealDay } from '#kernel/dates.ts'
import { identifierObjection } from '../identifier-checks.ts'
import { type CountryPack, packFiles } from '../pack.ts'
import type { PackFault } from '../pack-fault.ts'
import { identifierFaults } from './check-identifiers.ts'
import { faultsIn, repeated } from './faults-in.ts'

/** Imaginary companies and people have organisations, banks, numbers and mandates that would be right for real ones. */
export function checkDemonstration({ demonstration, organisations, identifiers, law }: CountryPack): PackFault[] {
  const { traders, people, mandates } = demonstration
  const { faults, fault } = faultsIn(packFiles.demonstration)
  const everyone = [...organisations, ...traders]
  const kindOf = (code: string) => everyone.find((organisation) => organisation.code === code)?.kind
  const accountSchemes = identifiers.filter((scheme) => scheme.of === 'account')

  for (const i of repeated(everyone.map(({ code }) => code)))
    fault(true, `/traders/${i - organisations.length}/code`, 'is there already')
  for (const i of repeated(people.map(({ login }) => login))) fault(true, `/people/${i}/login`, 'is there already')
  const ids = [...everyone, ...people, ...mandates].map(({ id }) => id)
  for (const i of repeated(ids)) fault(true, '', `the id ${ids[i]} is there twice`)

  traders.forEach((trader, i) => {
    for (const { path, reason } of identifierFaults(identifiers, trader.identifiers, `/traders/${i}/identifiers`))
      fault(true, path, reason)
    trader.accounts.forEach(({ bank, account }, j) => {
      const path = `/traders/${i}/accounts/${j}`
      const right = accountSchemes.some((scheme) => !identifierObjection(scheme, account))
      fault(kindOf(bank) !== 'bank', `${path}/bank`, `"${bank}" is no bank of organisations.yaml`)
      fault(accountSchemes.length > 0 && !right, `${path}/account`, 'breaks the rule of the country')
    })
  })

  people.forEach(({ organisation }, i) => {
    fault(!kindOf(organisation), `/people/${i}/organisation`, `nobody is called "${organisation}"`)
  })

  mandates.forEach(({ principal, agent, scope, from, until }, i) => {
    const path = `/mandates/${i}`
    fault(kindOf(principal) !== 'trader', `${path}/principal`, `"${principal}" is no trader`)
    fault(kindOf(agent) !== 'customs-agent', `${path}/agent`, `"${agent}" is no customs agent`)
    fault(!isRealDay(from) || !isRealDay(until) || from > until, path, 'does not run from a day to a later one')
    for (const category of scope)
      fault(
        category !== '*' && !law.categories.some(({ code }) => code === category),
        `${path}/scope`,
        `no category "${category}"`,
      )
  })
  return faults
}

import type { OrganisationKind } from '#domains/parties/party.ts'
import { documentKinds } from '#domains/titles/title.ts'
import { type CountryPack, packFiles } from '../pack.ts'
import type { PackFault } from '../pack-fault.ts'
import { faultsIn, repeated } from './faults-in.ts'

const isHsPrefix = (text: string) => /^\d{2,10}$/.test(text)

/** The law on titles names bodies that exist and are of the right kind, and leaves no desk, category or regime in the air. */
export function checkLaw({ country, law, organisations }: CountryPack): PackFault[] {
  const { faults, fault } = faultsIn(packFiles.law)

  const checkBody = (code: string, kind: OrganisationKind, path: string) => {
    const found = organisations.find((organisation) => organisation.code === code)
    fault(!found, path, `"${code}" is not in organisations.yaml`)
    fault(found !== undefined && found.kind !== kind, path, `"${code}" is a ${found?.kind}, not a ${kind}`)
  }
  const checkPrefixes = (prefixes: readonly string[], path: string) =>
    prefixes.forEach((hs, i) => {
      fault(!isHsPrefix(hs), `${path}/${i}`, `"${hs}" is not the beginning of an HS code`)
    })

  fault(law.currency !== country.currency, '/currency', `is not the one of pack.yaml, ${country.currency}`)
  fault(!/\{sequence:\d+\}/.test(law.numbering), '/numbering', 'gives every title the same number without {sequence:n}')

  const codes = law.categories.map(({ code }) => code)
  for (const i of repeated(codes)) fault(true, `/categories/${i}/code`, 'is there already')
  for (const i of repeated(law.regimes.map(({ code, direction }) => `${direction} ${code}`)))
    fault(true, `/regimes/${i}/code`, 'is there already')
  for (const i of repeated(law.customsOffices.map(({ code }) => code)))
    fault(true, `/customsOffices/${i}/code`, 'is there already')

  law.categories.forEach((category, i) => {
    const path = `/categories/${i}`
    const sameDirection = law.regimes.filter(({ direction }) => direction === category.direction)
    fault(sameDirection.length === 0, path, `no regime for ${category.direction}`)
    fault(new Set(category.path).size < category.path.length, `${path}/path`, 'passes the same desk twice')
    for (const stage of category.path) fault(!(stage in law.hours), `/hours`, `none for ${stage}`)

    checkPrefixes(category.onlyHs, `${path}/onlyHs`)
    category.notHs.forEach(({ hs, use }, j) => {
      const other = law.categories.find(({ code }) => code === use)
      fault(!isHsPrefix(hs), `${path}/notHs/${j}/hs`, `"${hs}" is not the beginning of an HS code`)
      fault(use === category.code, `${path}/notHs/${j}/use`, 'sends the goods back to the same category')
      fault(other?.direction !== category.direction, `${path}/notHs/${j}/use`, `no ${category.direction} ${use}`)
    })
    category.documents.forEach((choice, j) => {
      fault(choice.length === 0, `${path}/documents/${j}`, 'leaves nothing to choose')
      for (const kind of choice)
        fault(!documentKinds.some((known) => known === kind), `${path}/documents/${j}`, `no document kind "${kind}"`)
    })
    const decided = category.path.includes('ministry-decision')
    const hasMinistry = category.code in law.ministries || '*' in law.ministries
    fault(decided && !hasMinistry, '/ministries', `none decides ${category.code}`)
  })
  fault(!('change' in law.hours), '/hours', 'none for change')

  law.departments.forEach(({ organisation, hs }, i) => {
    checkBody(organisation, 'department', `/departments/${i}/organisation`)
    checkPrefixes(hs, `/departments/${i}/hs`)
  })
  for (const [category, ministry] of Object.entries(law.ministries)) {
    checkBody(ministry, 'ministry', `/ministries/${category}`)
    fault(category !== '*' && !codes.includes(category), `/ministries/${category}`, 'is no category')
  }
  checkBody(law.customs, 'customs', '/customs')
  checkBody(law.exchangeOffice, 'exchange-office', '/exchangeOffice')

  const { '*': others, ...byHs } = law.tolerancePercent
  fault(others === undefined, '/tolerancePercent', 'says nothing of other goods, "*"')
  for (const hs of Object.keys(byHs))
    fault(!isHsPrefix(hs), `/tolerancePercent/${hs}`, `"${hs}" is not the beginning of an HS code`)
  law.advances.limitByHs.forEach(({ hs }, i) => {
    checkPrefixes(hs, `/advances/limitByHs/${i}/hs`)
  })

  return faults
}

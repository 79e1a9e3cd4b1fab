import type { CountryPack } from '#countries/pack.ts'
import type { Mandate, Organisation, User } from '#domains/parties/party.ts'

/** The imaginary companies and people of a pack, as the register and the sign-in page need them. */
export function demonstrationOf(pack: CountryPack) {
  const organisations = organisationsByCode(pack)
  return {
    people: pack.demonstration.people.map(({ id, login }) => ({ id, login })),
    roles: pack.demonstration.people.map(({ login, name, organisation, role }) => {
      const at = organisations.get(organisation)
      return { login, name, role, kind: at?.kind, organisation: at?.names }
    }),
  }
}

export function demonstrationCompanies({ demonstration, country }: CountryPack): Organisation[] {
  return demonstration.traders.map(({ names, accounts, ...company }) => ({
    ...company,
    names,
    name: names[country.language],
    status: 'active',
  }))
}

export function demonstrationPeople(pack: CountryPack): User[] {
  const organisations = organisationsByCode(pack)
  return pack.demonstration.people.map(({ role, organisation, ...person }) => ({
    ...person,
    organisation: organisations.get(organisation)?.id ?? '',
    email: `${person.login}@${organisation}.example`,
    status: 'active',
  }))
}

/** The mandates of the pack, in force as if given on their first day. */
export function demonstrationMandates(pack: CountryPack): Omit<Mandate, 'createdAt' | 'updatedAt' | 'status'>[] {
  const organisations = organisationsByCode(pack)
  const party = (code: string) => {
    const organisation = organisations.get(code)
    return { id: organisation?.id ?? '', name: organisation?.names[pack.country.language] ?? '' }
  }
  return pack.demonstration.mandates.map(({ principal, agent, ...mandate }) => ({
    ...mandate,
    principal: party(principal).id,
    principalName: party(principal).name,
    agent: party(agent).id,
    agentName: party(agent).name,
  }))
}

const organisationsByCode = ({ organisations, demonstration }: CountryPack) =>
  new Map([...organisations, ...demonstration.traders].map((one) => [one.code, one]))

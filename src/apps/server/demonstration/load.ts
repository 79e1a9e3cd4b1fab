import { demonstrationCalls } from '#countries/demonstration-calls.ts'
import type { MandateFact } from '#domains/parties/mandate-facts.ts'
import type { Caller, Mandate, Organisation, User } from '#domains/parties/party.ts'
import { registerOrganisations, registerPeople } from '#domains/parties/server/load-organisations.ts'
import { mandateHouse } from '#domains/parties/server/mandate-records.ts'
import { shipHouse } from '#domains/vessel-calls/server/records.ts'
import type { Ship } from '#domains/vessel-calls/ship.ts'
import type { ShipFact } from '#domains/vessel-calls/ship-facts.ts'
import { carryOut, onOne } from '#kernel/carry-out.ts'
import { query } from '#platform/database/database.ts'
import type { Platform } from '../platform.ts'
import { demonstrationCompanies, demonstrationMandates, demonstrationPeople } from './people.ts'

/** The id a record of the pack gets: its own, unless that was used before in the same log. */
export type IdFor = (idOfPack: string) => string

/** Fills an empty platform with the imaginary community of its country. Gives false, and does nothing, when people are there already. */
export async function loadDemonstration(platform: Platform, idFor: IdFor = (id) => id): Promise<boolean> {
  const { database, pack, directory } = platform
  const [row] = await query(database, 'select exists (select from account) as peopled')
  if (row?.peopled) return false
  await registerOrganisations(database, demonstrationCompanies(pack))
  await registerPeople(database, demonstrationPeople(pack))
  await directory.refresh()
  for (const mandate of demonstrationMandates(pack)) await giveMandate(platform, { ...mandate, id: idFor(mandate.id) })
  await openShips(platform)
  return true
}

/** A mandate as its two sides would have made it: proposed by the company, accepted by the agent, on its first day. */
async function giveMandate(platform: Platform, terms: ReturnType<typeof demonstrationMandates>[number]): Promise<void> {
  const at = `${terms.from}T09:00:00.000Z`
  const person = (organisation: string) => personOf(platform, organisation)
  await carryOut(
    platform.store,
    { kind: 'platform', caller: callerFrom(person(terms.principal)) },
    {
      ...onOne<Mandate, MandateFact, Caller>({ house: mandateHouse, id: terms.id }, () => [
        { type: 'MandateProposed', at, by: person(terms.principal), ...terms },
        { type: 'MandateAccepted', at, by: person(terms.agent) },
      ]),
      answer: () => ({ status: 201, body: '' }),
    },
  )
}

/** The ships of the pack, their files opened by its first shipping agent on the first day of the year. */
async function openShips(platform: Platform): Promise<void> {
  const { pack, store } = platform
  const agent = demonstrationCompanies(pack).find(({ kind }) => kind === 'shipping-agent')
  if (!agent) return
  const by = personOf(platform, agent.id)
  for (const particulars of demonstrationCalls(pack.country.code).ships) {
    const id = platform.calls.newId()
    await carryOut(
      store,
      { kind: 'platform', caller: callerFrom(by) },
      {
        ...onOne<Ship, ShipFact, Caller>({ house: shipHouse, id }, () => [
          { type: 'ShipRegistered', at: '2026-01-05T09:00:00.000Z', by, id, particulars },
        ]),
        answer: () => ({ status: 201, body: '' }),
      },
    )
  }
}

type Person = { user: string; name: string; organisation: string; organisationName: string }

function personOf({ pack }: Platform, organisation: string): Person {
  const company = demonstrationCompanies(pack).find(({ id }: Organisation) => id === organisation)
  const user = demonstrationPeople(pack).find(
    (one: User) => one.organisation === organisation && one.rights.includes('administer'),
  )
  if (!company || !user) throw new Error(`the demonstration has nobody who may give a mandate for ${organisation}`)
  return { user: user.id, name: user.name, organisation, organisationName: company.name }
}

const callerFrom = (person: Person): Caller => ({ ...person, kind: 'trader', rights: [], mandates: [] })

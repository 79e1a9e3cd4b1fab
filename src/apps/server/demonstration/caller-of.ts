import type { Caller, Right } from '#domains/parties/party.ts'
import type { Platform } from '../platform.ts'
import { demonstrationCompanies, demonstrationPeople } from './people.ts'

/** Whoever of an organisation may both prepare, sign and decide; `beside`: another of them than this one. */
export function callerOf({ pack, directory }: Platform, organisation: string, beside?: Caller): Caller {
  const right: Right = beside ? 'decide' : 'administer'
  const user = demonstrationPeople(pack).find(
    (one) => one.organisation === organisation && one.rights.includes(right) && one.id !== beside?.user,
  )
  const found = directory.find(organisation) ?? demonstrationCompanies(pack).find(({ id }) => id === organisation)
  if (!user || !found) throw new Error(`the demonstration has nobody who acts for ${organisation}`)
  const { id, name, rights } = user
  return { user: id, name, organisation, organisationName: found.name, kind: found.kind, rights, mandates: [] }
}

import { registerOrganisations, registerPeople } from '#domains/parties/server/load-organisations.ts'
import { query } from '#platform/database/database.ts'
import type { Platform } from '../platform.ts'
import { demonstrationCompanies, demonstrationPeople } from './people.ts'

/** Fills an empty platform with the imaginary community of its country. Does nothing when people are there already. */
export async function loadDemonstration(platform: Platform): Promise<void> {
  const { database, pack, directory } = platform
  const [row] = await query(database, 'select exists (select from account) as peopled')
  if (row?.peopled) return
  await registerOrganisations(database, demonstrationCompanies(pack))
  await registerPeople(database, demonstrationPeople(pack))
  await directory.refresh()
}

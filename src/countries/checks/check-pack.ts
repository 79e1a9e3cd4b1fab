import type { CountryPack } from '../pack.ts'
import type { PackFault } from '../pack-fault.ts'
import { checkCalendar } from './check-calendar.ts'
import { checkDemonstration } from './check-demonstration.ts'
import { checkIdentifiers } from './check-identifiers.ts'
import { checkLaw } from './check-law.ts'
import { checkOrganisations } from './check-organisations.ts'
import { checkPorts } from './check-ports.ts'
import { checkTexts } from './check-texts.ts'

/** What a pack of the right shape still gets wrong: words that refer to nothing, days that do not exist, rules that contradict each other. */
export const checkPack = (pack: CountryPack): PackFault[] => [
  ...checkCalendar(pack.calendar),
  ...checkOrganisations(pack),
  ...checkLaw(pack),
  ...checkPorts(pack),
  ...checkIdentifiers(pack),
  ...checkDemonstration(pack),
  ...checkTexts(pack),
]

import { type DemonstrationTitles, demonstrationTitles } from '#countries/demonstration-titles.ts'
import type { Platform } from '../platform.ts'
import { makeTitle } from './load-titles.ts'
import { demonstrationOf } from './people.ts'

export type Tour = NonNullable<DemonstrationTitles['tour']>

/** The people of the tour in their order, each with what they do; nothing where the country has no tour. */
export function tourSteps({ pack }: Platform) {
  const { tour } = demonstrationTitles(pack.country.code)
  const { roles } = demonstrationOf(pack)
  return tour?.steps.map((step) => {
    const person = roles.find(({ login }) => login === step.login)
    if (!person) throw new Error(`the tour has nobody of the login "${step.login}"`)
    return { ...step, name: person.name, organisation: person.organisation }
  })
}

/** Begins a title of one's own for a tour, so that visitors do not walk on each other's; it is whole, and waits to be signed. */
export async function beginTour(platform: Platform): Promise<string | undefined> {
  const { tour, goods } = demonstrationTitles(platform.pack.country.code)
  if (!tour) return undefined
  const { steps, ...title } = tour
  return makeTitle(platform, goods, { ...title, daysAgo: 0, until: 'draft' })
}

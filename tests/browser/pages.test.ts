import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../src/apps/web/routes.ts'
import { bringAbout } from '../stories/run-story.ts'
import { faultsOf, type Office, openOffice, sidewaysOf } from './people.ts'

/** Every address of the application, on a phone, for a person it is for. */
let office: Office
let title: string
let draft: string
beforeAll(async () => {
  office = await openOffice()
  draft = await bringAbout(office.world, { title: 'IC' })
  title = await bringAbout(office.world, { title: 'IC', until: 'partly-imputed' })
})
afterAll(() => office?.close())

/** Who opens a page, where it is not for the importer. */
const readers: Readonly<Record<string, string>> = { '/queue': 'nora', '/clearings': 'elsa' }

/** A language is a preference of the person, not of the window: one after the other. */
const visits = (['fr', 'ar'] as const).flatMap((language) => routes.map(({ path }) => ({ path, language })))

test.each(visits)(
  '$path opens in $language on a phone without complaint, faults, or anything wider than the window',
  async (one) => {
    const address = one.path.replace(':id', one.path.endsWith('/edit') ? draft : title)
    const page = await office.at(readers[one.path] ?? 'gina', address, { language: one.language, width: 360 })
    // The samples of the design stay as they are shown; its own test looks for their faults.
    if (one.path !== '/design') {
      await page.locator('.skeleton').first().waitFor({ state: 'detached' })
      expect(await faultsOf(page)).toEqual([])
    }
    expect(await page.locator('html').getAttribute('lang')).toBe(one.language)
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
    expect(page.complaints).toEqual([])
    await page.close()
  },
)

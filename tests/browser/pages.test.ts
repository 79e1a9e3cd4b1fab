import { afterAll, beforeAll, expect, test } from 'vitest'
import { query } from '#platform/database/database.ts'
import { loadDemonstrationCalls } from '../../src/apps/server/demonstration/load-calls.ts'
import { loadDemonstrationManifests } from '../../src/apps/server/demonstration/load-manifests.ts'
import { routes } from '../../src/apps/web/routes.ts'
import { bringAbout, bringAboutSteps } from '../stories/run-story.ts'
import { releasedTruck } from '../support/gates.ts'
import { bornLots } from '../support/lots.ts'
import { faultsOf, type Office, openOffice, sidewaysOf } from './people.ts'

/** Every address of the application, on a phone, for a person it is for. */
let office: Office

/** What stands for `:id` in an address. */
const records = new Map<string, string | undefined>()

beforeAll(async () => {
  office = await openOffice()
  const { world } = office
  await loadDemonstrationCalls(world.platform)
  await loadDemonstrationManifests(world.platform)
  records.set('/calls/:id', await found(`select id from vessel_call where status = 'working'`))
  records.set('/manifests/:id', await found(`select id from manifest where status = 'registered' and bills > 5`))
  records.set('/titles/:id/edit', await bringAbout(world, { title: 'IC' }))
  records.set('/titles/:id', await bringAbout(world, { title: 'IC', until: 'partly-imputed' }))
  records.set('/lots/:id', (await bornLots(world.platform, [{}]))[0]?.id)
  const truck = await releasedTruck(world)
  records.set('/appointments/:id', truck.appointment)
  records.set('/exit-vouchers/:id', truck.voucher)
  records.set('/transits/:id', await bringAboutSteps(world, 'landed-for-stores', 'transit-sent', 'transit-on-its-way'))
  const exporter = await world.as('gina')
  const unit = await exporter.post<{ id: string }>('/api/announced-units', {
    terminal: 'EAST',
    container: 'CSQU3054383',
    announcement: { booking: 'BK-1', seals: ['S1'], grossKg: '21000', declaration: 'D-1' },
  })
  records.set('/export-units/:id', unit.body.id)
  const gina = await world.as('gina')
  const { body } = await gina.post<{ id: string }>('/api/webhooks', {
    address: 'http://127.0.0.1:1/',
    events: ['title.*'],
  })
  records.set('/webhooks/:id', body.id)
})
afterAll(() => office?.close())

const found = async (text: string): Promise<string> =>
  String((await query(office.world.platform.database, `${text} limit 1`))[0]?.id)

/** Who opens a page that is not for the importer. */
const readers: Readonly<Record<string, string>> = {
  '/queue': 'nora',
  '/clearings': 'elsa',
  '/gate': 'tess',
  '/transits': 'wendy',
  '/transits/declare': 'wendy',
  '/transits/:id': 'wendy',
  '/stock': 'wendy',
  '/calls': 'hugo',
  '/calls/new': 'bella',
  '/calls/:id': 'hugo',
  '/berths': 'hugo',
  '/ships': 'bella',
  '/manifests': 'bella',
  '/manifests/lodge': 'bella',
  '/manifests/risk': 'carl',
  '/manifests/punctuality': 'carl',
  '/manifests/:id': 'bella',
}

/** A language is a preference of the person, not of the window: one after the other. */
const visits = (['fr', 'ar'] as const).flatMap((language) => routes.map(({ path }) => ({ path, language })))

test.each(visits)(
  '$path opens in $language on a phone without complaint, faults, or anything wider than the window',
  async ({ path, language }) => {
    const id = records.get(path) ?? ''
    expect(path.includes(':id')).toBe(id !== '')
    const page = await office.at(readers[path] ?? 'gina', path.replace(':id', id), { language, width: 360 })
    // The samples of the design stay as they are shown; its own test looks for their faults.
    if (path !== '/design') {
      await page.locator('.skeleton').first().waitFor({ state: 'detached' })
      expect(await faultsOf(page)).toEqual([])
    }
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
    expect(page.complaints).toEqual([])
    await page.close()
  },
)

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestPlatform, type TestPlatform } from '../../../../tests/support/open-test-platform.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await openTestPlatform()
})
afterAll(() => platform.close())

/** Asked without signing in: these lists are no secret. */
const ask = async (path: string) => {
  const answer = await platform.app.inject({ method: 'GET', url: `/api/reference/${path}` })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}
const found = async (path: string) => (await ask(path)).body.found

test('a place comes in the reader’s language with its country, what it serves and where it lies', async () =>
  expect((await found('locations?q=anvers&language=fr&function=port'))[0]).toMatchObject({
    code: 'BEANR',
    name: { text: 'Anvers', language: 'fr' },
    country: { code: 'BE', name: { text: 'Belgique', language: 'fr' } },
    functions: ['port', 'rail', 'road', 'airport'],
    at: { latitude: 51.2167, longitude: 4.4167 },
  }))

test('a name there is no French for is shown as English', async () =>
  expect((await found('packages?q=AI&language=fr'))[0].name).toEqual({ text: 'Clamshell', language: 'en' }))

test('packages, dangerous goods, containers, terminals and carriers are found by code and by words', async () => {
  expect((await found('packages?q=carton&language=ar'))[0]).toMatchObject({ code: 'CT', name: { language: 'ar' } })
  expect((await found('dangerous-goods?q=UN%201203'))[0]).toMatchObject({ number: '1203', class: '3' })
  expect((await found('dangerous-goods?q=acetone'))[0]).toMatchObject({ number: '1090', packingGroups: ['II'] })
  expect(await found('container-types?q=4510')).toMatchObject([{ code: '4510', isOld: true, group: { code: 'GP' } }])
  expect((await found('container-types?q=reefer%2040%20hc'))[0]).toMatchObject({ code: '45R0' })
  expect((await found('terminals?q=NLRTM&limit=3')).map((one: { location: string }) => one.location)).toEqual([
    'NLRTM',
    'NLRTM',
    'NLRTM',
  ])
  expect((await found('carriers?q=maersk'))[0]).toMatchObject({ code: 'MSK' })
})

test('the short lists come whole', async () => {
  const { body } = await ask('shipping-lists')
  expect(body.transportModes).toHaveLength(10)
  expect(body.dangerousGoodsClasses).toHaveLength(20)
  expect(body.shipTypes).toContainEqual({
    code: '1511',
    names: { fr: 'Porte-conteneurs', ar: 'سفينة حاويات', en: 'Full container ship/cellular vessel' },
  })
  expect(body.containerGroups).toContainEqual({ code: 'UT', names: expect.objectContaining({ en: 'Open top' }) })
})

test('browsers and proxies may keep the answers for an hour', async () => {
  for (const path of ['locations?q=NLRTM', 'packages?q=CT', 'shipping-lists'])
    expect((await ask(path)).headers['cache-control'], path).toBe('public, max-age=3600')
})

test('what is not asked as it should be is refused', async () => {
  for (const path of [
    'locations',
    'locations?q=',
    'locations?q=a&country=Belgium',
    'locations?q=a&function=harbour',
    'packages?q=CT&limit=100',
    'packages?q=CT&country=BE',
  ])
    expect((await ask(path)).status, path).toBe(422)
})

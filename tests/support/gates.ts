import type { Client } from './client.ts'
import { bornLots } from './lots.ts'
import type { TestPlatform } from './open-test-platform.ts'

export const driver = { name: 'Dan Driver', licence: 'L-77' }
let made = 0

/** A lot of one container on land at the East Terminal, with every block lifted. */
export async function releasedLot({ platform, as }: TestPlatform) {
  const unit = `MSKU${String(++made).padStart(7, '0')}`
  const [lot] = await bornLots(platform, [
    { number: `BLG${made}`, equipment: [{ number: unit, filling: 'full', seals: ['S1'] }] },
  ])
  if (!lot) throw new Error('a bill gives a lot')
  const does = async (login: string, act: string, input: object) =>
    done(await as(login), `/api/lots/${lot.id}/${act}`, input)
  await does('theo', 'land', { packages: 20, equipment: [{ number: unit, seals: ['S1'] }], complete: true })
  await does('bella', 'issue-order', { order: lot.deliveryOrders[0]?.id })
  await does('carla', 'lift-block', { block: 'customs', reference: 'D-1' })
  await does('theo', 'lift-block', { block: 'terminal-charges', reference: 'F-1' })
  await does('hana', 'lift-block', { block: 'port-dues', reference: 'P-1' })
  return { lot, unit }
}

/** A truck of Road Runners that Green Gardens sends for a released lot of one container, with its exit voucher. */
export async function releasedTruck(
  world: TestPlatform,
  { day = '2026-11-23', hour = '10', vehicle = 'TL1234' }: { day?: string; hour?: string; vehicle?: string } = {},
): Promise<{ appointment: string; voucher: string; unit: string }> {
  const { lot, unit } = await releasedLot(world)
  const [gina, tess, harry] = [await world.as('gina'), await world.as('tess'), await world.as('harry')]
  const { id } = await done(gina, '/api/appointments', {
    terminal: 'EAST',
    kind: 'import',
    day,
    hour,
    lots: [{ lot: lot.id, units: [unit], packages: 20 }],
    units: [],
    haulier: harry.organisation,
  })
  await done(tess, `/api/appointments/${id}/accept`, {})
  await done(harry, `/api/appointments/${id}/name-vehicle`, { vehicle, driver })
  const voucher = await done(tess, `/api/appointments/${id}/issue-voucher`, { subjectToWeighing: false })
  return { appointment: id, voucher: voucher.id, unit }
}

/** Sends what must succeed. */
async function done(person: Client, path: string, input: object): Promise<{ id: string }> {
  const { status, body, text } = await person.post<{ id: string }>(path, input)
  if (status >= 300) throw new Error(`${path}: ${text}`)
  return body
}

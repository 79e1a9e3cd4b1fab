import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Manifest } from '#domains/manifests/manifest.ts'
import type { Call } from '#domains/vessel-calls/call.ts'
import { bringAboutSteps } from '../../tests/stories/run-story.ts'
import type { Client } from '../../tests/support/client.ts'
import { openTestPlatform, type TestPlatform } from '../../tests/support/open-test-platform.ts'

/** A ship comes into port; what the harbour master saw is known of its manifests too. */
let stage: TestPlatform
let bella: Client
let hugo: Client
let call: Call
let before: string

const seenAt = '2026-11-26T05:30:00.000Z'

beforeAll(async () => {
  stage = await openTestPlatform()
  const id = await bringAboutSteps(stage, 'call')
  bella = await stage.as('bella')
  call = (await bella.get<{ call: Call }>(`/api/calls/${id}`)).body.call
  before = await lodged('import')
  stage.moveClock('2026-11-26T08:00:00.000Z')
  bella = await stage.as('bella')
  hugo = await stage.as('hugo')
}, 60_000)
afterAll(() => stage.close())

/** A manifest of the call without goods, lodged by its agent. */
async function lodged(direction: 'import' | 'export'): Promise<string> {
  const header = {
    direction,
    kind: 'nil',
    port: call.port,
    call: call.number,
    vessel: { name: call.ship.name, imo: call.ship.imo },
    voyage: 'V1',
    reference: randomUUID(),
  }
  const { status, body } = await bella.post<{ id: string }>('/api/manifests/lodge', { header, bills: [] })
  expect(status).toBe(201)
  return body.id
}
const arrivalOf = async (id: string) => {
  await stage.worker.settled()
  return (await bella.get<{ manifest: Manifest }>(`/api/manifests/${id}`)).body.manifest.arrival
}
const moved = (movement: string, at: string) => hugo.post(`/api/calls/${call.id}/record-movement`, { movement, at })

test('a ship in the roads has not come yet', async () => {
  expect((await moved('in-roads', '2026-11-26T04:00:00.000Z')).status).toBe(200)
  expect((await arrivalOf(before))?.actual).not.toBe(true)
})

test('in port, it has come for the manifest lodged before, when the harbour master saw it, in his name', async () => {
  expect((await moved('in-port', seenAt)).status).toBe(200)
  expect(await arrivalOf(before)).toEqual({ at: seenAt, actual: true })
  const { body } = await bella.get(`/api/manifests/${before}/history`)
  expect(JSON.stringify(body)).toMatch(/ArrivalRecorded.*Hugo|Hugo.*ArrivalRecorded/)
})

test('and for one lodged after it came', async () => {
  expect(await arrivalOf(await lodged('import'))).toEqual({ at: seenAt, actual: true })
})

test('an export manifest waits for no arrival', async () => {
  expect((await arrivalOf(await lodged('export')))?.actual).not.toBe(true)
})

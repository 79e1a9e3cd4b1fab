import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerMachine } from '#domains/parties/server/load-organisations.ts'
import { checkHistory } from '#platform/history/check-history.ts'
import { newSigningKey } from '#platform/history/keys.ts'
import { genuineText, signText } from '#platform/history/signed-text.ts'
import type { Client, ClientAnswer } from '../../../../tests/support/client.ts'
import { bornLots } from '../../../../tests/support/lots.ts'
import { openTestPlatform, type TestPlatform } from '../../../../tests/support/open-test-platform.ts'
import { listPurpose, readRevokedList, readSlip, slipPurpose, slipVerdict } from '../exit-slip.ts'
import type { AppointmentPage, AppointmentView, DayView, MovePage, VoucherView } from '../views.ts'

let stage: TestPlatform
const logins = [
  'gina',
  'gary',
  'sami',
  'irma',
  'bella',
  'theo',
  'tess',
  'bruno',
  'harry',
  'carla',
  'hana',
  'rosa',
] as const
const people = {} as Record<(typeof logins)[number], Client>
const signIn = async () => {
  for (const login of logins) people[login] = await stage.as(login)
}
beforeAll(async () => {
  stage = await openTestPlatform()
  await signIn()
}, 60_000)
afterAll(() => stage.close())

const day = '2026-11-23'
let made = 0
const truck = { vehicle: 'TL1234', driver: { name: 'Dan Driver', licence: 'L-77' } }

/** A lot of one container on land at the East Terminal; released unless a block is to be left. */
async function aLot({ released = true } = {}) {
  const unit = `MSKU${String(++made).padStart(7, '0')}`
  const [lot] = await bornLots(stage.platform, [
    { number: `BL${made}`, equipment: [{ number: unit, filling: 'full', seals: ['S1'] }] },
  ])
  if (!lot) throw new Error('a bill gives a lot')
  const url = `/api/lots/${lot.id}`
  const done = async (who: Client, act: string, input: object) => good(await who.post(`${url}/${act}`, input))
  await done(people.theo, 'land', { packages: 20, equipment: [{ number: unit, seals: ['S1'] }], complete: true })
  await done(people.bella, 'issue-order', { order: lot.deliveryOrders[0]?.id })
  await done(people.carla, 'lift-block', { block: 'customs', reference: 'D-1' })
  await done(people.theo, 'lift-block', { block: 'terminal-charges', reference: 'F-1' })
  if (released) await done(people.hana, 'lift-block', { block: 'port-dues', reference: 'P-1' })
  return { lot, unit, url }
}

const good = <T>({ status, body, text }: ClientAnswer<T>): T => {
  expect(status, text).toBeLessThan(300)
  return body
}
const why = ({ body }: ClientAnswer<unknown>) => (body as { reason?: string }).reason
interface Done {
  readonly id: string
  readonly status: string
}
const wish = (lot: { id: string }, units: readonly string[], over: object = {}) => ({
  terminal: 'EAST',
  kind: 'import',
  day,
  hour: '10',
  lots: [{ lot: lot.id, units, packages: 20 }],
  units: [],
  ...over,
})
const at = (id: string, act: string) => `/api/appointments/${id}/${act}`
const theHaulier = () => people.harry.organisation

/** An appointment with vehicle and driver known, for a lot. */
async function anArmedTruck(over: Parameters<typeof aLot>[0] = {}, hour = '10') {
  const { lot, unit, url } = await aLot(over)
  const { id } = good(
    await people.gina.post<Done>('/api/appointments', wish(lot, [unit], { hour, haulier: theHaulier() })),
  )
  good(await people.tess.post(at(id, 'accept'), {}))
  good(await people.harry.post(at(id, 'name-vehicle'), truck))
  return { id, lot, unit, url }
}
/** The same truck at the quay, with its voucher. */
async function aServedTruck(hour = '10') {
  const one = await anArmedTruck({}, hour)
  const { id: voucher } = good(await people.tess.post<Done>(at(one.id, 'issue-voucher'), { subjectToWeighing: false }))
  const view = good(await people.tess.get<VoucherView>(`/api/exit-vouchers/${voucher}`))
  good(await people.tess.post(at(one.id, 'enter'), { vehicle: truck.vehicle, units: [], seals: [] }))
  good(await people.tess.post(at(one.id, 'serve'), {}))
  const exit = { vehicle: truck.vehicle, voucher: view.voucher.number, units: [one.unit], seals: ['S1'], packages: 20 }
  return { ...one, voucher, view, exit }
}

test('however many ask at the same moment, a place is given to one truck', async () => {
  const lots = []
  for (let i = 0; i < 6; i += 1) lots.push(await aLot({ released: false }))
  good(await people.theo.post(`/api/slots/EAST/${day}/set-places`, { hour: '14', kind: 'import', places: 2 }))
  const answers = await Promise.all(
    lots.map(({ lot, unit }) => people.gina.post<Done>('/api/appointments', wish(lot, [unit], { hour: '14' }))),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
  expect([...new Set(answers.filter(({ status }) => status !== 201).map(why))]).toEqual(['slot-full'])
  const { slots } = good(await people.gina.get<DayView>(`/api/slots?terminal=EAST&day=${day}`))
  expect(slots.find((one) => one.hour === '14' && one.kind === 'import')).toMatchObject({
    places: 2,
    taken: 2,
    open: false,
  })
})

test('a place given back, refused or moved is free for the next truck', async () => {
  const taken = async (hour: string) =>
    good(await people.rosa.get<DayView>(`/api/slots?terminal=EAST&day=${day}`)).slots.find(
      (one) => one.hour === hour && one.kind === 'import',
    )?.taken
  const ask = async (hour: string) => {
    const { lot, unit } = await aLot({ released: false })
    return good(await people.gina.post<Done>('/api/appointments', wish(lot, [unit], { hour }))).id
  }
  const cancelled = await ask('15')
  const refused = await ask('15')
  const moved = await ask('15')
  expect(await taken('15')).toBe(3)
  good(await people.gina.post(at(cancelled, 'cancel'), { reason: 'No truck' }))
  good(await people.tess.post(at(refused, 'refuse'), { reason: 'Crane' }))
  expect(good(await people.tess.post<Done>(at(moved, 'counter-propose'), { day, hour: '16' })).status).toBe(
    'counter-proposed',
  )
  expect(await taken('15')).toBe(0)
  expect(await taken('16')).toBe(1)
  expect(good(await people.gina.post<Done>(at(moved, 'accept-counter'), {})).status).toBe('accepted')
})

test('a truck goes from the wish to the way out, and what it takes is delivered on the lot in the same commit', async () => {
  const { id, unit, url, exit, voucher } = await aServedTruck()
  const left = good(await people.tess.post<Done>(at(id, 'leave'), exit))
  expect(left.status).toBe('completed')
  const { body } = await people.gina.get<{ lot: { status: string; deliveries: unknown[] } }>(url)
  expect(body.lot).toMatchObject({
    status: 'delivered',
    deliveries: [{ equipment: [unit], vehicle: truck.vehicle, voucher: exit.voucher }],
  })
  expect(good(await people.gina.get<VoucherView>(`/api/exit-vouchers/${voucher}`)).voucher.status).toBe('used')
  expect((await checkHistory(stage.platform.database, stage.platform.keys.published)).problems).toEqual([])
})

test('no number and no code lets cargo out: only the officer of the gate does, for the truck that came in', async () => {
  const { id, exit, view, url } = await aServedTruck()
  for (const login of ['gina', 'gary', 'sami', 'irma', 'bella', 'bruno', 'harry', 'carla', 'hana', 'rosa'] as const)
    for (const voucher of [exit.voucher, view.code.slice(0, 40), view.voucher.id])
      expect((await people[login].post(at(id, 'leave'), { ...exit, voucher })).status, login).toBeGreaterThanOrEqual(
        403,
      )
  expect(why(await people.tess.post(at(id, 'leave'), { ...exit, vehicle: 'OTHER1' }))).toBe('wrong-vehicle')
  expect(why(await people.tess.post(at(id, 'leave'), { ...exit, voucher: 'X20260000000A' }))).toBe('voucher-of-another')
  expect(why(await people.tess.post(at(id, 'leave'), { ...exit, units: ['MSKU9999999'] }))).toBe('unit-not-on-voucher')
  const { body } = await people.gina.get<{ lot: { deliveries: unknown[] } }>(url)
  expect(body.lot.deliveries).toEqual([])
})

test('another truck’s voucher is no good, nor one that is cancelled, nor one of a lot blocked again', async () => {
  const mine = await aServedTruck()
  const other = await aServedTruck()
  expect(why(await people.tess.post(at(mine.id, 'leave'), { ...mine.exit, voucher: other.exit.voucher }))).toBe(
    'voucher-of-another',
  )
  good(await people.carla.post(`${other.url}/put-back-block`, { block: 'customs', reason: 'Scanner' }))
  expect(why(await people.tess.post(at(other.id, 'leave'), other.exit))).toBe('not-released')
  good(await people.tess.post(`/api/exit-vouchers/${mine.voucher}/cancel`, { reason: 'Wrong box' }))
  expect(why(await people.tess.post(at(mine.id, 'leave'), mine.exit))).toBe('voucher-not-in-force')
})

test('a voucher is issued only for released lots, by the terminal, to a truck that is known, once', async () => {
  const held = await anArmedTruck({ released: false }, '13')
  expect(why(await people.tess.post(at(held.id, 'issue-voucher'), { subjectToWeighing: false }))).toBe('not-released')
  for (const login of ['gina', 'sami', 'harry', 'bruno', 'carla'] as const)
    expect(
      (await people[login].post(at(held.id, 'issue-voucher'), { subjectToWeighing: false })).status,
      login,
    ).toBeGreaterThanOrEqual(403)
  good(await people.hana.post(`${held.url}/lift-block`, { block: 'port-dues', reference: 'P-1' }))
  const both = await Promise.all(
    [1, 2].map(() => people.tess.post(at(held.id, 'issue-voucher'), { subjectToWeighing: false })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
})

test('the gate sees that another truck came, and opens for the one that was named', async () => {
  const { id } = await anArmedTruck()
  expect(why(await people.tess.post(at(id, 'enter'), { vehicle: truck.vehicle, units: [], seals: [] }))).toBe(undefined)
  const early = await anArmedTruck({}, '18')
  expect(why(await people.tess.post(at(early.id, 'enter'), { vehicle: 'XX99', units: [], seals: [] }))).toBe(
    'wrong-vehicle',
  )
  expect(why(await people.harry.post(at(early.id, 'enter'), { vehicle: truck.vehicle, units: [], seals: [] }))).toBe(
    'not-for-your-role',
  )
  const { rows } = good(await people.tess.get<AppointmentPage>(`/api/appointments?day=${day}&vehicle=${truck.vehicle}`))
  expect(rows.map((row) => row.id)).toContain(early.id)
})

test('a barrier with credentials of its own opens for the truck named, once however often it sends, and for no other', async () => {
  const { id } = await anArmedTruck({}, '09')
  const { database, titles } = stage.platform
  const machine = titles.newId()
  const { tess } = people
  await registerMachine(database, {
    id: machine,
    organisation: tess.organisation,
    account: tess.user,
    name: 'Lane 1',
    secret: 's3cret',
  })
  const token = await stage.app.inject({
    method: 'POST',
    url: '/oauth/token',
    payload: { grant_type: 'client_credentials', client_id: machine, client_secret: 's3cret' },
  })
  const read = async (vehicle: string, key: string) => {
    const answer = await stage.app.inject({
      method: 'POST',
      url: '/api/gate/EAST/readings',
      headers: { authorization: `Bearer ${token.json().access_token}`, 'idempotency-key': key },
      payload: { lane: 'L1', direction: 'in', vehicle },
    })
    return answer.json<{ id: string; opens: boolean; reason?: string }>()
  }
  good(await people.harry.post(at(id, 'name-vehicle'), { ...truck, vehicle: 'TR4242' }))
  expect(await read('TR4243', 'key-of-another')).toMatchObject({ opens: false, reason: 'no-truck-of-plate' })
  const [first, again] = [await read('TR4242', 'key-of-the-truck'), await read('TR4242', 'key-of-the-truck')]
  expect(first).toMatchObject({ opens: true })
  expect(again).toEqual(first)
  expect(await read('TR4242', 'key-of-a-second')).toMatchObject({ opens: false, reason: 'no-truck-of-plate' })
  const { rows } = good(await people.hana.get<MovePage>('/api/gate-moves?words=TR4242'))
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('Dan Driver')
  const table = await people.carla.get('/api/gate-moves.csv?words=TR4242')
  expect(table.text.split('\r\n')[1]).toContain('in,XTTVL,EAST,TR4242')
})

test('whoever has to act next, or counted on what has ended, finds a notice', async () => {
  const { id } = await aServedTruck('09')
  await stage.worker.settled()
  const told = async (login: (typeof logins)[number]) =>
    good(await people[login].get<{ rows: { record: string; type: string }[] }>('/api/notices')).rows
  const ofAppointment = async (login: (typeof logins)[number]) =>
    (await told(login)).filter(({ record }) => record === id).map(({ type }) => type)
  expect(await ofAppointment('theo')).toContain('AppointmentProposed')
  expect(await ofAppointment('harry')).toEqual(['VoucherGiven', 'AppointmentAccepted'])
  expect(await ofAppointment('bruno')).toEqual([])
  expect((await told('bella')).map(({ type }) => type)).toContain('GateIn')
  expect((await told('rosa')).map(({ type }) => type)).not.toContain('GateIn')
})

test('a gate without network accepts every true code, and none that is forged, foreign or taken back before its list', async () => {
  const keys = stage.platform.keys.published
  const now = () => stage.platform.clock.now().toISOString()
  const revoked = async () => {
    const { list } = good(await people.tess.get<{ list: string }>('/api/gate/EAST/revoked'))
    return readRevokedList(genuineText(list, listPurpose, keys) ?? '')
  }
  const verdict = (code: string, list: Awaited<ReturnType<typeof revoked>>) =>
    slipVerdict(readSlip(genuineText(code, slipPurpose, keys) ?? ''), list, { now: now(), terminal: 'EAST' })
  const codeOf = async (id: string) => {
    const { id: voucher } = good(await people.tess.post<Done>(at(id, 'issue-voucher'), { subjectToWeighing: false }))
    return { voucher, code: good(await people.harry.get<VoucherView>(`/api/exit-vouchers/${voucher}`)).code }
  }
  const trucks = []
  for (let i = 0; i < 4; i += 1) {
    const truck = await anArmedTruck({}, '16')
    trucks.push({ ...truck, ...(await codeOf(truck.id)) })
  }
  const before = await revoked()
  for (const { code } of trucks) expect(verdict(code, before)).toBe('good')

  const [cancelled, blocked, changed, kept] = trucks as [
    (typeof trucks)[0],
    (typeof trucks)[0],
    (typeof trucks)[0],
    (typeof trucks)[0],
  ]
  good(await people.tess.post(`/api/exit-vouchers/${cancelled.voucher}/cancel`, { reason: 'Wrong box' }))
  good(await people.carla.post(`${blocked.url}/put-back-block`, { block: 'customs', reason: 'Scanner' }))
  good(await people.harry.post(at(changed.id, 'name-vehicle'), { ...truck, vehicle: 'TL9999' }))
  const after = await revoked()
  expect(trucks.map(({ code }) => verdict(code, after))).toEqual(['revoked', 'revoked', 'revoked', 'good'])
  expect(verdict(kept.code.replace(/^GXV1/, 'GXL1'), after)).toBe('forged')
  expect(verdict(signText(slipPurpose, JSON.stringify(['x']), newSigningKey()), after)).toBe('forged')
  for (const login of ['gina', 'harry', 'bruno'] as const)
    expect((await people[login].get('/api/gate/EAST/revoked')).status, login).toBeGreaterThanOrEqual(403)
})

test('nobody but its parties learns of an appointment; the places of a day are for everybody, without names', async () => {
  const { id } = await anArmedTruck({}, '17')
  for (const login of ['gina', 'sami', 'theo', 'harry', 'carla'] as const)
    expect((await people[login].get(`/api/appointments/${id}`)).status, login).toBe(200)
  const absent = await people.rosa.get('/api/appointments/019b0000-0000-7000-8000-00000000dead')
  for (const login of ['irma', 'rosa', 'bruno', 'bella'] as const)
    expect((await people[login].get(`/api/appointments/${id}`)).text, login).toBe(absent.text)
  const seen = await people.rosa.get<DayView>(`/api/slots?terminal=EAST&day=${day}`)
  expect(seen.text).not.toContain(id)
})

test('a truck that does not come has missed its place after the grace; a wish nobody answers lapses', async () => {
  const { id } = await anArmedTruck({}, '09')
  const { lot, unit } = await aLot({ released: false })
  const asked = good(await people.gina.post<Done>('/api/appointments', wish(lot, [unit], { hour: '09' }))).id
  stage.moveClock('2026-11-23T10:30:00.000Z')
  await stage.worker.settled()
  await signIn()
  const status = async (one: string) =>
    good(await people.gina.get<AppointmentView>(`/api/appointments/${one}`)).appointment.status
  expect([await status(id), await status(asked)]).toEqual(['armed', 'cancelled'])
  stage.moveClock('2026-11-23T11:30:00.000Z')
  await stage.worker.settled()
  await signIn()
  expect(await status(id)).toBe('missed')
})

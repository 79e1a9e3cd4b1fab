import { balanceOf } from '#domains/cargo/balance.ts'
import type { Lot } from '#domains/cargo/lot.ts'
import type { StoredLotFact, TransitFact } from '#domains/customs-warehouses/facts.ts'
import { performAct } from '#domains/customs-warehouses/perform.ts'
import { storedLotHouse, transitHouse } from '#domains/customs-warehouses/server/records.ts'
import { circumstancesOf, type WarehouseDesk } from '#domains/customs-warehouses/server/transit-desk.ts'
import { followLot, type LotOfStock, letStayTimePass } from '#domains/customs-warehouses/stock.ts'
import type { StoredLot } from '#domains/customs-warehouses/stored-lot.ts'
import type { Transit } from '#domains/customs-warehouses/transit.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { Door, KnownCaller } from '#domains/parties/server/doors.ts'
import { legalDay } from '#kernel/calendar.ts'
import { type Command, carryOut, onOne, type Store } from '#kernel/carry-out.ts'
import { type Database, query } from '#platform/database/database.ts'
import { clockUser } from './let-time-pass.ts'
import { passWhenDue } from './pass-when-due.ts'

export interface WarehouseTimeDeps {
  readonly database: Database
  readonly store: Store<Door, KnownCaller>
  readonly desk: Pick<WarehouseDesk, 'law' | 'calendar' | 'newId'>
  readonly now: () => Date
  readonly operator: { readonly id: string; readonly name: string }
}

/** Records let through at one go. */
const atOnce = 100

/**
 * In warehouses, three things happen by themselves: the time limit of a transit draws near and passes, the stock follows
 * lots that leave, and the stay of those that do not comes to its limit. What fell due while nobody worked is done at the
 * next look, once. Gives true when something happened.
 */
export function warehouseTimePasser({
  database,
  store,
  desk,
  now,
  operator,
}: WarehouseTimeDeps): () => Promise<boolean> {
  const caller: Caller = {
    user: clockUser,
    name: 'Guichet',
    organisation: operator.id,
    organisationName: operator.name,
    kind: 'operator',
    rights: [],
    mandates: [],
  }
  const send = async (command: Pick<Command<KnownCaller>, 'records' | 'decide'>): Promise<boolean> => {
    const outcome = await carryOut(
      store,
      { kind: 'platform', caller },
      { ...command, answer: () => ({ status: 204, body: '' }) },
    )
    return 'changes' in outcome && outcome.changes.length > 0
  }
  const at = (instant: string, known: Caller) =>
    circumstancesOf(desk, { at: instant, today: legalDay(desk.calendar, instant) }, known)
  const ids = async (text: string, values: unknown[]) =>
    (await query(database, text, values)).map(({ id }) => String(id))
  const wakes = (table: 'transit' | 'stored_lot') => (instant: string, atRest: readonly string[]) =>
    ids(`select id from ${table} where wake_at <= $1 and not id = any ($2::uuid[]) order by wake_at limit $3`, [
      instant,
      atRest,
      atOnce,
    ])

  const transits = passWhenDue(now, 'transits', wakes('transit'), (id, instant) =>
    send(
      onOne<Transit, TransitFact, KnownCaller>({ house: transitHouse, id }, ({ state }, known) =>
        state ? performAct(state, 'letTimePass', {}, at(instant, known)) : [],
      ),
    ),
  )
  const stays = passWhenDue(now, 'stays of lots', wakes('stored_lot'), (id, instant) =>
    send(
      onOne<StoredLot, StoredLotFact, KnownCaller>({ house: storedLotHouse, id }, ({ state }, known) =>
        state ? letStayTimePass(state, at(instant, known)) : [],
      ),
    ),
  )
  const moves = passWhenDue(
    now,
    'lots in stock',
    (_, atRest) => ids(lotsThatMoved, [atRest, atOnce]),
    async (id, instant) => {
      const [row] = await query(
        database,
        'select l.body from stored_lot s join lot l on l.id = s.lot where s.id = $1',
        [id],
      )
      const lot = row?.body as Lot | undefined
      return send(
        onOne<StoredLot, StoredLotFact, KnownCaller>({ house: storedLotHouse, id }, ({ state }, known) =>
          state && lot ? followLot(state, lotOfStock(lot), at(instant, known)) : [],
        ),
      )
    },
  )
  return async () => [await transits(), await moves(), await stays()].includes(true)
}

/** Stock whose lot has had more deliveries than it counted, or is over. */
const lotsThatMoved = `select s.id from stored_lot s join lot l on l.id = s.lot
  where s.status <> 'out' and not s.id = any ($1::uuid[])
    and (jsonb_array_length(l.body->'deliveries') > s.exits or l.status in ('delivered', 'abandoned', 'cancelled'))
  order by s.id limit $2`

function lotOfStock(lot: Lot): LotOfStock {
  const { packages, grossKg } = balanceOf(lot)
  const over =
    lot.status === 'delivered' ? 'delivered' : ['abandoned', 'cancelled'].includes(lot.status) ? 'ended' : undefined
  return {
    left: { packages: packages.left, grossKg: grossKg.left },
    deliveries: lot.deliveries.length,
    ...(over && { over }),
  }
}

import { balanceOf } from '#domains/cargo/balance.ts'
import type { Lot } from '#domains/cargo/lot.ts'
import type { Circumstances } from '#domains/customs-warehouses/circumstances.ts'
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
import type { Decision } from '#kernel/decision.ts'
import { type Database, query } from '#platform/database/database.ts'
import { longPause } from '#platform/jobs/pause.ts'
import { clockUser } from './let-time-pass.ts'

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
 * In warehouses, three things happen by themselves: the time limit of a transit draws near and passes, so does the stay of
 * a lot, and the stock follows lots that leave. What fell due while nobody worked is done at the next look, once. A record
 * that fails rests for growing pauses, and its error is thrown after the others had their turn.
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
  const resting = new Map<string, { readonly times: number; readonly until: number }>()
  const rest = (id: string, at: Date) => {
    const times = (resting.get(id)?.times ?? 0) + 1
    resting.set(id, { times, until: at.getTime() + longPause(times) })
  }
  const send = async (command: Pick<Command<KnownCaller>, 'records' | 'decide'>): Promise<boolean> => {
    const outcome = await carryOut(
      store,
      { kind: 'platform', caller },
      { ...command, answer: () => ({ status: 204, body: '' }) },
    )
    return 'changes' in outcome && outcome.changes.length > 0
  }

  return async () => {
    const moment = now()
    const at = moment.toISOString()
    const today = legalDay(desk.calendar, at)
    const c = (known: Caller): Circumstances => circumstancesOf(desk, { at, today }, known)
    const atRest = [...resting].filter(([, { until }]) => until > moment.getTime()).map(([id]) => id)
    const due = (table: 'transit' | 'stored_lot') =>
      query(
        database,
        `select id from ${table} where wake_at <= $1 and not id = any ($2::uuid[]) order by wake_at limit $3`,
        [at, atRest, atOnce],
      )
    const [transits, stays, moved] = [
      await due('transit'),
      await due('stored_lot'),
      await query(database, lotsThatMoved, [atRest, atOnce]),
    ]
    const onTransit = (id: string) =>
      onOne<Transit, TransitFact, KnownCaller>({ house: transitHouse, id }, ({ state }, known) =>
        state ? performAct(state, 'letTimePass', {}, c(known)) : [],
      )
    const onStock = (id: string, rule: (stored: StoredLot, c: Circumstances) => Decision<StoredLotFact>) =>
      onOne<StoredLot, StoredLotFact, KnownCaller>({ house: storedLotHouse, id }, ({ state }, known) =>
        state ? rule(state, c(known)) : [],
      )
    const work = [
      ...transits.map(({ id }) => ({ id: String(id), command: onTransit(String(id)) })),
      ...moved.map(({ id, body }) => ({
        id: String(id),
        command: onStock(String(id), (stored, moment) => followLot(stored, lotOfStock(body as Lot), moment)),
      })),
      ...stays.map(({ id }) => ({ id: String(id), command: onStock(String(id), letStayTimePass) })),
    ]
    let happened = false
    const errors: unknown[] = []
    for (const { id, command } of work) {
      try {
        if (await send(command)) {
          resting.delete(id)
          happened = true
        } else rest(id, moment)
      } catch (error) {
        rest(id, moment)
        errors.push(error)
      }
    }
    if (errors.length > 0)
      throw new AggregateError(errors, `time did not pass for ${errors.length} records of warehouses`)
    return happened
  }
}

/** Stock whose lot has had more deliveries than it counted, or is over. */
const lotsThatMoved = `select s.id, l.body from stored_lot s join lot l on l.id = s.lot
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

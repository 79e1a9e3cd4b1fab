import type { LotFact } from '#domains/cargo/facts.ts'
import type { Lot } from '#domains/cargo/lot.ts'
import { performAct } from '#domains/cargo/perform.ts'
import { circumstancesOf, knowledgeFor, type LotDesk } from '#domains/cargo/server/lot-desk.ts'
import { lotHouse } from '#domains/cargo/server/records.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { Door, KnownCaller } from '#domains/parties/server/doors.ts'
import { legalDay } from '#kernel/calendar.ts'
import { carryOut, onOne, type Store } from '#kernel/carry-out.ts'
import { query } from '#platform/database/database.ts'
import { clockUser } from './let-time-pass.ts'
import { passWhenDue } from './pass-when-due.ts'

export interface LotTimeDeps {
  readonly store: Store<Door, KnownCaller>
  readonly desk: LotDesk
  readonly now: () => Date
  /** In whose name the clock acts: the body that runs the platform. */
  readonly operator: { readonly id: string; readonly name: string }
}

/** Lots let through at one go. */
const atOnce = 100

/**
 * When a lot's moment has come, time passes for it: owners of blocks are reminded, orders expire, and what has stayed too
 * long is listed. What was due while nothing ran is due still. Gives true when something happened.
 */
export function lotTimePasser({ store, desk, now, operator }: LotTimeDeps): () => Promise<boolean> {
  const caller: Caller = {
    user: clockUser,
    name: 'Guichet',
    organisation: operator.id,
    organisationName: operator.name,
    kind: 'operator',
    rights: [],
    mandates: [],
  }
  /** Lets time pass for one lot; true when that made facts. */
  const pass = async (id: string, instant: string): Promise<boolean> => {
    const moment = { at: instant, today: legalDay(desk.calendar, instant) }
    const known = await knowledgeFor(desk, moment.today, id, 'letTimePass', {})
    const outcome = await carryOut(
      store,
      { kind: 'platform', caller },
      {
        ...onOne<Lot, LotFact, KnownCaller>({ house: lotHouse, id }, ({ state }, visitor) =>
          state ? performAct(state, 'letTimePass', {}, circumstancesOf(desk, moment, visitor, known)) : [],
        ),
        answer: () => ({ status: 204, body: '' }),
      },
    )
    return 'changes' in outcome && outcome.changes.length > 0
  }

  const due = async (instant: string, atRest: readonly string[]) =>
    (
      await query(
        desk.database,
        'select id from lot where wake_at <= $1 and not id = any ($2::uuid[]) order by wake_at limit $3',
        [instant, atRest, atOnce],
      )
    ).map(({ id }) => String(id))
  return passWhenDue(now, 'lots', due, pass)
}

import type { Caller } from '#domains/parties/party.ts'
import type { Door, KnownCaller } from '#domains/parties/server/doors.ts'
import type { TitleFact } from '#domains/titles/facts.ts'
import { performAct } from '#domains/titles/perform.ts'
import { titleHouse } from '#domains/titles/server/records.ts'
import { circumstancesOf, type TitleDesk } from '#domains/titles/server/title-desk.ts'
import type { Title } from '#domains/titles/title.ts'
import { legalDay } from '#kernel/calendar.ts'
import { carryOut, onOne, type Store } from '#kernel/carry-out.ts'
import { type Database, query } from '#platform/database/database.ts'
import { passWhenDue } from './pass-when-due.ts'

export interface TimeDeps {
  readonly database: Database
  readonly store: Store<Door, KnownCaller>
  readonly desk: TitleDesk
  readonly now: () => Date
  /** In whose name the clock acts: the body that runs the platform. */
  readonly operator: { readonly id: string; readonly name: string }
}

/** The clock's own id in the facts it makes; nobody signs in with it. */
export const clockUser = '00000000-0000-7000-8000-00000000c10c'

/** Titles let through at one go. */
const atOnce = 100

/**
 * When a title's moment has come, time passes for it: reminders, escalations and expiry are facts like any other. Gives
 * true when something happened.
 */
export function timePasser({ database, store, desk, now, operator }: TimeDeps): () => Promise<boolean> {
  const caller: Caller = {
    user: clockUser,
    name: 'Guichet',
    organisation: operator.id,
    organisationName: operator.name,
    kind: 'operator',
    rights: [],
    mandates: [],
  }
  /** Lets time pass for one title; true when that made facts. */
  const pass = async (id: string, instant: string): Promise<boolean> => {
    const moment = { at: instant, today: legalDay(desk.calendar, instant) }
    const outcome = await carryOut(
      store,
      { kind: 'platform', caller },
      {
        ...onOne<Title, TitleFact, KnownCaller>({ house: titleHouse, id }, ({ state }, known) =>
          state ? performAct(state, 'letTimePass', {}, circumstancesOf(desk, moment, known)) : [],
        ),
        answer: () => ({ status: 204, body: '' }),
      },
    )
    return 'changes' in outcome && outcome.changes.length > 0
  }

  const due = async (instant: string, atRest: readonly string[]) =>
    (
      await query(
        database,
        'select id from title where wake_at <= $1 and not id = any ($2::uuid[]) order by wake_at limit $3',
        [instant, atRest, atOnce],
      )
    ).map(({ id }) => String(id))
  return passWhenDue(now, 'titles', due, pass)
}

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
import { longPause } from '#platform/jobs/pause.ts'

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
 * true when something happened. A title that time does not move, or that fails, rests for growing pauses, so that it
 * neither spins nor keeps the others waiting; its errors are thrown after the others had their turn.
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
  const resting = new Map<string, { readonly times: number; readonly until: number }>()

  const rest = (id: string, at: Date) => {
    const times = (resting.get(id)?.times ?? 0) + 1
    resting.set(id, { times, until: at.getTime() + longPause(times) })
  }

  /** Lets time pass for one title; true when that made facts. */
  const pass = async (id: string, at: Date): Promise<boolean> => {
    const instant = at.toISOString()
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

  return async () => {
    const at = now()
    const atRest = [...resting].filter(([, { until }]) => until > at.getTime()).map(([id]) => id)
    const due = await query(
      database,
      `select id from title where wake_at <= $1 and not id = any ($2::uuid[]) order by wake_at limit $3`,
      [at.toISOString(), atRest, atOnce],
    )
    let moved = false
    const errors: unknown[] = []
    for (const { id } of due) {
      try {
        if (await pass(String(id), at)) {
          resting.delete(String(id))
          moved = true
        } else rest(String(id), at)
      } catch (error) {
        rest(String(id), at)
        errors.push(error)
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `time did not pass for ${errors.length} titles`)
    return moved
  }
}

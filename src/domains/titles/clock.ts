import { addDays, addWorkingHours, type Calendar, instantAt } from '#kernel/calendar.ts'
import type { Decision } from '#kernel/decision.ts'
import type { Instant } from '#kernel/elements.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { andRest } from './path.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'
import type { TitleLaw } from './title-law.ts'

/** What time alone does to a title: it reminds a desk, tells its supervisors, and ends validity. */

/**
 * The next instant at which time alone changes something; `undefined` when nothing waits for time. It may lie in the
 * past when the clock is late.
 */
export const wakeAt = (title: Title, law: TitleLaw, calendar: Calendar): Instant | undefined =>
  [remindsAt(title), escalatesAt(title, law, calendar), expiresAt(title, calendar)]
    .filter((instant) => instant !== undefined)
    .sort()[0]

/**
 * Time passes: a desk is reminded when its time is over and its supervisors are told after as much time again; a title
 * in use expires after its last day. Nothing happens when nothing is due.
 */
export function letTimePass(
  title: Title,
  _input: InputOf<'letTimePass'>,
  c: Circumstances,
): Decision<TitleFact, never> {
  const { at, law, calendar } = c
  const made = stamp(title, c)
  const isDue = (instant: Instant | undefined) => instant !== undefined && instant <= at

  if (isDue(expiresAt(title, calendar))) return andRest([{ type: 'TitleExpired', ...made }], title, c)
  const stage = title.desk?.stage
  if (!stage) return []
  return [
    ...(isDue(remindsAt(title)) ? [{ type: 'DeskReminded', ...made, stage } as const] : []),
    ...(isDue(escalatesAt(title, law, calendar)) ? [{ type: 'DeskEscalated', ...made, stage } as const] : []),
  ]
}

const remindsAt = ({ desk }: Title): Instant | undefined => (desk?.reminded ? undefined : desk?.until)

function escalatesAt({ desk }: Title, law: TitleLaw, calendar: Calendar): Instant | undefined {
  const hours = desk && law.hours[desk.stage]
  if (!desk?.until || desk.escalated || hours === undefined) return undefined
  return addWorkingHours(calendar, desk.until, hours)
}

/** The first moment after the last day of validity. An extension asked for in time is answered first. */
function expiresAt({ status, domiciliation, change }: Title, calendar: Calendar): Instant | undefined {
  const inUse = status === 'domiciled' || status === 'partly-imputed'
  if (!inUse || !domiciliation || change?.kind === 'extension') return undefined
  return instantAt(calendar, addDays(domiciliation.expiresOn, 1), '00:00')
}

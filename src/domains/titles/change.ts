import { type Objections, objection } from '#kernel/decision.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { changeDesk, sentTo } from './path.ts'
import { type Standing, stamp, standingOf } from './standing.ts'
import type { ChangeRequest, Title } from './title.ts'

/** A change of mind about a title in use: one at a time, answered step by step by those who agreed to it before. */

export const otherChange = ({ change }: Title): Objections<'change-pending'> | undefined =>
  change && objection('conflict', 'change-pending')

/** The steps of a change the ministry must see again, or of one that is the bank's alone. */
export const changeSteps = ({ path }: Title, seenByMinistry: boolean): ('ministry' | 'bank')[] =>
  seenByMinistry && path.includes('ministry-decision') ? ['ministry', 'bank'] : ['bank']

/** What a change is filed with, besides what is asked. */
export const filed = (title: Title, reason: string, c: Circumstances) => {
  const { at: since, by } = stamp(title, c)
  return { id: c.newId(), reason, since, by }
}

/** The facts of a change now put before its first step. */
export const requested = (change: ChangeRequest, title: Title, c: Circumstances): readonly TitleFact[] => [
  { type: 'ChangeRequested', ...stamp(title, c), change },
  ...sentTo(changeDesk(answererOf(change, title), c), title, c),
]

/** The organisation a change waits for. */
export function answererOf(change: ChangeRequest, { content, ministry }: Title): string {
  if (change.kind === 'change-of-bank' && change.at === 'new-bank') return change.bank.organisation
  const organisation = change.at === 'ministry' ? ministry : content?.bank.organisation
  if (organisation === undefined) throw new Error('a title that can change has a bank, and a ministry where it is seen')
  return organisation
}

const standingOfStep: Readonly<Record<ChangeRequest['at'], Standing>> = {
  ministry: 'ministry',
  bank: 'bank',
  'old-bank': 'bank',
  'new-bank': 'new-bank',
}

/** Whether a change waits for this caller's answer; why not, if it does not. */
export function notYoursToAnswer(
  title: Title,
  { caller }: Circumstances,
): Objections<'no-change-pending' | 'not-your-turn'> | undefined {
  const { change } = title
  if (!change) return objection('conflict', 'no-change-pending')
  return standingOfStep[change.at] === standingOf(title, caller) ? undefined : objection('conflict', 'not-your-turn')
}

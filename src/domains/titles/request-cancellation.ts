import { type Decision, type Objections, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { filed, otherChange, requested } from './change.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

type Uncancellable = 'already-imputed' | 'already-settled' | 'change-pending'

/**
 * The applicant cancels a title nothing was imputed to and nothing paid on: at once before its domiciliation, and at
 * once for an export; else the bank that domiciled it agrees first. Export licences: cancelled while not imputed.
 */
export function requestCancellation(
  title: Title,
  { reason }: InputOf<'requestCancellation'>,
  c: Circumstances,
): Decision<TitleFact, Uncancellable> {
  const uncancellable = notToCancel(title)
  if (uncancellable) return uncancellable
  if (title.status !== 'domiciled' || title.direction === 'export')
    return [{ type: 'TitleCancelled', ...stamp(title, c), reason }]

  return requested({ kind: 'cancellation', ...filed(title, reason, c), steps: ['bank'], at: 'bank' }, title, c)
}

/** Why this title cannot be cancelled now. */
export const notToCancel = (title: Title): Objections<Uncancellable> | undefined => inUse(title) ?? otherChange(title)

/** A title customs or the bank has used cannot be cancelled any more. */
export function inUse({
  imputations,
  settlements,
}: Title): Objections<'already-imputed' | 'already-settled'> | undefined {
  if (imputations.length > 0) return objection('conflict', 'already-imputed')
  return settlements.length > 0 ? objection('conflict', 'already-settled') : undefined
}

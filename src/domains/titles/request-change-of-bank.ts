import { type Decision, type Objections, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { filed, otherChange, requested } from './change.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import type { Title } from './title.ts'

/**
 * The applicant takes a title to another bank, unless the present one is committed by a letter of credit. The old bank
 * records its payments and lets go, the new one accepts under its own number. General instruction on exchange operations
 * (change of domiciliation).
 */
export function requestChangeOfBank(
  title: Title,
  { bank, reason }: InputOf<'requestChangeOfBank'>,
  c: Circumstances,
): Decision<TitleFact, 'bank-is-committed' | 'change-pending' | 'same-bank' | 'not-a-bank'> {
  const unmovable = notToMove(title)
  if (unmovable) return unmovable
  if (bank.organisation === title.content?.bank.organisation)
    return objection('invalid', 'same-bank', {}, '/bank/organisation')
  if (!c.codes.isBank(bank.organisation)) return objection('invalid', 'not-a-bank', {}, '/bank/organisation')

  return requested(
    { kind: 'change-of-bank', ...filed(title, reason, c), bank, steps: ['old-bank', 'new-bank'], at: 'old-bank' },
    title,
    c,
  )
}

/** Why this title cannot be taken to any other bank now. */
export const notToMove = (title: Title): Objections<'bank-is-committed' | 'change-pending'> | undefined =>
  title.settlements.some(({ kind }) => kind === 'letter-of-credit')
    ? objection('conflict', 'bank-is-committed')
    : otherChange(title)

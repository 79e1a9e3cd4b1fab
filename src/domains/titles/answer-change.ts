import { type Decision, objection, objections, objects } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { isUsedUp } from './balances.ts'
import { answererOf, notYoursToAnswer } from './change.ts'
import { type ModificationReason, objectionsToModification } from './check-modification.ts'
import type { Circumstances } from './circumstances.ts'
import { evolve } from './evolve.ts'
import type { TitleFact } from './facts.ts'
import { andRest, changeDesk, sentTo } from './path.ts'
import { inUse } from './request-cancellation.ts'
import { stamp } from './standing.ts'
import type { ChangeRequest, Title } from './title.ts'

type Input = InputOf<'answerChange'>
type Reason =
  | 'no-change-pending'
  | 'not-your-turn'
  | 'reason-missing'
  | 'number-missing'
  | 'already-imputed'
  | 'already-settled'
  | ModificationReason

/**
 * The ministry or the bank agrees to the change before it, or says no with its reason. What was possible when the
 * change was asked for is looked at again when the last one agrees: customs may have imputed in between. A title
 * lowered to what was imputed of it is totally imputed.
 */
export function answerChange(title: Title, input: Input, c: Circumstances): Decision<TitleFact, Reason> {
  const notYours = notYoursToAnswer(title, c)
  const { change } = title
  if (notYours) return notYours
  if (!change) return objection('conflict', 'no-change-pending')
  if (!input.accepted) return refused(title, change, input, c)

  const next = nextStep(change)
  if (next) {
    const answerer = answererOf(next, title)
    return [
      { type: 'ChangeAgreed', ...stamp(title, c), step: change.at, next: next.at },
      ...sentTo(changeDesk(answerer, c), title, c),
    ]
  }
  const outcome = outcomeOf(title, change, input, c)
  if (objects(outcome)) return outcome
  return andRest([{ type: 'ChangeAgreed', ...stamp(title, c), step: change.at }, ...outcome], title, c)
}

function refused(
  title: Title,
  change: ChangeRequest,
  { reason }: Input,
  c: Circumstances,
): Decision<TitleFact, 'reason-missing'> {
  if (reason === undefined) return objection('invalid', 'reason-missing', {}, '/reason')
  return andRest([{ type: 'ChangeRefused', ...stamp(title, c), step: change.at, reason }], title, c)
}

/** The change as it stands before its next step; nothing when this step is the last. */
function nextStep(change: ChangeRequest): ChangeRequest | undefined {
  if (change.kind === 'cancellation') return undefined
  if (change.kind === 'change-of-bank') return change.at === 'old-bank' ? { ...change, at: 'new-bank' } : undefined
  return change.at === 'ministry' ? { ...change, at: 'bank' } : undefined
}

/** What becomes of the title now that all have agreed. */
function outcomeOf(
  title: Title,
  change: ChangeRequest,
  { number }: Input,
  c: Circumstances,
): Decision<TitleFact, 'number-missing' | 'already-imputed' | 'already-settled' | ModificationReason> {
  const made = stamp(title, c)
  switch (change.kind) {
    case 'modification': {
      const { content } = change
      const wrong = objectionsToModification(title, content)
      if (wrong.length > 0) return objections(wrong)
      const modified: TitleFact = { type: 'TitleModified', ...made, content, contentDigest: c.digest(content) }
      return isUsedUp(evolve(title, modified)) ? [modified, { type: 'TotallyImputed', ...made }] : [modified]
    }
    case 'extension':
      return [{ type: 'TitleExtended', ...made, expiresOn: change.until }]
    case 'cancellation':
      return inUse(title) ?? [{ type: 'TitleCancelled', ...made, reason: change.reason }]
    case 'change-of-bank': {
      if (number === undefined || !title.domiciliation) return objection('invalid', 'number-missing', {}, '/number')
      const { acceptedOn, expiresOn } = title.domiciliation
      const { bank } = change
      return [
        {
          type: 'BankChanged',
          ...made,
          bank,
          domiciliation: { number, bank: bank.organisation, acceptedOn, expiresOn },
        },
      ]
    }
  }
}

import { addMonths, legalDay } from '#kernel/calendar.ts'
import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { getCategory } from './category.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { applicantDesk, deskAfter, sentTo } from './path.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

type Reason = 'reason-missing' | 'number-missing' | 'day-to-come' | 'accepted-before-signature'

/**
 * The bank domiciles the title once it agrees with the contract: customs may impute it from that day for the months
 * its category allows. Or it says no with its reason, to be corrected. General instruction on exchange operations, arts 36-37.
 */
export function answerDomiciliation(
  title: Title,
  { accepted, number, acceptedOn, reason }: InputOf<'answerDomiciliation'>,
  c: Circumstances,
): Decision<TitleFact, Reason> {
  if (!accepted) {
    if (reason === undefined) return objection('invalid', 'reason-missing', {}, '/reason')
    return [
      { type: 'TitleReturned', ...stamp(title, c), stage: 'domiciliation', reason },
      ...sentTo(applicantDesk(title, c), title, c),
    ]
  }
  const from = acceptedOn ?? c.today
  const signedOn = title.signedAt === undefined ? from : legalDay(c.calendar, title.signedAt)
  if (number === undefined) return objection('invalid', 'number-missing', {}, '/number')
  if (from > c.today) return objection('invalid', 'day-to-come', { today: c.today }, '/acceptedOn')
  if (from < signedOn) return objection('invalid', 'accepted-before-signature', { signedOn }, '/acceptedOn')

  return [
    {
      type: 'DomiciliationAccepted',
      ...stamp(title, c),
      number,
      bank: c.caller.organisation,
      acceptedOn: from,
      expiresOn: addMonths(from, getCategory(c.law, title.category).validityMonths),
    },
    ...sentTo(deskAfter('domiciliation', title, c), title, c),
  ]
}

import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { applicantDesk, deskAfter, sentTo } from './path.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** The bank takes position before the ministry looks: yes under its reference, or no with its reason, to be corrected. */
export function answerPreDomiciliation(
  title: Title,
  { accepted, reference, reason }: InputOf<'answerPreDomiciliation'>,
  c: Circumstances,
): Decision<TitleFact, 'reference-missing' | 'reason-missing'> {
  if (!accepted) {
    if (reason === undefined) return objection('invalid', 'reason-missing', {}, '/reason')
    return [
      { type: 'TitleReturned', ...stamp(title, c), stage: 'pre-domiciliation', reason },
      ...sentTo(applicantDesk(title, c), title, c),
    ]
  }
  if (reference === undefined) return objection('invalid', 'reference-missing', {}, '/reference')

  return [
    { type: 'PreDomiciliationAccepted', ...stamp(title, c), reference },
    ...sentTo(deskAfter('pre-domiciliation', title, c), title, c),
  ]
}

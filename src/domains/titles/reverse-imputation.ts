import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { andRest } from './path.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/**
 * Customs takes an imputation back, with its reason, as long as the bank has not cleared the title. What was imputed
 * is left again and the title is usable again, unless its validity has passed meanwhile.
 */
export function reverseImputation(
  title: Title,
  { imputation, reason }: InputOf<'reverseImputation'>,
  c: Circumstances,
): Decision<TitleFact, 'no-such-imputation'> {
  if (!title.imputations.some((one) => one.id === imputation))
    return objection('conflict', 'no-such-imputation', {}, '/imputation')

  const reversed: TitleFact = { type: 'ImputationReversed', ...stamp(title, c), imputation, reason }
  if (title.status !== 'totally-imputed') return [reversed]
  const expired = title.domiciliation !== undefined && title.domiciliation.expiresOn < c.today
  return andRest(expired ? [reversed, { type: 'TitleExpired', ...stamp(title, c) }] : [reversed], title, c)
}

import { type Decision, type Objections, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { objectionsToQuantities } from './allowed-quantities.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { deskAfter, sentTo } from './path.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/**
 * A technical department tells the ministry what it thinks of the request, each department once, in any order; the
 * title goes on when all have spoken. An unfavourable opinion says why.
 */
export function giveOpinion(
  title: Title,
  { opinion, comment, quantities }: InputOf<'giveOpinion'>,
  c: Circumstances,
): Decision<TitleFact, 'opinion-already-given' | 'comment-missing' | 'no-such-line' | 'more-than-asked'> {
  const given = opinionGiven(title, c)
  if (given) return given
  if (opinion === 'unfavourable' && comment === undefined)
    return objection('invalid', 'comment-missing', {}, '/comment')
  const wrong = objectionsToQuantities(title, quantities ?? {})
  if (wrong.length > 0) return objections(wrong)

  const { organisation } = c.caller
  const spoken = [organisation, ...title.opinions.map((one) => one.organisation)]
  const complete = title.departments.every((department) => spoken.includes(department))
  return [
    {
      type: 'OpinionGiven',
      ...stamp(title, c),
      organisation,
      opinion,
      ...(comment !== undefined && { comment }),
      ...(quantities && { quantities }),
    },
    ...(complete ? sentTo(deskAfter('technical-opinion', title, c), title, c) : []),
  ]
}

/** A department that has spoken does not speak again. */
export const opinionGiven = (
  title: Title,
  { caller }: Circumstances,
): Objections<'opinion-already-given'> | undefined =>
  title.opinions.some((one) => one.organisation === caller.organisation)
    ? objection('conflict', 'opinion-already-given')
    : undefined

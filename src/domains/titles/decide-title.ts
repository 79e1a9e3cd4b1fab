import { isMore, isZero } from '#kernel/decimals.ts'
import { type Decision, type Objections, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { objectionsToQuantities } from './allowed-quantities.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { deskAfter, sentTo } from './path.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

type Reason =
  | 'reason-missing'
  | 'quantities-missing'
  | 'quantities-not-expected'
  | 'no-such-line'
  | 'more-than-asked'
  | 'nothing-reduced'
  | 'nothing-left'

/**
 * The ministry gives its visa for all that was asked, for less of it, or refuses with a reason, which is final.
 * Law 91-14 on foreign trade; that quantity may be cut is the practice of import licences.
 */
export function decideTitle(
  title: Title,
  { decision, reason, quantities }: InputOf<'decide'>,
  c: Circumstances,
): Decision<TitleFact, Reason> {
  if (decision === 'refused' && reason === undefined) return objection('invalid', 'reason-missing', {}, '/reason')
  if (decision !== 'reduced' && quantities) return objection('invalid', 'quantities-not-expected', {}, '/quantities')
  if (decision === 'reduced') {
    const wrong = objectionsToReduction(title, quantities)
    if (wrong) return wrong
  }

  return [
    {
      type: 'MinistryDecided',
      ...stamp(title, c),
      decision,
      ...(reason !== undefined && { reason }),
      ...(quantities && { quantities }),
    },
    ...(decision === 'refused' ? [] : sentTo(deskAfter('ministry-decision', title, c), title, c)),
  ]
}

/** A reduction lowers at least one line and leaves something of the whole. */
function objectionsToReduction(
  title: Title,
  quantities: InputOf<'decide'>['quantities'],
): Objections<Reason> | undefined {
  if (!quantities) return objection('invalid', 'quantities-missing', {}, '/quantities')
  const wrong = objectionsToQuantities(title, quantities)
  if (wrong.length > 0) return objections(wrong)

  const lines = title.content?.lines ?? []
  if (!lines.some(({ id, quantity }) => isMore(quantity, quantities[id] ?? quantity)))
    return objection('invalid', 'nothing-reduced', {}, '/quantities')
  if (lines.every(({ id, quantity }) => isZero(quantities[id] ?? quantity)))
    return objection('invalid', 'nothing-left', {}, '/quantities')
  return undefined
}

import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** The bank takes a payment it recorded back, with its reason, as long as it has not cleared the title. */
export function reverseSettlement(
  title: Title,
  { settlement, reason }: InputOf<'reverseSettlement'>,
  c: Circumstances,
): Decision<TitleFact, 'no-such-settlement'> {
  if (!title.settlements.some((one) => one.id === settlement))
    return objection('conflict', 'no-such-settlement', {}, '/settlement')

  return [{ type: 'SettlementReversed', ...stamp(title, c), settlement, reason }]
}

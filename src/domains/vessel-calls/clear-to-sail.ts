import { type Decision, type Objections, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Call } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import type { CallFact } from './facts.ts'
import { standInTheWay } from './formalities.ts'
import { selector } from './selector.ts'
import { stamp } from './standing.ts'

type Reason =
  | 'no-departure-notice'
  | 'formality-not-accepted'
  | 'dues-not-declared'
  | 'dues-not-settled'
  | 'cleared-already'

/** Everything that keeps a ship from sailing: no notice of departure, formalities not accepted, dues neither paid nor guaranteed. */
export function notToSail(call: Call, { law }: Pick<Circumstances, 'law'>): Objections<Reason> | undefined {
  if (call.clearance) return objection('conflict', 'cleared-already')
  const found = [
    ...(call.departure ? [] : [{ kind: 'conflict', reason: 'no-departure-notice' } as const]),
    ...standInTheWay(call, 'sailing', law).map(
      ({ rule }) =>
        ({ kind: 'conflict', reason: 'formality-not-accepted', about: { formality: selector(rule.code) } }) as const,
    ),
    ...(call.dues ? [] : [{ kind: 'conflict', reason: 'dues-not-declared' } as const]),
    ...(call.dues && !call.dues.settled
      ? [{ kind: 'conflict', reason: 'dues-not-settled', about: { invoice: call.dues.invoice } } as const]
      : []),
  ]
  return found.length > 0 ? objections(found) : undefined
}

/** The port authority lets the ship go (FAL Convention, section 2; national law of ports): nothing is owed any more. */
export const clearToSail = (_: Call, __: InputOf<'clearToSail'>, c: Circumstances): Decision<CallFact> => [
  { type: 'SailingCleared', ...stamp(c) },
]

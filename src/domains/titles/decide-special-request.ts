import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** The exchange office grants or refuses a special request, with its reason, once. */
export function decideSpecialRequest(
  title: Title,
  { request: id, granted, reason }: InputOf<'decideSpecialRequest'>,
  c: Circumstances,
): Decision<TitleFact, 'no-such-request' | 'already-decided'> {
  const request = title.specialRequests.find((one) => one.id === id)
  if (!request) return objection('conflict', 'no-such-request', {}, '/request')
  if (request.decision) return objection('conflict', 'already-decided', {}, '/request')

  return [{ type: 'SpecialRequestDecided', ...stamp(title, c), request: id, granted, reason }]
}

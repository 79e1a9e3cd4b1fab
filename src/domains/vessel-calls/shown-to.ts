import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Call } from './call.ts'
import { findRule } from './formalities.ts'

/**
 * A call as a reader is given it: what formalities say, names and passports among it, only to its agent and to the
 * authorities that answer them. Others see that they were sent and how they stand.
 */
export function shownTo(call: Call, { organisation }: Pick<Caller, 'organisation'>, law: PortLaw): Call {
  if (organisation === call.agent) return call
  return {
    ...call,
    formalities: call.formalities.map((formality) =>
      findRule(law, formality.code)?.authorities.includes(organisation)
        ? formality
        : { ...formality, content: { head: {}, lines: [] } },
    ),
  }
}

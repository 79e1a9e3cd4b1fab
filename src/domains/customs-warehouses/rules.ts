import type { Decision } from '#kernel/decision.ts'
import type { TransitAct, TransitInput } from './acts.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import { acceptTransit, authoriseEntry, departTransit, refuseEntry } from './decide-transit.ts'
import { amendTransit } from './declare.ts'
import type { TransitFact } from './facts.ts'
import { checkSeals, reportArrival, settleFinding } from './seals.ts'
import { acceptStrip, draftStrip, returnStrip, sendStrip } from './strip.ts'
import type { Transit } from './transit.ts'
import { letTransitTimePass } from './transit-clock.ts'

type Rule<Act extends TransitAct> = (
  transit: Transit,
  input: TransitInput<Act>,
  c: Circumstances,
) => Decision<TransitFact>

const send: Rule<'send'> = (_, __, c) => [{ type: 'TransitSent', ...stamp(c) }]
const reject: Rule<'reject'> = (_, { reason }, c) => [{ type: 'TransitRejected', ...stamp(c), reason }]
/** Until the goods leave, it may be given up; an open account is closed with it. */
const cancel: Rule<'cancel'> = (_, { reason }, c) => [{ type: 'TransitCancelled', ...stamp(c), reason }]

/** The rule of each act, once its guards let it through. */
export const rules: { readonly [Act in TransitAct]: Rule<Act> } = {
  amend: amendTransit,
  send,
  cancel,
  accept: acceptTransit,
  reject,
  checkSeals,
  settleFinding,
  depart: departTransit,
  reportArrival,
  authoriseEntry,
  refuseEntry,
  draftStrip,
  sendStrip,
  returnStrip,
  acceptStrip,
  letTimePass: letTransitTimePass,
}

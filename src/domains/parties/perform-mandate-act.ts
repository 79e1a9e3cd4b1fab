import { type Decision, type Objections, objection, objects } from '#kernel/decision.ts'
import { acceptMandate } from './accept-mandate.ts'
import { declineMandate } from './decline-mandate.ts'
import { type MandateAct, type MandateInput, mandateActs } from './mandate-acts.ts'
import type { MandateCircumstances } from './mandate-circumstances.ts'
import type { MandateFact } from './mandate-facts.ts'
import { mandateTable } from './mandate-life.ts'
import type { Mandate } from './party.ts'
import { revokeMandate } from './revoke-mandate.ts'
import { forbids } from './who-may.ts'

type Rules = {
  readonly [Act in MandateAct]: (
    mandate: Mandate,
    input: MandateInput<Act>,
    c: MandateCircumstances,
  ) => Decision<MandateFact>
}
const rules: Rules = { accept: acceptMandate, decline: declineMandate, revoke: revokeMandate }

/** One act on a mandate: who may (`whoMay`), in which status (`mandateTable`), then the rule itself. */
export function performMandateAct<Act extends MandateAct>(
  mandate: Mandate,
  act: Act,
  input: MandateInput<Act>,
  c: MandateCircumstances,
): Decision<MandateFact> {
  return forbids(mandate, act, c.caller) ?? notInThisStatus(mandate, act) ?? rules[act](mandate, input, c)
}

/** Whether an act is possible does not hang on the words given for it. */
const noWords = { reason: '' } as const

/** The acts the caller could do to the mandate now: what the rules would allow, and nothing else. */
export const possibleMandateActs = (mandate: Mandate, c: MandateCircumstances): readonly MandateAct[] =>
  mandateActs.filter((act) => !objects(performMandateAct(mandate, act, noWords, c)))

function notInThisStatus(
  { status }: Mandate,
  act: MandateAct,
): Objections<'mandate-already-answered' | 'mandate-is-over'> | undefined {
  if (mandateTable[status].includes(act)) return undefined
  return objection('conflict', status === 'active' ? 'mandate-already-answered' : 'mandate-is-over', { status })
}

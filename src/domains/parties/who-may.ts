import { type Objections, objection } from '#kernel/decision.ts'
import type { MandateAct } from './mandate-acts.ts'
import type { Caller, Mandate, Right } from './party.ts'

/** What a caller is to a mandate. */
export type MandateSide = 'principal' | 'agent'

/** Who may do what to a mandate: one of these sides, with one of these rights. Giving power and taking it on both bind a company. */
export const whoMay: Readonly<
  Record<'propose' | MandateAct, { readonly sides: readonly MandateSide[]; readonly rights: readonly Right[] }>
> = {
  propose: { sides: ['principal'], rights: ['sign', 'administer'] },
  accept: { sides: ['agent'], rights: ['sign', 'administer'] },
  decline: { sides: ['agent'], rights: ['sign', 'administer'] },
  revoke: { sides: ['principal', 'agent'], rights: ['sign', 'administer'] },
}

/** The caller's side of the mandate; `undefined` for a stranger, who must not learn that it exists. */
export function sideOf(
  { principal, agent }: Pick<Mandate, 'principal' | 'agent'>,
  caller: Caller,
): MandateSide | undefined {
  if (caller.organisation === principal) return 'principal'
  return caller.organisation === agent ? 'agent' : undefined
}

/** Whether the caller has one of the rights the act asks for. */
export const hasRightTo = (act: keyof typeof whoMay, caller: Caller): boolean =>
  whoMay[act].rights.some((right) => caller.rights.includes(right))

/** Why this caller may not do this act to this mandate, whatever its status; nothing when he may. */
export function forbids(
  mandate: Mandate,
  act: MandateAct,
  caller: Caller,
): Objections<'no-such-mandate' | 'not-your-side-of-the-mandate' | 'mandate-needs-a-signatory'> | undefined {
  const side = sideOf(mandate, caller)
  if (!side) return objection('absent', 'no-such-mandate')
  if (!whoMay[act].sides.includes(side)) return objection('forbidden', 'not-your-side-of-the-mandate')
  if (!hasRightTo(act, caller)) return objection('forbidden', 'mandate-needs-a-signatory')
  return undefined
}

import type { Caller, Right } from '#domains/parties/party.ts'
import { type Objections, objection } from '#kernel/decision.ts'
import type { AppointmentAct } from './acts.ts'
import { actsFor } from './circumstances.ts'
import type { Appointment } from './gate.ts'

/** What a caller can be to an appointment. */
export type Standing = 'terminal' | 'company' | 'haulier' | 'operator'

function standingsOf(
  { terminal, company, askedBy, haulier }: Pick<Appointment, 'terminal' | 'company' | 'askedBy' | 'haulier'>,
  caller: Caller,
): readonly Standing[] {
  const held: readonly (readonly [Standing, boolean])[] = [
    ['terminal', caller.organisation === terminal],
    ['company', actsFor(caller, company) || askedAsItself(askedBy, caller)],
    ['haulier', caller.organisation === haulier?.id],
    ['operator', caller.kind === 'operator'],
  ]
  return held.filter(([, is]) => is).map(([standing]) => standing)
}

/** A representative named in a delivery order asks in its own name; an agent who asked under a mandate needs it still. */
const askedAsItself = ({ organisation, mandate }: Appointment['askedBy'], caller: Caller): boolean =>
  mandate === undefined && organisation === caller.organisation

interface Leave {
  readonly standings: readonly Standing[]
  readonly rights: readonly Right[]
}
const officer: Leave = { standings: ['terminal'], rights: ['decide'] }
const companies: readonly Right[] = ['write', 'sign']

/** Who may do what. Nothing here asks for a number or a code: what one may do follows from who one is. */
const whoMay: Readonly<Record<AppointmentAct, Leave>> = {
  accept: officer,
  refuse: officer,
  counterPropose: officer,
  acceptCounter: { standings: ['company'], rights: companies },
  nameHaulier: { standings: ['company'], rights: companies },
  nameVehicle: { standings: ['haulier'], rights: companies },
  cancel: { standings: ['company'], rights: companies },
  enter: officer,
  weigh: officer,
  serve: officer,
  leave: officer,
  letTimePass: { standings: ['operator'], rights: [] },
}

/** Why this caller may not do this act, whatever the moment; a stranger is told that there is no such appointment. */
export function forbids(
  appointment: Appointment,
  act: AppointmentAct,
  caller: Caller,
): Objections<'not-found' | 'another-role-does-this' | 'right-needed'> | undefined {
  const standings = standingsOf(appointment, caller)
  const { standings: allowed, rights } = whoMay[act]
  if (standings.length === 0) return objection('absent', 'not-found')
  if (!standings.some((standing) => allowed.includes(standing))) return objection('forbidden', 'another-role-does-this')
  const [right] = rights
  return right === undefined || rights.some((one) => caller.rights.includes(one))
    ? undefined
    : objection('forbidden', 'right-needed', { right })
}

import type { Caller, Right } from '#domains/parties/party.ts'
import { type Decision, type Objections, objection, objects } from '#kernel/decision.ts'
import { type AnnouncedUnitAct, type AnnouncedUnitInput, announcedUnitActs } from './acts.ts'
import { namesIn } from './announce-unit.ts'
import type { AnnouncedUnit } from './announced-unit.ts'
import { actsFor, type Circumstances, stamp } from './circumstances.ts'
import { declareMass } from './declare-mass.ts'
import type { AnnouncedUnitFact } from './facts.ts'
import { announcedUnitTable } from './life.ts'

type Rule<Act extends AnnouncedUnitAct> = (
  unit: AnnouncedUnit,
  input: AnnouncedUnitInput<Act>,
  c: Circumstances,
) => Decision<AnnouncedUnitFact>

const rules: { readonly [Act in AnnouncedUnitAct]: Rule<Act> } = {
  /** What was accepted was accepted as it was announced: once amended, the terminal looks again. */
  amend: ({ company }, { announcement }, c) => {
    const named = namesIn(announcement, c)
    return objects(named) ? named : [{ type: 'AnnouncementAmended', ...stamp(c, company), announcement, ...named }]
  },
  accept: (_, { massUntil }, c) => [{ type: 'AnnouncementAccepted', ...stamp(c), ...(massUntil && { massUntil }) }],
  refuse: (_, { reason }, c) => [{ type: 'AnnouncementRefused', ...stamp(c), reason }],
  declareMass,
  /** A mass that cannot be right is refused, and the shipper told why; the container is not loaded without another. */
  refuseMass: ({ mass }, { reason }, c) =>
    mass && mass.status !== 'refused'
      ? [{ type: 'MassRefused', ...stamp(c), reason }]
      : objection('conflict', 'no-mass-to-refuse'),
  cancel: ({ company }, { reason }, c) => [{ type: 'AnnouncementCancelled', ...stamp(c, company), reason }],
}

type Standing = 'company' | 'terminal'
const whoMay: Readonly<Record<AnnouncedUnitAct, { readonly standing: Standing; readonly rights: readonly Right[] }>> = {
  amend: { standing: 'company', rights: ['write', 'sign'] },
  cancel: { standing: 'company', rights: ['write', 'sign'] },
  declareMass: { standing: 'company', rights: ['sign', 'write'] },
  accept: { standing: 'terminal', rights: ['decide'] },
  refuse: { standing: 'terminal', rights: ['decide'] },
  refuseMass: { standing: 'terminal', rights: ['decide'] },
}

function forbids(
  { company, terminal, announcedBy }: AnnouncedUnit,
  act: AnnouncedUnitAct,
  caller: Caller,
): Objections<'another-role-does-this' | 'right-needed'> | undefined {
  const isShipper =
    actsFor(caller, company) || (announcedBy.mandate === undefined && announcedBy.organisation === caller.organisation)
  const { standing, rights } = whoMay[act]
  const isIt = standing === 'company' ? isShipper : caller.organisation === terminal
  if (!isIt) return objection('forbidden', 'another-role-does-this')
  const [right = 'write'] = rights
  return rights.some((one) => caller.rights.includes(one))
    ? undefined
    : objection('forbidden', 'right-needed', { right })
}

const notNow = ({ status }: AnnouncedUnit, act: AnnouncedUnitAct): Objections | undefined =>
  announcedUnitTable[status].includes(act) ? undefined : objection('conflict', 'announcement-over', { status })

/** One act on an announced container: who may, in which status, then the rule itself. */
export const performAct = <Act extends AnnouncedUnitAct>(
  unit: AnnouncedUnit,
  act: Act,
  input: AnnouncedUnitInput<Act>,
  c: Circumstances,
): Decision<AnnouncedUnitFact> => forbids(unit, act, c.caller) ?? notNow(unit, act) ?? rules[act](unit, input, c)

/** The acts the caller could do now, in the order they are offered. */
export const possibleActs = (unit: AnnouncedUnit, caller: Caller): AnnouncedUnitAct[] =>
  announcedUnitActs.filter(
    (act) =>
      !forbids(unit, act, caller) &&
      !notNow(unit, act) &&
      (act !== 'refuseMass' || (unit.mass !== undefined && unit.mass.status !== 'refused')),
  )

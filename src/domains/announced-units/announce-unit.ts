import { readContainerNumber } from '#domains/reference/iso6346.ts'
import { type Decision, type Objections, objection, objects } from '#kernel/decision.ts'
import type { AnnounceUnit } from './acts.ts'
import type { Announcement } from './announced-unit.ts'
import { actsFor, type Circumstances, nameOf, stamp } from './circumstances.ts'
import type { AnnouncedUnitFact } from './facts.ts'

/**
 * The shipper, or an agent with its mandate, announces a container before it comes: with the booking, its number as ISO
 * 6346 has it, the customs declaration and who drives. Source: service LOG-04.
 */
export function announceUnit(
  { terminal: code, container, company: wished, announcement }: AnnounceUnit,
  names: { readonly id: string; readonly number: string; readonly terminalName: string },
  c: Circumstances,
): Decision<AnnouncedUnitFact> {
  const { caller } = c
  if (!caller.rights.some((right) => right === 'write' || right === 'sign'))
    return objection('forbidden', 'right-needed', { right: 'write' })
  const company = wished ?? caller.organisation
  if (!actsFor(caller, company)) return objection('forbidden', 'no-mandate-for-cargo', undefined, '/company')
  const port = c.law.ports.find(({ terminals }) => terminals.some((one) => one.code === code))
  const terminal = port?.terminals.find((one) => one.code === code)
  if (!port || !terminal) return objection('invalid', 'no-such-terminal', undefined, '/terminal')
  const read = readContainerNumber(container)
  if (objects(read)) {
    const [first] = read.objections
    return objection('invalid', first.reason, first.about, '/container')
  }
  const named = namesIn(announcement, c)
  if (objects(named)) return named

  return [
    {
      type: 'UnitAnnounced',
      ...stamp(c, company),
      ...names,
      container: read.number,
      terminal: terminal.organisation,
      terminalCode: terminal.code,
      port: port.code,
      company,
      companyName: nameOf(caller, company),
      announcement,
      ...named,
    },
  ]
}

/** The names of haulier and carrier's agent an announcement gives, who must be what they are named as. */
export function namesIn(
  { haulier, agent }: Announcement,
  { known }: Pick<Circumstances, 'known'>,
): { haulierName?: string; agentName?: string } | Objections<'no-such-haulier' | 'no-such-carrier-agent'> {
  const carrier = haulier === undefined ? undefined : known(haulier)
  if (haulier !== undefined && carrier?.kind !== 'haulier')
    return objection('invalid', 'no-such-haulier', undefined, '/announcement/haulier')
  const line = agent === undefined ? undefined : known(agent)
  if (agent !== undefined && line?.kind !== 'shipping-agent')
    return objection('invalid', 'no-such-carrier-agent', undefined, '/announcement/agent')
  return { ...(carrier && { haulierName: carrier.name }), ...(line && { agentName: line.name }) }
}

import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Instant } from '#kernel/elements.ts'
import type { Actor, Call } from './call.ts'
import type { Circumstances } from './circumstances.ts'

/** What a caller is to a call; an organisation may be several things at once. */
export type Standing = 'agent' | 'next-agent' | 'port-authority' | 'authority' | 'terminal' | 'nautical' | 'informed'

export const findPort = (law: PortLaw, code: string): PortLaw['ports'][number] | undefined =>
  law.ports.find((port) => port.code === code)

/** Everything the caller is to this call; nothing for a stranger, who must not learn that it exists. */
export function standingsOf(call: Call, { organisation }: Pick<Caller, 'organisation'>, law: PortLaw): Standing[] {
  const port = findPort(law, call.port)
  const all: readonly (readonly [Standing, boolean])[] = [
    ['agent', organisation === call.agent],
    ['next-agent', organisation === call.nextAgent?.organisation],
    ['port-authority', organisation === port?.authority],
    ['authority', law.formalities.some(({ authorities }) => authorities.includes(organisation))],
    ['terminal', port?.terminals.some((terminal) => terminal.organisation === organisation) ?? false],
    ['nautical', port?.nauticalServices.includes(organisation) ?? false],
    ['informed', call.informed.includes(organisation)],
  ]
  return all.flatMap(([standing, holds]) => (holds ? [standing] : []))
}

/** Bodies that see every call of a port, whoever its agent is. */
export function bodiesOf(law: PortLaw, portCode: string): string[] {
  const port = findPort(law, portCode)
  return [
    ...new Set([
      ...(port
        ? [port.authority, ...port.terminals.map(({ organisation }) => organisation), ...port.nauticalServices]
        : []),
      ...law.formalities.flatMap(({ authorities }) => authorities),
      law.customs,
      ...law.informed,
    ]),
  ]
}

export const actorOf = ({ user, name, organisation, organisationName }: Caller): Actor => ({
  user,
  name,
  organisation,
  organisationName,
})

/** When and by whom: what every fact begins with. */
export const stamp = ({ at, caller }: Pick<Circumstances, 'at' | 'caller'>): { at: Instant; by: Actor } => ({
  at,
  by: actorOf(caller),
})

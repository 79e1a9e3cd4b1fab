import type { Caller } from '#domains/parties/party.ts'
import type { Circumstances, ManifestLaw } from './circumstances.ts'
import type { Actor, Manifest } from './manifest.ts'

/** What a caller is to a manifest. Everything he may see and do follows from it. */
export type Standing = 'agent' | 'master-agent' | 'customs' | 'port-authority' | 'terminal' | 'informed'

/**
 * What the caller's organisation is to this manifest; `undefined` for a stranger, who must not learn that it exists.
 * Drafts are the agent's alone; once lodged, customs, the port's authority and terminals, and the authorities of the
 * ship's formalities see it. Consignees never do: their lots are theirs, other people's bills are not.
 */
export function standingOf(
  { agent, masterAgent, status, header }: Pick<Manifest, 'agent' | 'masterAgent' | 'status' | 'header'>,
  { organisation }: Pick<Caller, 'organisation'>,
  law: ManifestLaw,
): Standing | undefined {
  if (organisation === agent) return 'agent'
  if (status === 'draft') return undefined
  if (organisation === masterAgent) return 'master-agent'
  if (organisation === law.customs) return 'customs'
  const port = law.ports.find(({ code }) => code === header.port)
  if (organisation === port?.authority) return 'port-authority'
  if (port?.terminals.some((terminal) => terminal.organisation === organisation)) return 'terminal'
  return bordersOf(law).includes(organisation) ? 'informed' : undefined
}

/** Bodies that are told of every ship: the authorities of its formalities. */
export const bordersOf = ({ formalities, informed }: ManifestLaw): string[] => [
  ...new Set([...formalities.flatMap(({ authorities }) => authorities), ...informed]),
]

const actorOf = ({ user, name, organisation, organisationName }: Caller): Actor => ({
  user,
  name,
  organisation,
  organisationName,
})

/** When and by whom: what every fact begins with. */
export const stamp = ({ at, caller }: Pick<Circumstances, 'at' | 'caller'>): { at: string; by: Actor } => ({
  at,
  by: actorOf(caller),
})

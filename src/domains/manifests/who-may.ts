import type { Caller, Right } from '#domains/parties/party.ts'
import { type Objections, objection } from '#kernel/decision.ts'
import type { ManifestAct } from './acts.ts'
import type { ManifestLaw } from './circumstances.ts'
import type { Manifest } from './manifest.ts'
import { type Standing, standingOf } from './standing.ts'

/** Who may do an act: one of these standings, with one of these rights. */
interface Leave {
  readonly standings: readonly Standing[]
  readonly rights: readonly Right[]
}

const agent = (...rights: readonly Right[]): Leave => ({ standings: ['agent'], rights })
const officer = (...standings: readonly Standing[]): Leave => ({ standings, rights: ['decide'] })

export const whoMay: Readonly<Record<ManifestAct, Leave>> = {
  saveDraft: agent('write'),
  attachPaper: agent('write'),
  lodge: agent('sign'),
  cancel: agent('sign'),
  requestAmendment: agent('sign'),
  changeConsignee: agent('sign'),
  withdrawAmendment: agent('sign'),
  sendUnitList: agent('write', 'sign'),
  sendStowagePlan: agent('write', 'sign'),
  justifyDifference: agent('sign'),

  register: officer('customs'),
  refuse: officer('customs'),
  answerAmendment: officer('customs'),
  settleDifference: officer('customs'),
  clear: officer('customs'),
  recordArrival: officer('port-authority', 'customs'),
  answerUnitList: officer('terminal'),
  tally: officer('terminal'),
  closeDischarge: officer('terminal'),
}

type Forbidden = 'no-such-manifest' | 'another-role-does-this' | 'right-needed'

/** Why this caller may not do this act, whatever the status of the manifest; nothing when he may. A stranger is told that there is none. */
export function forbids(
  manifest: Manifest,
  act: ManifestAct,
  caller: Caller,
  law: ManifestLaw,
): Objections<Forbidden> | undefined {
  const standing = standingOf(manifest, caller, law)
  const { standings, rights } = whoMay[act]
  const [right = 'write'] = rights
  if (!standing) return objection('absent', 'no-such-manifest')
  if (!standings.includes(standing)) return objection('forbidden', 'another-role-does-this')
  if (!rights.some((one) => caller.rights.includes(one))) return objection('forbidden', 'right-needed', { right })
  return undefined
}

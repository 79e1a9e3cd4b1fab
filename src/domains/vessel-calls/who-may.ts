import type { Right } from '#domains/parties/party.ts'
import { type Objections, objection } from '#kernel/decision.ts'
import type { CallAct } from './acts.ts'
import type { Call } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import { type Standing, standingsOf } from './standing.ts'

/** Who may do an act: one of these standings, with one of these rights. */
interface Leave {
  readonly standings: readonly Standing[]
  readonly rights: readonly Right[]
}

const prepares: Leave = { standings: ['agent'], rights: ['write'] }
const commits: Leave = { standings: ['agent'], rights: ['sign'] }
const officer = (...standings: readonly Standing[]): Leave => ({ standings, rights: ['decide'] })

/** Who may do what. */
export const whoMay: Readonly<Record<CallAct, Leave>> = {
  answerNotice: officer('port-authority'),
  updateNotice: commits,
  reportTimes: { standings: ['agent', 'port-authority', 'terminal', 'nautical'], rights: ['write', 'decide'] },
  cancel: commits,
  proposeAgent: commits,
  takeOver: { standings: ['next-agent'], rights: ['sign'] },
  requestBerth: prepares,
  decideBerth: officer('port-authority'),
  sendFormality: prepares,
  answerFormality: officer('authority'),
  replyToQuestion: prepares,
  orderService: prepares,
  answerService: officer('nautical'),
  reportService: officer('nautical'),
  cancelService: prepares,
  recordMovement: officer('port-authority'),
  requestPermit: prepares,
  answerPermit: officer('port-authority'),
  declareDues: commits,
  settleDues: officer('port-authority'),
  noticeDeparture: prepares,
  clearToSail: officer('port-authority'),
  close: officer('port-authority'),
}

type Forbidden = 'no-such-call' | 'another-role-does-this' | 'right-needed'

/** Why this caller may not do this act to this call, whatever its status. A stranger is told that there is no such call. */
export function forbids(
  call: Call,
  act: CallAct,
  { caller, law }: Pick<Circumstances, 'caller' | 'law'>,
): Objections<Forbidden> | undefined {
  const standings = standingsOf(call, caller, law)
  const { standings: needed, rights } = whoMay[act]
  if (standings.length === 0) return objection('absent', 'no-such-call')
  if (!standings.some((standing) => needed.includes(standing))) return objection('forbidden', 'another-role-does-this')
  const [firstRight] = rights
  if (firstRight && !rights.some((right) => caller.rights.includes(right)))
    return objection('forbidden', 'right-needed', { right: firstRight })
  return undefined
}

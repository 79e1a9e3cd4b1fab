import type { Caller, Right } from '#domains/parties/party.ts'
import { type Objection, type Objections, objection } from '#kernel/decision.ts'
import type { TitleAct } from './acts.ts'
import { mandateFor, type Standing, standingOf } from './standing.ts'
import type { Title } from './title.ts'

/** Who may do an act: one of these standings, with one of these rights (none is needed when there are none). */
export interface Leave {
  readonly standings: readonly Standing[]
  readonly rights: readonly Right[]
}

const applicant = ['owner', 'mandated'] as const
const anyDesk = ['bank', 'new-bank', 'department', 'ministry'] as const

const prepares: Leave = { standings: applicant, rights: ['write'] }
const commits: Leave = { standings: applicant, rights: ['sign'] }
const officer = (...standings: readonly Standing[]): Leave => ({ standings, rights: ['decide'] })
const desk = (...rights: readonly Right[]): Leave => ({ standings: anyDesk, rights })

/** Who may do what. */
export const whoMay: Readonly<Record<TitleAct, Leave>> = {
  saveDraft: prepares,
  discardDraft: prepares,
  attachDocument: prepares,
  removeDocument: prepares,
  answer: prepares,

  sign: commits,
  resend: commits,
  requestModification: commits,
  requestExtension: commits,
  requestCancellation: commits,
  requestChangeOfBank: commits,
  withdrawChange: commits,

  answerPreDomiciliation: officer('bank'),
  giveOpinion: officer('department'),
  decide: officer('ministry'),
  answerDomiciliation: officer('bank'),
  answerChange: officer('ministry', 'bank', 'new-bank'),
  impute: officer('customs'),
  reverseImputation: officer('customs'),
  settle: officer('bank'),
  reverseSettlement: officer('bank'),
  clear: officer('bank'),
  confirmProposal: officer('bank', 'ministry', 'customs'),
  discardProposal: officer('bank', 'ministry', 'customs'),

  claim: desk('decide'),
  ask: desk('decide'),
  release: desk('decide', 'supervise'),
  handOver: desk('decide', 'supervise'),

  fileSpecialRequest: { standings: [...applicant, 'bank'], rights: ['sign', 'decide'] },
  decideSpecialRequest: officer('exchange-office'),

  letTimePass: { standings: ['operator'], rights: [] },
}

type Forbidden = 'no-such-title' | 'own-title' | 'another-role-does-this' | 'right-needed' | 'mandate-without-signature'

/**
 * Why this caller may not do this act to this title, whatever its status; nothing when he may.
 * A stranger is told that there is no such title. Nobody decides on a title of their own organisation.
 */
export function forbids(title: Title, act: TitleAct, caller: Caller): Objections<Forbidden> | undefined {
  const standing = standingOf(title, caller)
  const leave = whoMay[act]
  if (!standing) return objection('absent', 'no-such-title')
  if (!leave.standings.includes(standing)) return objection('forbidden', notOfThatStanding(standing, caller))

  const [firstRight] = leave.rights
  if (firstRight && !leave.rights.some((right) => caller.rights.includes(right)))
    return objection('forbidden', 'right-needed', { right: firstRight })
  if (standing === 'mandated' && leave.rights.includes('sign') && !mandateFor(title, caller)?.maySign)
    return objection('forbidden', 'mandate-without-signature')
  return undefined
}

/** Kinds of organisation whose officers decide on titles of others. */
const deciding: readonly Caller['kind'][] = ['bank', 'department', 'ministry', 'customs', 'exchange-office']

const notOfThatStanding = (standing: Standing, { kind }: Caller): Objection<Forbidden>['reason'] =>
  standing === 'owner' && deciding.includes(kind) ? 'own-title' : 'another-role-does-this'

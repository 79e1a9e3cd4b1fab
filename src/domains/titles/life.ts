import type { Life, LifeTable } from '#kernel/life.ts'
import type { TitleAct } from './acts.ts'
import { evolve } from './evolve.ts'
import type { TitleFact } from './facts.ts'
import type { Title, TitleStatus } from './title.ts'

/** The life of a title: its facts folded in order. */
export const titleLife: Life<Title, TitleFact> = { evolve }

/** What the officers of any desk may do with their work, besides answering it. */
const deskWork = ['claim', 'release', 'handOver', 'ask', 'answer', 'attachDocument'] as const
/** Two officers see it where the law wants a second pair of eyes. */
const secondOfficer = ['confirmProposal', 'discardProposal'] as const
const specialRequests = ['fileSpecialRequest', 'decideSpecialRequest'] as const
const payments = ['settle', 'reverseSettlement'] as const
const atDesk = [...deskWork, 'requestCancellation', 'letTimePass'] as const
const changes = ['requestChangeOfBank', 'withdrawChange', 'answerChange'] as const
const usable = [
  'impute',
  'requestModification',
  'requestExtension',
  ...payments,
  ...changes,
  ...deskWork,
  ...secondOfficer,
  ...specialRequests,
  'letTimePass',
] as const

/**
 * For each status, the acts that may be tried in it. A change under way, a proposal, a question are parts of a title,
 * not statuses: the rules look at them.
 */
export const titleTable: LifeTable<TitleStatus, TitleAct> = {
  draft: ['saveDraft', 'discardDraft', 'sign', 'attachDocument', 'removeDocument'],
  'at-pre-domiciliation': ['answerPreDomiciliation', ...atDesk],
  'at-technical-opinion': ['giveOpinion', ...atDesk],
  'at-ministry-decision': ['decide', ...secondOfficer, ...atDesk],
  'at-domiciliation': ['answerDomiciliation', ...secondOfficer, ...atDesk],
  returned: ['saveDraft', 'resend', 'attachDocument', 'removeDocument', 'answer', 'requestCancellation'],
  domiciled: ['requestCancellation', ...usable],
  'partly-imputed': ['reverseImputation', ...usable],
  'totally-imputed': [
    'reverseImputation',
    'clear',
    ...payments,
    ...changes,
    ...deskWork,
    ...secondOfficer,
    ...specialRequests,
    'letTimePass',
  ],
  expired: [
    'impute',
    'reverseImputation',
    'clear',
    ...payments,
    'withdrawChange',
    'answerChange',
    ...deskWork,
    ...secondOfficer,
    ...specialRequests,
    'letTimePass',
  ],
  cleared: ['answer', 'attachDocument', ...specialRequests],
  refused: [],
  cancelled: [],
}

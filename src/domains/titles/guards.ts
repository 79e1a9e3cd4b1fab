import { type Objections, objection, objections, objects } from '#kernel/decision.ts'
import type { TitleAct } from './acts.ts'
import { hasOpenQuestion } from './answer-question.ts'
import { notYoursToAnswer, otherChange } from './change.ts'
import type { Circumstances } from './circumstances.ts'
import { notToClear } from './clear-title.ts'
import { claimedByAnother, yourDesk } from './desk-work.ts'
import { opinionGiven } from './give-opinion.ts'
import { titleTable } from './life.ts'
import { needsSecondOfficer, notYourProposal, notYoursToConfirm, proposalPending } from './proposal.ts'
import { missingToSign } from './ready-to-sign.ts'
import { notToCancel } from './request-cancellation.ts'
import { notToMove } from './request-change-of-bank.ts'
import { notToExtend } from './request-extension.ts'
import type { Title, TitleStatus } from './title.ts'
import { forbids } from './who-may.ts'

/**
 * What stands in the way of an act before its input is looked at: who, when, whose desk, and the situation of the
 * title. The same guards give buttons their state, the API its answer and the rules their ground.
 */
export const guard = (title: Title, act: TitleAct, c: Circumstances): Objections | undefined =>
  forbids(title, act, c.caller) ??
  notNow(title.status, act) ??
  (deskAnswers.includes(act) ? claimedByAnother(title, c) : undefined) ??
  (needsSecondOfficer(act, c.law) ? proposalPending(title) : undefined) ??
  situations[act]?.(title, c)

/** The acts of a desk on what it has been given; a colleague's claim keeps others off them. */
const deskAnswers: readonly TitleAct[] = [
  'answerPreDomiciliation',
  'giveOpinion',
  'decide',
  'answerDomiciliation',
  'answerChange',
  'clear',
  'ask',
]

type Situation = (title: Title, c: Circumstances) => Objections | undefined

const atYourDesk: Situation = (title, c) => {
  const desk = yourDesk(title, c)
  return objects(desk) ? desk : undefined
}
const complete: Situation = (title, c) => {
  const missing = missingToSign(title, c)
  return missing.length > 0 ? objections(missing) : undefined
}

/** What the title itself must be like, whatever is given with the act. */
const situations: Readonly<Partial<Record<TitleAct, Situation>>> = {
  sign: complete,
  resend: complete,
  giveOpinion: opinionGiven,
  settle: ({ content }) =>
    content?.paymentTerms === 'no-payment' ? objection('conflict', 'no-payment-agreed') : undefined,
  reverseImputation: ({ imputations }) =>
    imputations.length === 0 ? objection('conflict', 'no-such-imputation') : undefined,
  reverseSettlement: ({ settlements }) =>
    settlements.length === 0 ? objection('conflict', 'no-such-settlement') : undefined,
  clear: notToClear,
  requestModification: otherChange,
  requestExtension: notToExtend,
  requestCancellation: notToCancel,
  requestChangeOfBank: notToMove,
  withdrawChange: ({ change }) => (change ? undefined : objection('conflict', 'no-change-pending')),
  answerChange: notYoursToAnswer,
  confirmProposal: notYoursToConfirm,
  discardProposal: notYourProposal,
  claim: atYourDesk,
  release: atYourDesk,
  handOver: atYourDesk,
  ask: atYourDesk,
  answer: (title) => (hasOpenQuestion(title) ? undefined : objection('conflict', 'no-such-question')),
  removeDocument: ({ documents }) => (documents.length === 0 ? objection('conflict', 'no-such-document') : undefined),
  decideSpecialRequest: ({ specialRequests }) =>
    specialRequests.some((one) => !one.decision) ? undefined : objection('conflict', 'no-such-request'),
}

type NotNow =
  | 'not-signed-yet'
  | 'already-signed'
  | 'returned-to-applicant'
  | 'at-another-desk'
  | 'not-domiciled-yet'
  | 'already-domiciled'
  | 'nothing-imputed'
  | 'not-totally-imputed'
  | 'already-imputed'
  | 'already-totally-imputed'
  | 'title-expired'
  | 'title-cleared'
  | 'title-refused'
  | 'title-cancelled'

/** Why the status does not allow an act, in the words that explain it best; nothing when it does. */
const notNow = (status: TitleStatus, act: TitleAct): Objections<NotNow> | undefined =>
  titleTable[status].includes(act) ? undefined : objection('conflict', reasonAgainst(status, act))

const draftActs: readonly TitleAct[] = ['saveDraft', 'discardDraft', 'sign', 'resend', 'removeDocument']
const pathActs: readonly TitleAct[] = ['answerPreDomiciliation', 'giveOpinion', 'decide', 'answerDomiciliation']

function reasonAgainst(status: TitleStatus, act: TitleAct): NotNow {
  switch (status) {
    case 'draft':
      return 'not-signed-yet'
    case 'returned':
      return act === 'sign' || act === 'discardDraft' ? 'already-signed' : 'returned-to-applicant'
    case 'refused':
      return 'title-refused'
    case 'cancelled':
      return 'title-cancelled'
    case 'cleared':
      return 'title-cleared'
  }
  if (draftActs.includes(act)) return 'already-signed'
  switch (status) {
    case 'expired':
      return 'title-expired'
    case 'totally-imputed':
      return 'already-totally-imputed'
    case 'domiciled':
    case 'partly-imputed':
      if (pathActs.includes(act)) return 'already-domiciled'
      if (act === 'clear') return 'not-totally-imputed'
      return status === 'domiciled' ? 'nothing-imputed' : 'already-imputed'
    default:
      return pathActs.includes(act) ? 'at-another-desk' : 'not-domiciled-yet'
  }
}

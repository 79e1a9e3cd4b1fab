import type { Decision } from '#kernel/decision.ts'
import type { InputOf, TitleAct } from './acts.ts'
import { answerChange } from './answer-change.ts'
import { answerDomiciliation } from './answer-domiciliation.ts'
import { answerPreDomiciliation } from './answer-pre-domiciliation.ts'
import { answerQuestion } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { attachDocument } from './attach-document.ts'
import type { Circumstances } from './circumstances.ts'
import { claimTitle } from './claim-title.ts'
import { clearTitle } from './clear-title.ts'
import { letTimePass } from './clock.ts'
import { confirmProposal } from './confirm-proposal.ts'
import { decideSpecialRequest } from './decide-special-request.ts'
import { decideTitle } from './decide-title.ts'
import { discardDraft } from './discard-draft.ts'
import { discardProposal } from './discard-proposal.ts'
import type { TitleFact } from './facts.ts'
import { fileSpecialRequest } from './file-special-request.ts'
import { giveOpinion } from './give-opinion.ts'
import { handOver } from './hand-over.ts'
import { impute } from './impute.ts'
import { releaseClaim } from './release-claim.ts'
import { removeDocument } from './remove-document.ts'
import { requestCancellation } from './request-cancellation.ts'
import { requestChangeOfBank } from './request-change-of-bank.ts'
import { requestExtension } from './request-extension.ts'
import { requestModification } from './request-modification.ts'
import { resendTitle } from './resend-title.ts'
import { reverseImputation } from './reverse-imputation.ts'
import { reverseSettlement } from './reverse-settlement.ts'
import { saveDraft } from './save-draft.ts'
import { settle } from './settle.ts'
import { signTitle } from './sign-title.ts'
import type { Title } from './title.ts'
import { withdrawChange } from './withdraw-change.ts'

/** The rule of each act, once its guards let it through. */
export const rules: {
  readonly [Act in TitleAct]: (title: Title, input: InputOf<Act>, c: Circumstances) => Decision<TitleFact>
} = {
  saveDraft,
  discardDraft,
  sign: signTitle,
  resend: resendTitle,
  answerPreDomiciliation,
  giveOpinion,
  decide: decideTitle,
  answerDomiciliation,
  impute,
  reverseImputation,
  settle,
  reverseSettlement,
  clear: clearTitle,
  requestModification,
  requestExtension,
  requestCancellation,
  requestChangeOfBank,
  withdrawChange,
  answerChange,
  confirmProposal,
  discardProposal,
  claim: claimTitle,
  release: releaseClaim,
  handOver,
  ask: askQuestion,
  answer: answerQuestion,
  attachDocument,
  removeDocument,
  fileSpecialRequest,
  decideSpecialRequest,
  letTimePass,
}

import type { ComponentType } from 'preact'
import type { TitleAct } from '../../acts.ts'
import type { ActFormProps } from './acts/act-dialog.tsx'
import { AnswerChangeForm, DomiciliationForm, PreDomiciliationForm } from './acts/bank-answer-forms.tsx'
import { CancellationForm, DiscardProposalForm } from './acts/because-form.tsx'
import { ChangeOfBankForm } from './acts/change-of-bank-form.tsx'
import { ClearingForm } from './acts/clearing-form.tsx'
import { ConfirmProposalForm, DiscardDraftForm, WithdrawChangeForm } from './acts/confirm-form.tsx'
import { DecisionForm } from './acts/decision-form.tsx'
import { ExtensionForm } from './acts/extension-form.tsx'
import { HandOverForm } from './acts/hand-over-form.tsx'
import { ImputationForm } from './acts/imputation-form.tsx'
import { OpinionForm } from './acts/opinion-form.tsx'
import { AnswerForm, AskForm } from './acts/question-forms.tsx'
import { ReverseImputationForm, ReverseSettlementForm } from './acts/reversal-forms.tsx'
import { SettlementForm } from './acts/settlement-form.tsx'
import { DecideSpecialRequestForm, SpecialRequestForm } from './acts/special-request-forms.tsx'

/** How an act is done from the record: with a form, at once, on a page of its own, or among the papers. */
export type ActWay =
  | { readonly way: 'form'; readonly Form: ComponentType<ActFormProps> }
  | { readonly way: 'at-once' }
  | { readonly way: 'page'; readonly href: (title: string) => string }
  | { readonly way: 'elsewhere' }

const form = (Form: ComponentType<ActFormProps>): ActWay => ({ way: 'form', Form })
const editing: ActWay = { way: 'page', href: (title) => `/titles/${title}/edit` }
const elsewhere: ActWay = { way: 'elsewhere' }

/** Every act and its way. What is written in the form of the title is done there; papers are handled where they are listed. */
export const actWays: Readonly<Record<TitleAct, ActWay>> = {
  saveDraft: editing,
  discardDraft: form(DiscardDraftForm),
  sign: { way: 'page', href: (title) => `/titles/${title}/edit?step=sign` },
  resend: editing,
  requestModification: { way: 'page', href: (title) => `/titles/${title}/edit?modification` },
  attachDocument: elsewhere,
  removeDocument: elsewhere,
  answerPreDomiciliation: form(PreDomiciliationForm),
  giveOpinion: form(OpinionForm),
  decide: form(DecisionForm),
  answerDomiciliation: form(DomiciliationForm),
  impute: form(ImputationForm),
  reverseImputation: form(ReverseImputationForm),
  settle: form(SettlementForm),
  reverseSettlement: form(ReverseSettlementForm),
  clear: form(ClearingForm),
  requestExtension: form(ExtensionForm),
  requestCancellation: form(CancellationForm),
  requestChangeOfBank: form(ChangeOfBankForm),
  withdrawChange: form(WithdrawChangeForm),
  answerChange: form(AnswerChangeForm),
  claim: { way: 'at-once' },
  release: { way: 'at-once' },
  handOver: form(HandOverForm),
  confirmProposal: form(ConfirmProposalForm),
  discardProposal: form(DiscardProposalForm),
  ask: form(AskForm),
  answer: form(AnswerForm),
  fileSpecialRequest: form(SpecialRequestForm),
  decideSpecialRequest: form(DecideSpecialRequestForm),
  letTimePass: elsewhere,
}

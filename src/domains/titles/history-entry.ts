import { sum } from '#kernel/decimals.ts'
import type { TitleFact } from './facts.ts'

/** The values the sentence `titles.fact.<type>` of a fact needs. Codes that choose words are selectors of its message. */
export function historyEntryAbout(fact: TitleFact): Record<string, string | number> {
  return { by: fact.by.name, organisation: fact.by.organisationName, ...about(fact) }
}

/** Selectors of ICU messages take no hyphen. */
const selector = (code: string): string => code.replaceAll('-', '_')

function about(fact: TitleFact): Record<string, string | number> {
  switch (fact.type) {
    case 'TitleDrafted':
      return { owner: fact.ownerName }
    case 'TitleSigned':
      return { number: fact.number }
    case 'SentToDesk':
    case 'DeskReminded':
    case 'DeskEscalated':
      return { stage: selector(fact.type === 'SentToDesk' ? fact.desk.stage : fact.stage) }
    case 'PreDomiciliationAccepted':
      return { reference: fact.reference }
    case 'DomiciliationAccepted':
      return { number: fact.number, acceptedOn: fact.acceptedOn, expiresOn: fact.expiresOn }
    case 'TitleReturned':
    case 'ImputationReversed':
    case 'SettlementReversed':
    case 'ChangeRefused':
    case 'TitleCancelled':
    case 'ProposalDiscarded':
      return { reason: fact.reason }
    case 'OpinionGiven':
      return { opinion: selector(fact.opinion), comment: fact.comment ?? '' }
    case 'MinistryDecided':
      return { decision: fact.decision, reason: fact.reason ?? '' }
    case 'Imputed': {
      const { office, declaration, registeredOn, lines } = fact.imputation
      return { office, declaration, registeredOn, lines: lines.length, value: sum(lines.map((line) => line.value)) }
    }
    case 'Settled': {
      const { kind, amount, paidOn, reference } = fact.settlement
      return { kind: selector(kind), amount, paidOn, reference }
    }
    case 'Cleared':
      return { outcome: selector(fact.outcome), gap: fact.gap }
    case 'ChangeRequested':
      return { kind: selector(fact.change.kind), reason: fact.change.reason }
    case 'ChangeAgreed':
      return { step: selector(fact.step) }
    case 'TitleExtended':
      return { expiresOn: fact.expiresOn }
    case 'BankChanged':
      return { number: fact.domiciliation.number }
    case 'HandedOver':
      return { to: fact.to.name }
    case 'Proposed':
      return { act: fact.proposal.act }
    case 'QuestionAsked':
      return { question: fact.question.question }
    case 'QuestionAnswered':
      return { answer: fact.answer }
    case 'DocumentAttached':
      return { name: fact.document.name }
    case 'SpecialRequestFiled':
      return { kind: selector(fact.request.kind) }
    case 'SpecialRequestDecided':
      return { granted: fact.granted ? 'yes' : 'no', reason: fact.reason }
    case 'DraftSaved':
    case 'DraftDiscarded':
    case 'TitleCorrected':
    case 'TotallyImputed':
    case 'ChangeWithdrawn':
    case 'TitleModified':
    case 'TitleExpired':
    case 'Claimed':
    case 'ClaimReleased':
    case 'ProposalConfirmed':
    case 'DocumentRemoved':
      return {}
  }
}

import type { Instant } from '#kernel/elements.ts'
import type {
  Actor,
  ChangeRequest,
  Clearing,
  Desk,
  Domiciliation,
  Imputation,
  Proposal,
  Question,
  Settlement,
  SpecialRequest,
  Stage,
  TakenOver,
  TechnicalOpinion,
  Title,
  TitleContent,
  TitleDocument,
  TitleDraft,
  Visa,
} from './title.ts'

/** What can happen to a title. Facts are never changed nor removed; new kinds are added, old ones keep their meaning. */
type At = { readonly at: Instant; readonly by: Actor }
type Fact<Type extends string, Body = unknown> = { readonly type: Type } & At & Readonly<Body>

export type TitleFact =
  | Fact<'TitleDrafted', Pick<Title, 'id' | 'category' | 'direction' | 'owner' | 'ownerName' | 'draft' | 'takenOver'>>
  | Fact<'DraftSaved', { draft: TitleDraft; takenOver: TakenOver }>
  | Fact<'DraftDiscarded'>
  | Fact<
      'TitleSigned',
      {
        number: string
        content: TitleContent
        contentDigest: string
        path: readonly Stage[]
        departments: readonly string[]
        ministry?: string
      }
    >
  /** After a desk returned it: corrected content goes to the same desk again; other goods may call other departments. */
  | Fact<
      'TitleCorrected',
      { content: TitleContent; contentDigest: string; path: readonly Stage[]; departments: readonly string[] }
    >
  /** The title now waits at another desk. Always the last fact of a decision that moves it. */
  | Fact<'SentToDesk', { desk: Desk }>
  | Fact<'PreDomiciliationAccepted', { reference: string }>
  | Fact<'DomiciliationAccepted', Omit<Domiciliation, 'at' | 'by'>>
  | Fact<'TitleReturned', { stage: Stage; reason: string }>
  | Fact<'OpinionGiven', Omit<TechnicalOpinion, 'at' | 'by'>>
  | Fact<'MinistryDecided', Omit<Visa, 'at' | 'by'>>
  | Fact<'Imputed', { imputation: Omit<Imputation, 'at' | 'by'> }>
  | Fact<'ImputationReversed', { imputation: string; reason: string }>
  | Fact<'TotallyImputed'>
  | Fact<'Settled', { settlement: Omit<Settlement, 'at' | 'by'> }>
  | Fact<'SettlementReversed', { settlement: string; reason: string }>
  | Fact<'Cleared', Omit<Clearing, 'at' | 'by'>>
  | Fact<'ChangeRequested', { change: ChangeRequest }>
  | Fact<'ChangeAgreed', { step: string; next?: string }>
  | Fact<'ChangeRefused', { step: string; reason: string }>
  | Fact<'ChangeWithdrawn'>
  | Fact<'TitleModified', { content: TitleContent; contentDigest: string }>
  | Fact<'TitleExtended', { expiresOn: string }>
  | Fact<'BankChanged', { bank: TitleContent['bank']; domiciliation: Omit<Domiciliation, 'at' | 'by'> }>
  | Fact<'TitleCancelled', { reason: string }>
  | Fact<'TitleExpired'>
  | Fact<'Claimed'>
  | Fact<'ClaimReleased'>
  | Fact<'HandedOver', { to: Actor; note?: string }>
  | Fact<'Proposed', { proposal: Omit<Proposal, 'at' | 'by'> }>
  | Fact<'ProposalConfirmed', { proposal: string }>
  | Fact<'ProposalDiscarded', { proposal: string; reason: string }>
  | Fact<'QuestionAsked', { question: Pick<Question, 'id' | 'question'> }>
  | Fact<'QuestionAnswered', { question: string; answer: string }>
  | Fact<'DocumentAttached', { document: Omit<TitleDocument, 'at' | 'by'> }>
  | Fact<'DocumentRemoved', { document: string }>
  | Fact<'SpecialRequestFiled', { request: Pick<SpecialRequest, 'id' | 'kind' | 'text'> }>
  | Fact<'SpecialRequestDecided', { request: string; granted: boolean; reason: string }>
  /** The clock's facts: the desk's time runs out. */
  | Fact<'DeskReminded', { stage: Desk['stage'] }>
  | Fact<'DeskEscalated', { stage: Desk['stage'] }>

export type TitleFactType = TitleFact['type']

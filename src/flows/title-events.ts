import type { TitleFactType } from '#domains/titles/facts.ts'
import type { EventSource } from '#domains/webhooks/server/event-source.ts'

/**
 * What is told outside of a title: everything decided, asked or done about it that concerns all who may see it. Drafts,
 * and how a desk shares out its work, are nobody else's affair.
 */
const eventOf: Readonly<Record<TitleFactType, string | undefined>> = {
  TitleSigned: 'title.signed',
  TitleCorrected: 'title.corrected',
  SentToDesk: 'title.sent-to-desk',
  PreDomiciliationAccepted: 'title.pre-domiciled',
  DomiciliationAccepted: 'title.domiciled',
  TitleReturned: 'title.returned',
  OpinionGiven: 'title.opinion-given',
  MinistryDecided: 'title.decided',
  Imputed: 'title.imputed',
  ImputationReversed: 'title.imputation-reversed',
  TotallyImputed: 'title.totally-imputed',
  Settled: 'title.settled',
  SettlementReversed: 'title.settlement-reversed',
  Cleared: 'title.cleared',
  ChangeRequested: 'title.change-requested',
  ChangeAgreed: 'title.change-agreed',
  ChangeRefused: 'title.change-refused',
  ChangeWithdrawn: 'title.change-withdrawn',
  TitleModified: 'title.modified',
  TitleExtended: 'title.extended',
  BankChanged: 'title.bank-changed',
  TitleCancelled: 'title.cancelled',
  TitleExpired: 'title.expired',
  QuestionAsked: 'title.question-asked',
  QuestionAnswered: 'title.question-answered',
  DocumentAttached: 'title.document-attached',
  DocumentRemoved: 'title.document-removed',
  SpecialRequestFiled: 'title.special-request-filed',
  SpecialRequestDecided: 'title.special-request-decided',
  TitleDrafted: undefined,
  DraftSaved: undefined,
  DraftDiscarded: undefined,
  Claimed: undefined,
  ClaimReleased: undefined,
  HandedOver: undefined,
  Proposed: undefined,
  ProposalConfirmed: undefined,
  ProposalDiscarded: undefined,
  DeskReminded: undefined,
  DeskEscalated: undefined,
}

/** Facts of titles become events for whoever may see the title. */
export const titleEvents: EventSource = {
  kind: 'title',
  events: Object.values(eventOf).filter((name) => name !== undefined),
  eventOf: ({ type }) => (Object.hasOwn(eventOf, type) ? eventOf[type as TitleFactType] : undefined),
  records: 'select id, coalesce(number, id::text) as subject, status, readable_by as readers from title',
  path: (id) => `/api/titles/${id}`,
}

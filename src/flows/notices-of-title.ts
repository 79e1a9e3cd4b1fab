import type { Right } from '#domains/parties/party.ts'
import type { TitleFact, TitleFactType } from '#domains/titles/facts.ts'
import type { Title } from '#domains/titles/title.ts'
import type { TitleLaw } from '#domains/titles/title-law.ts'
import type { Urgency } from '#domains/work/notice.ts'

/** People who are told: all of an organisation, or those of them with a right, or one person. */
export interface Addressee {
  readonly organisation: string
  readonly user?: string
  readonly right?: Right
  /** Told only while their organisation holds a mandate of this company for the title's category. */
  readonly underMandateOf?: string
}

/** What is told of a fact: the values of its sentence, and to whom. */
export interface TitleNotice {
  readonly type: TitleFactType
  readonly urgency: Urgency
  readonly about: Readonly<Record<string, string>>
  readonly to: readonly Addressee[]
}

/**
 * Who is told of a fact: the owner, and the agent who prepared the title while the mandate holds, of whatever is
 * decided, asked or done about it; a desk of what arrives; officers of what waits too long or was asked of them.
 * Nothing is told of facts that only accompany another. Nobody is told of an act of their own; who writes the notices
 * sees to it. `title` is the title as it is now, which may be further than the fact.
 */
export function noticeOfTitle(
  fact: TitleFact,
  title: Title,
  law: Pick<TitleLaw, 'exchangeOffice'>,
): TitleNotice | undefined {
  const about = {
    number: title.number ?? '',
    owner: title.ownerName,
    by: fact.by.name,
    organisation: fact.by.organisationName,
  }
  const tell = (
    urgency: Urgency,
    to: readonly Addressee[],
    more: Readonly<Record<string, string>> = {},
  ): TitleNotice => ({
    type: fact.type,
    urgency,
    about: { ...about, ...more },
    to,
  })
  const applicant = applicantsOf(title)

  switch (fact.type) {
    case 'TitleSigned':
    case 'TitleCancelled':
    case 'PreDomiciliationAccepted':
    case 'TitleModified':
    case 'TitleExtended':
      return tell('normal', applicant)
    case 'DomiciliationAccepted':
      return tell('normal', applicant, { domiciliation: fact.number })
    case 'TitleReturned':
      return tell('high', applicant, { reason: fact.reason })
    case 'OpinionGiven':
      return tell('normal', applicant, { opinion: selector(fact.opinion) })
    case 'MinistryDecided':
      return tell('high', applicant, { decision: fact.decision })
    case 'Imputed':
      return tell('normal', applicant, { declaration: fact.imputation.declaration })
    case 'ImputationReversed':
    case 'SettlementReversed':
      return tell('normal', applicant, { reason: fact.reason })
    case 'Settled':
      return tell('normal', applicant, { reference: fact.settlement.reference })
    case 'Cleared':
      return tell('normal', applicant, { outcome: selector(fact.outcome) })
    case 'ChangeAgreed':
      // The last agreement comes with the change itself.
      return fact.next === undefined ? undefined : tell('normal', applicant)
    case 'ChangeRefused':
      return tell('high', applicant, { reason: fact.reason })
    case 'BankChanged':
      return tell('normal', [...applicant, ...[fact.bank.organisation, ...title.formerBanks].map(officersOf)])
    case 'TitleExpired':
      return tell('high', applicant)
    case 'QuestionAsked':
      return tell('high', applicant, { question: fact.question.question })
    case 'QuestionAnswered':
      return tell('normal', askerOf(title, fact.question))
    case 'SpecialRequestFiled':
      return tell('normal', [officersOf(law.exchangeOffice)])
    case 'SpecialRequestDecided':
      return tell('high', filersOf(title, fact.request), { granted: fact.granted ? 'yes' : 'no', reason: fact.reason })

    case 'SentToDesk': {
      const { stage, organisations } = fact.desk
      // The applicant was told why it came back; customs waits for the goods, not for the title.
      if (stage === 'applicant' || stage === 'customs') return undefined
      return tell('low', organisations.map(officersOf), { stage: selector(stage) })
    }
    case 'DeskReminded':
      return tell('high', claimersOf(title), { stage: selector(fact.stage) })
    case 'DeskEscalated':
      return tell('high', atDesk(title, 'supervise'), { stage: selector(fact.stage) })
    case 'HandedOver':
      return tell('normal', [{ organisation: fact.to.organisation, user: fact.to.user }])
    case 'Proposed':
    case 'ProposalDiscarded':
      return tell('normal', [officersOf(fact.by.organisation)])

    case 'TitleDrafted':
    case 'DraftSaved':
    case 'DraftDiscarded':
    case 'TitleCorrected':
    case 'TotallyImputed':
    case 'ChangeRequested':
    case 'ChangeWithdrawn':
    case 'Claimed':
    case 'ClaimReleased':
    case 'ProposalConfirmed':
    case 'DocumentAttached':
    case 'DocumentRemoved':
      return undefined
  }
}

/** Codes that choose words in a message: selectors take no hyphen. */
const selector = (code: string): string => code.replaceAll('-', '_')

/** The people of the owner, and those of the agent who prepared the title. */
function applicantsOf({ owner, preparedBy }: Title): Addressee[] {
  if (preparedBy.organisation === owner) return [{ organisation: owner }]
  return [{ organisation: owner }, { organisation: preparedBy.organisation, underMandateOf: owner }]
}

const officersOf = (organisation: string): Addressee => ({ organisation, right: 'decide' })

const atDesk = ({ desk }: Title, right: Right): Addressee[] =>
  (desk?.organisations ?? []).map((organisation) => ({ organisation, right }))

/** Who took the title, else everybody who may. */
function claimersOf(title: Title): Addressee[] {
  const claimer = title.desk?.claimedBy
  return claimer ? [{ organisation: claimer.organisation, user: claimer.user }] : atDesk(title, 'decide')
}

function askerOf({ questions }: Title, question: string): Addressee[] {
  const asker = questions.find(({ id }) => id === question)?.asked.by
  return asker ? [{ organisation: asker.organisation, user: asker.user }] : []
}

function filersOf(title: Title, request: string): Addressee[] {
  const filer = title.specialRequests.find(({ id }) => id === request)?.filed.by.organisation
  const applicant = applicantsOf(title)
  const isAlreadyThere = applicant.some(({ organisation }) => organisation === filer)
  return filer === undefined || isAlreadyThere ? applicant : [...applicant, { organisation: filer }]
}

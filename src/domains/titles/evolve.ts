import type { TitleFact } from './facts.ts'
import { type Stage, stages, type Title, type TitleContent, type Visa } from './title.ts'

/** The title after one more fact; a match over every kind of fact, so that a new kind cannot be forgotten here. */
export function evolve(title: Title | undefined, fact: TitleFact): Title {
  if (fact.type === 'TitleDrafted') return drafted(fact)
  if (!title) throw new Error(`a title starts with TitleDrafted, not with ${fact.type}`)
  return { ...changed(title, fact), updatedAt: fact.at }
}

function drafted(fact: Extract<TitleFact, { type: 'TitleDrafted' }>): Title {
  return {
    id: fact.id,
    category: fact.category,
    direction: fact.direction,
    status: 'draft',
    owner: fact.owner,
    ownerName: fact.ownerName,
    preparedBy: fact.by,
    draft: fact.draft,
    takenOver: fact.takenOver,
    path: [],
    departments: [],
    desk: { stage: 'applicant', organisations: [fact.owner], since: fact.at },
    opinions: [],
    formerBanks: [],
    imputations: [],
    settlements: [],
    questions: [],
    specialRequests: [],
    documents: [],
    createdAt: fact.at,
    updatedAt: fact.at,
  }
}

function changed(title: Title, fact: Exclude<TitleFact, { type: 'TitleDrafted' }>): Title {
  const stamp = { at: fact.at, by: fact.by }
  switch (fact.type) {
    case 'DraftSaved':
      return { ...title, draft: fact.draft, takenOver: fact.takenOver }
    case 'DraftDiscarded':
      return { ...without(title, 'desk'), status: 'cancelled' }
    case 'TitleSigned':
      return {
        ...title,
        number: fact.number,
        content: fact.content,
        path: [...fact.path],
        departments: [...fact.departments],
        ...(fact.ministry !== undefined && { ministry: fact.ministry }),
        signedAt: fact.at,
        signedBy: fact.by,
      }
    case 'TitleCorrected':
      return {
        ...without(title, 'returned'),
        content: fact.content,
        path: [...fact.path],
        departments: [...fact.departments],
      }
    case 'SentToDesk':
      return { ...title, status: statusAt(fact.desk.stage, title), desk: fact.desk }
    case 'PreDomiciliationAccepted':
      return { ...title, preDomiciliation: { reference: fact.reference, bank: fact.by.organisation, ...stamp } }
    case 'DomiciliationAccepted': {
      const { number, bank, acceptedOn, expiresOn } = fact
      return { ...title, status: 'domiciled', domiciliation: { number, bank, acceptedOn, expiresOn, ...stamp } }
    }
    case 'TitleReturned':
      return {
        ...title,
        status: 'returned',
        returned: { stage: fact.stage, reason: fact.reason, ...stamp },
        ...(title.content && { draft: title.content }),
      }
    case 'OpinionGiven':
      return afterOpinion(title, fact)
    case 'MinistryDecided': {
      const { type: _, ...visa } = fact
      if (visa.decision === 'refused') return { ...without(title, 'desk'), status: 'refused', visa }
      return { ...title, visa }
    }
    case 'Imputed':
      return {
        ...title,
        status: title.status === 'expired' ? 'expired' : 'partly-imputed',
        imputations: [...title.imputations, { ...fact.imputation, ...stamp }],
      }
    case 'ImputationReversed': {
      const imputations = title.imputations.filter((one) => one.id !== fact.imputation)
      const status = imputations.length > 0 ? 'partly-imputed' : 'domiciled'
      return leavingNothingToClear({ ...title, imputations, status: title.status === 'expired' ? 'expired' : status })
    }
    case 'TotallyImputed':
      return { ...unusable(title), status: 'totally-imputed' }
    case 'TitleExpired':
      return { ...unusable(title), status: 'expired' }
    case 'Settled':
      return { ...title, settlements: [...title.settlements, { ...fact.settlement, ...stamp }] }
    case 'SettlementReversed':
      return leavingNothingToClear({
        ...title,
        settlements: title.settlements.filter((one) => one.id !== fact.settlement),
      })
    case 'Cleared': {
      const { type: _, ...clearing } = fact
      if (clearing.outcome === 'not-cleared') return { ...title, clearing }
      return { ...without(title, 'desk'), status: 'cleared', clearing }
    }
    case 'ChangeRequested':
      return { ...title, change: fact.change }
    case 'ChangeAgreed':
      return afterAgreement(title, fact.next)
    case 'ChangeRefused':
      return withoutChange(remembered(title))
    case 'ChangeWithdrawn':
      return withoutChange(title)
    case 'TitleModified':
      return { ...title, content: fact.content, ...(title.visa && { visa: visaFor(title, title.visa, fact.content) }) }
    case 'TitleExtended':
      return {
        ...title,
        timesExtended: (title.timesExtended ?? 0) + 1,
        ...(title.domiciliation && { domiciliation: { ...title.domiciliation, expiresOn: fact.expiresOn } }),
      }
    case 'BankChanged':
      return {
        ...title,
        formerBanks: formerBanks(title, fact.bank.organisation),
        domiciliation: { ...fact.domiciliation, ...stamp },
        ...(title.content && { content: { ...title.content, bank: fact.bank } }),
      }
    case 'TitleCancelled':
      return { ...without(title, 'desk', 'change', 'proposal', 'returned'), status: 'cancelled' }
    case 'Claimed':
      return { ...title, ...(title.desk && { desk: { ...title.desk, claimedBy: fact.by, claimedAt: fact.at } }) }
    case 'HandedOver':
      return { ...title, ...(title.desk && { desk: { ...title.desk, claimedBy: fact.to, claimedAt: fact.at } }) }
    case 'ClaimReleased':
      return unclaimed(title)
    case 'Proposed':
      return { ...title, proposal: { ...fact.proposal, ...stamp } }
    case 'ProposalConfirmed':
    case 'ProposalDiscarded':
      return without(title, 'proposal')
    case 'QuestionAsked':
      return { ...title, questions: [...title.questions, { ...fact.question, asked: stamp }] }
    case 'QuestionAnswered':
      return {
        ...title,
        questions: title.questions.map((one) =>
          one.id === fact.question ? { ...one, answer: fact.answer, answered: stamp } : one,
        ),
      }
    case 'DocumentAttached':
      return { ...title, documents: [...title.documents, { ...fact.document, ...stamp }] }
    case 'DocumentRemoved':
      return { ...title, documents: title.documents.filter((one) => one.id !== fact.document) }
    case 'SpecialRequestFiled':
      return { ...title, specialRequests: [...title.specialRequests, { ...fact.request, filed: stamp }] }
    case 'SpecialRequestDecided': {
      const decision = { granted: fact.granted, reason: fact.reason, ...stamp }
      return {
        ...title,
        specialRequests: title.specialRequests.map((one) => (one.id === fact.request ? { ...one, decision } : one)),
      }
    }
    case 'DeskReminded':
      return { ...title, ...(title.desk && { desk: { ...title.desk, reminded: true } }) }
    case 'DeskEscalated':
      return { ...title, ...(title.desk && { desk: { ...title.desk, escalated: true } }) }
  }
}

const isStage = (stage: string): stage is Stage => (stages as readonly string[]).includes(stage)
const statusAt = (stage: string, title: Title): Title['status'] => (isStage(stage) ? `at-${stage}` : title.status)

function without(title: Title, ...keys: readonly ('desk' | 'change' | 'proposal' | 'returned')[]): Title {
  const rest = { ...title }
  for (const key of keys) delete rest[key]
  return rest
}

function unclaimed(title: Title): Title {
  if (!title.desk) return title
  const { claimedBy: _by, claimedAt: _at, ...desk } = title.desk
  return { ...title, desk }
}

/** The desk now waits for the other departments only; a claim of the one that answered falls with its turn. */
function afterOpinion(title: Title, fact: Extract<TitleFact, { type: 'OpinionGiven' }>): Title {
  const { type: _, ...opinion } = fact
  const after = title.desk?.claimedBy?.organisation === fact.organisation ? unclaimed(title) : title
  return {
    ...after,
    opinions: [...title.opinions, opinion],
    ...(after.desk && {
      desk: { ...after.desk, organisations: after.desk.organisations.filter((one) => one !== fact.organisation) },
    }),
  }
}

/** The change goes on to its next step, or is over when there is none. */
function afterAgreement(title: Title, next: string | undefined): Title {
  const { change } = title
  if (!change || next === undefined) return withoutChange(title)
  if (change.kind === 'change-of-bank')
    return { ...title, change: { ...change, at: change.steps.find((step) => step === next) ?? change.at } }
  if (change.kind === 'cancellation') return title
  return { ...title, change: { ...change, at: change.steps.find((step) => step === next) ?? change.at } }
}

const formerBanks = ({ formerBanks, content }: Title, now: string): string[] =>
  [...new Set([...formerBanks, ...(content ? [content.bank.organisation] : [])])].filter((bank) => bank !== now)

const withoutChange = (title: Title): Title =>
  title.desk?.stage === 'change' ? without(title, 'change', 'desk') : without(title, 'change')

/** Nothing more is asked of customs: what was still to be agreed about the goods falls, a change of bank goes on. */
const unusable = (title: Title): Title =>
  title.change?.kind === 'change-of-bank' ? title : without(title, 'change', 'desk')

/** An expired title of which all was taken back waits for nobody. */
const leavingNothingToClear = (title: Title): Title =>
  title.status === 'expired' &&
  title.desk?.stage === 'clearing' &&
  title.imputations.length + title.settlements.length === 0
    ? without(title, 'desk')
    : title

/** What the ministry allowed of a line holds as long as the line stays the same goods in the same quantity. */
function visaFor(title: Title, visa: Visa, content: TitleContent): Visa {
  const quantities = Object.entries(visa.quantities ?? {}).filter(([id]) => {
    const before = title.content?.lines.find((line) => line.id === id)
    const now = content.lines.find((line) => line.id === id)
    return before?.quantity === now?.quantity && before?.hs === now?.hs && before?.unit === now?.unit
  })
  return { ...visa, ...(visa.quantities && { quantities: Object.fromEntries(quantities) }) }
}

/** A bank that was asked to take the title over, and did not, keeps sight of what it decided. */
function remembered(title: Title): Title {
  const { change, formerBanks } = title
  if (change?.kind !== 'change-of-bank' || change.at !== 'new-bank') return title
  const { organisation } = change.bank
  return formerBanks.includes(organisation) ? title : { ...title, formerBanks: [...formerBanks, organisation] }
}

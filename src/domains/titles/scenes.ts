import type { Caller } from '#domains/parties/party.ts'
import type { InputOf, TitleAct } from './acts.ts'
import {
  aCancelledTitle,
  aClearedTitle,
  aContent,
  aDomiciledLicence,
  aDomiciledTitle,
  aDraft,
  aFile,
  after,
  anExpiredTitle,
  anImputation,
  aPartlyImputedTitle,
  aRefusedTitle,
  aReturnedTitle,
  aSettlement,
  aSignedTitle,
  aTitleAtDepartments,
  aTitleAtDomiciliation,
  aTitleAtMinistry,
  aTotallyImputedTitle,
  idOf,
  organisations,
  people,
} from './fixtures.ts'
import type { Title, TitleStatus } from './title.ts'

/** Every status with a title in it, every act with an input, every person one meets: for walks over all of them. */

const bank = { organisation: organisations.otherBank, branch: 'Port', account: '022' }

/** A plausible input of every act, whatever the title. */
export const inputs: { readonly [Act in TitleAct]: InputOf<Act> } = {
  saveDraft: { draft: { currency: 'EUR' } },
  discardDraft: {},
  sign: { declared: true },
  resend: { declared: true },
  answerPreDomiciliation: { accepted: true, reference: 'PD' },
  giveOpinion: { opinion: 'favourable' },
  decide: { decision: 'accepted' },
  answerDomiciliation: { accepted: true, number: 'D' },
  impute: anImputation({ declaration: 'D-300', lines: [{ line: idOf(301), quantity: '1', value: '1.00' }] }),
  reverseImputation: { imputation: idOf(1), reason: 'Error' },
  settle: aSettlement({ amount: '1.00', reference: 'P-300' }),
  reverseSettlement: { settlement: idOf(1), reason: 'Error' },
  clear: { outcome: 'not-cleared' },
  requestModification: { content: aContent({ incotermPlace: 'Elsewhere' }), reason: 'Port' },
  requestExtension: { until: '2026-08-01', reason: 'Ship' },
  requestCancellation: { reason: 'Lost' },
  requestChangeOfBank: { bank, reason: 'Terms' },
  withdrawChange: {},
  answerChange: { accepted: true, number: 'N' },
  claim: {},
  release: {},
  handOver: { to: people.secondBanker.user },
  confirmProposal: {},
  discardProposal: { reason: 'Error' },
  ask: { question: 'Why?' },
  answer: { question: idOf(1), answer: 'So' },
  attachDocument: { document: aFile().id },
  removeDocument: { document: aFile().id },
  fileSpecialRequest: { kind: 'other', text: 'Please' },
  decideSpecialRequest: { request: idOf(1), granted: true, reason: 'Fine' },
  letTimePass: {},
}

export const byStatus: Readonly<Record<TitleStatus, Title>> = {
  draft: aDraft(),
  'at-pre-domiciliation': aSignedTitle({ category: 'IL' }),
  'at-technical-opinion': aTitleAtDepartments(),
  'at-ministry-decision': aTitleAtMinistry(),
  'at-domiciliation': aTitleAtDomiciliation(),
  returned: aReturnedTitle(),
  domiciled: aDomiciledTitle(),
  'partly-imputed': aPartlyImputedTitle(),
  'totally-imputed': aTotallyImputedTitle(),
  cleared: aClearedTitle(),
  refused: aRefusedTitle(),
  cancelled: aCancelledTitle(),
  expired: anExpiredTitle(),
}
export const titles: readonly Title[] = [
  ...Object.values(byStatus),
  aDomiciledLicence(),
  after(
    aDomiciledTitle(),
    ['requestChangeOfBank', { bank, reason: 'Terms' }, people.owner],
    ['answerChange', { accepted: true }, people.bank],
  ),
  after(aDomiciledTitle(), ['settle', aSettlement({ kind: 'letter-of-credit' }), people.bank]),
]
export const callers: readonly Caller[] = Object.values(people)

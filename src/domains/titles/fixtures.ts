import type { Caller } from '#domains/parties/party.ts'
import type { Calendar } from '#kernel/calendar.ts'
import { objects } from '#kernel/decision.ts'
import { evolveAll } from '#kernel/life.ts'
import type { InputOf, TitleAct } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { titleLife } from './life.ts'
import { performAct } from './perform.ts'
import { startTitle } from './start-title.ts'
import type { Title, TitleContent, TitleDocument, TitleLine } from './title.ts'
import type { Category, TitleLaw } from './title-law.ts'

/**
 * An imaginary country with its parties, and titles at every point of their life, each come there by the rules
 * themselves. Shared by tests, gallery and demonstration.
 */

/** A readable id: `idOf(7)` is always the same. */
export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const organisations = {
  importer: idOf(1),
  agent: idOf(2),
  bank: idOf(3),
  otherBank: idOf(4),
  plantHealth: idOf(5),
  industry: idOf(6),
  ministry: idOf(7),
  customs: idOf(8),
  exchangeOffice: idOf(9),
  operator: idOf(10),
  stranger: idOf(11),
} as const

const caller = (
  organisation: keyof typeof organisations,
  kind: Caller['kind'],
  rights: Caller['rights'],
  n: number,
  name: string,
): Caller => ({
  user: idOf(n),
  name,
  organisation: organisations[organisation],
  organisationName: organisation,
  kind,
  rights,
  mandates: [],
})

const works: Caller['rights'] = ['write', 'sign']
const decides: Caller['rights'] = ['decide']

/** People one meets around a title, by what they are to it. */
export const people = {
  owner: caller('importer', 'trader', works, 101, 'Amina'),
  preparer: caller('importer', 'trader', ['write'], 102, 'Yassine'),
  agent: {
    ...caller('agent', 'customs-agent', works, 103, 'Karim'),
    mandates: [
      { id: idOf(201), principal: organisations.importer, principalName: 'importer', scope: ['*'], maySign: true },
    ],
  },
  bank: caller('bank', 'bank', decides, 104, 'Salma'),
  secondBanker: caller('bank', 'bank', decides, 105, 'Omar'),
  bankSupervisor: caller('bank', 'bank', ['decide', 'supervise'], 106, 'Hind'),
  otherBank: caller('otherBank', 'bank', decides, 107, 'Nadia'),
  plantHealth: caller('plantHealth', 'department', decides, 108, 'Rachid'),
  industry: caller('industry', 'department', decides, 109, 'Leila'),
  ministry: caller('ministry', 'ministry', decides, 110, 'Driss'),
  secondMinistry: caller('ministry', 'ministry', decides, 111, 'Zineb'),
  customs: caller('customs', 'customs', decides, 112, 'Hassan'),
  exchangeOffice: caller('exchangeOffice', 'exchange-office', decides, 113, 'Fatima'),
  operator: caller('operator', 'operator', [], 114, 'Clock'),
  stranger: caller('stranger', 'trader', works, 115, 'Youssef'),
} as const satisfies Record<string, Caller>

const text = (word: string) => ({ fr: word, ar: word, en: word })

const aCategory = (code: string, over: Partial<Category>): Category => ({
  code,
  direction: 'import',
  name: text(code),
  purpose: text(code),
  path: ['domiciliation'],
  validityMonths: 6,
  severalHs: false,
  reasonRequired: false,
  documents: [['contract', 'invoice', 'proforma', 'order']],
  cleared: true,
  onlyHs: [],
  notHs: [],
  source: 'imaginary',
  ...over,
})

/** The law of the imaginary country; `with` another where a test needs it. */
export const aLaw = (over: Partial<TitleLaw> = {}): TitleLaw => ({
  currency: 'TLD',
  categories: [
    aCategory('IC', { notHs: [{ hs: '3602', use: 'IL' }] }),
    aCategory('IL', {
      path: ['pre-domiciliation', 'technical-opinion', 'ministry-decision', 'domiciliation'],
      severalHs: true,
      reasonRequired: true,
    }),
    aCategory('XL', { direction: 'export', path: ['ministry-decision', 'domiciliation'], severalHs: true }),
    aCategory('PD', { onlyHs: ['1006'], validityMonths: 3, cleared: false }),
  ],
  numbering: '{category}{year}{sequence:8}{check}',
  regimes: [
    { code: '10', direction: 'import', name: text('10') },
    { code: '20', direction: 'export', name: text('20') },
  ],
  customsOffices: [{ code: '309', name: text('309') }],
  departments: [
    { organisation: organisations.plantHealth, hs: ['06', '10'] },
    { organisation: organisations.industry, hs: ['10', '84'] },
  ],
  ministries: { '*': organisations.ministry },
  customs: organisations.customs,
  exchangeOffice: organisations.exchangeOffice,
  hours: {
    'pre-domiciliation': 4,
    'technical-opinion': 8,
    'ministry-decision': 8,
    domiciliation: 4,
    change: 4,
    clearing: 40,
  },
  tolerancePercent: { '*': '0', '10': '1', '1006': '2' },
  advances: { maxPercent: '100', limit: '200000', limitByHs: [{ hs: ['88'], limit: '1000000' }], source: 'imaginary' },
  fourEyes: [],
  extension: { times: 1, months: 3, source: 'imaginary' },
  ...over,
})

/** Offices open from Monday to Friday, 08:00 to 16:00; legal time is one hour ahead of UTC. */
export const aCalendar: Calendar = {
  offsets: [{ from: '2020-01-01T00:00:00.000Z', minutes: 60 }],
  workingDays: [1, 2, 3, 4, 5],
  hours: [{ from: '08:00', until: '16:00' }],
  specialHours: [],
  holidays: [],
}

let made = 1000
const currencies: Readonly<Record<string, number>> = { TLD: 2, EUR: 2, JPY: 0 }

/** Monday 5 January 2026, ten in the morning, before this caller; `over` for what a test is about. */
export function aMoment(who: Caller, over: Partial<Circumstances> = {}): Circumstances {
  return {
    at: '2026-01-05T09:00:00.000Z',
    today: over.at?.slice(0, 10) ?? '2026-01-05',
    caller: who,
    law: aLaw(),
    calendar: aCalendar,
    newId: () => idOf(made++),
    nextNumber: (category) => `${category.code}2026000000017K`,
    digest: digestOf,
    codes: {
      isHs: (code) => /^\d{6,10}$/.test(code) && !code.startsWith('00'),
      isCountry: (code) => ['MA', 'ES', 'FR', 'TL'].includes(code),
      isUnit: (code) => ['KGM', 'C62', 'MTR'].includes(code),
      currencyDecimals: (code) => currencies[code],
      isBank: (organisation) => organisation === organisations.bank || organisation === organisations.otherBank,
    },
    ...over,
  }
}

/** Stands for SHA-256 where only sameness matters. */
function digestOf(value: unknown): string {
  let hash = 7
  for (const letter of JSON.stringify(value)) hash = (hash * 31 + letter.charCodeAt(0)) % 2_147_483_647
  return hash.toString(16).padStart(64, '0')
}

export const aLine = (over: Partial<TitleLine> = {}): TitleLine => ({
  id: idOf(301),
  hs: '100630',
  designation: 'Rice, semi-milled',
  origin: 'ES',
  quantity: '1000',
  unit: 'KGM',
  value: '5000.00',
  ...over,
})

export const aContent = (over: Partial<TitleContent> = {}): TitleContent => ({
  counterparty: { name: 'Arrozal', country: 'ES' },
  contract: { kind: 'proforma-invoice', number: 'P-17', date: '2026-01-02' },
  regime: '10',
  customsOffice: '309',
  provenance: 'ES',
  incoterm: 'CIF',
  incotermPlace: 'Port Testa',
  currency: 'EUR',
  paymentTerms: 'documentary-collection',
  bank: { organisation: organisations.bank, branch: 'Centre', account: '011780000012345678901234' },
  lines: [aLine()],
  ...over,
})

export const aFile = (over: Partial<Omit<TitleDocument, 'at' | 'by'>> = {}): Omit<TitleDocument, 'at' | 'by'> => ({
  id: idOf(401),
  kind: 'contract',
  name: 'contract.pdf',
  mediaType: 'application/pdf',
  size: 1024,
  sha256: '0'.repeat(64),
  ...over,
})

/** One act on the way of a title, done by someone at some moment. */
export type Deed = {
  readonly [Act in TitleAct]: readonly [
    act: Act,
    input: InputOf<Act>,
    who: Caller,
    over?: Partial<Circumstances> | undefined,
  ]
}[TitleAct]

/** The title after these deeds; throws with the objections when one is objected to. */
export const after = (title: Title, ...deeds: readonly Deed[]): Title =>
  deeds.reduce((current, [act, input, who, over]) => {
    const decision = performAct(current, act, input, aMoment(who, over))
    if (objects(decision)) throw new Error(`${act}: ${JSON.stringify(decision.objections)}`)
    return evolveAll(titleLife, current, decision)
  }, title)

interface Wish {
  readonly category?: string
  readonly content?: Partial<TitleContent>
  readonly law?: TitleLaw
}

/** A draft in which nothing is missing, by default of a commitment for rice. */
export function aDraft({ category = 'IC', content = {}, law = aLaw() }: Wish = {}): Title {
  const reason = category === 'IL' ? { reason: 'Seed for the coming season' } : {}
  const regime = category === 'XL' ? { regime: '20' } : {}
  const draft = aContent({ ...reason, ...regime, ...content })
  const started = startTitle(idOf(1), { category, draft }, aMoment(people.owner, { law }))
  if (objects(started)) throw new Error(JSON.stringify(started.objections))
  const title = evolveAll<Title, TitleFact>(titleLife, undefined, started)
  return after(title, ['attachDocument', { document: aFile().id }, people.owner, { file: aFile(), law }])
}

export const aSignedTitle = (wish: Wish = {}): Title =>
  after(aDraft(wish), ['sign', { declared: true }, people.owner, wish.law && { law: wish.law }])

/** A licence at the departments: its bank has taken position. */
export const aTitleAtDepartments = (wish: Wish = {}): Title =>
  after(aSignedTitle({ category: 'IL', ...wish }), [
    'answerPreDomiciliation',
    { accepted: true, reference: 'PD-1' },
    people.bank,
  ])

export const aTitleAtMinistry = (wish: Wish = {}): Title =>
  after(
    aTitleAtDepartments(wish),
    ['giveOpinion', { opinion: 'favourable' }, people.plantHealth],
    ['giveOpinion', { opinion: 'favourable' }, people.industry],
  )

export const aTitleAtDomiciliation = (): Title => aSignedTitle()

export const aReturnedTitle = (): Title =>
  after(aTitleAtDomiciliation(), ['answerDomiciliation', { accepted: false, reason: 'Wrong account' }, people.bank])

export const aDomiciledTitle = (wish: Wish = {}): Title =>
  after(aSignedTitle(wish), ['answerDomiciliation', { accepted: true, number: 'D-1' }, people.bank])

/** A licence the ministry has accepted, domiciled. */
export const aDomiciledLicence = (wish: Wish = {}): Title =>
  after(
    aTitleAtMinistry(wish),
    ['decide', { decision: 'accepted' }, people.ministry],
    ['answerDomiciliation', { accepted: true, number: 'D-1' }, people.bank],
  )

export const anImputation = (over: Partial<InputOf<'impute'>> = {}): InputOf<'impute'> => ({
  office: '309',
  declaration: 'D-100',
  registeredOn: '2026-01-05',
  lines: [{ line: idOf(301), quantity: '400', value: '2000.00' }],
  final: false,
  ...over,
})

export const aSettlement = (over: Partial<InputOf<'settle'>> = {}): InputOf<'settle'> => ({
  kind: 'documentary-collection',
  amount: '2000.00',
  paidOn: '2026-01-05',
  reference: 'P-1',
  countervalue: '21000.00',
  ...over,
})

export const aPartlyImputedTitle = (wish: Wish = {}): Title =>
  after(aDomiciledTitle(wish), ['impute', anImputation(), people.customs])

export const aTotallyImputedTitle = (wish: Wish = {}): Title =>
  after(aDomiciledTitle(wish), [
    'impute',
    anImputation({ lines: [{ line: idOf(301), quantity: '1000', value: '5000.00' }] }),
    people.customs,
  ])

export const aClearedTitle = (): Title =>
  after(
    aTotallyImputedTitle(),
    ['settle', aSettlement({ amount: '5000.00' }), people.bank],
    ['clear', { outcome: 'cleared' }, people.bank],
  )

export const aRefusedTitle = (): Title =>
  after(aTitleAtMinistry(), ['decide', { decision: 'refused', reason: 'Enough at home' }, people.ministry])

export const aCancelledTitle = (): Title =>
  after(aTitleAtDomiciliation(), ['requestCancellation', { reason: 'No longer needed' }, people.owner])

/** A title partly imputed in time, whose validity has passed. */
export const anExpiredTitle = (): Title =>
  after(aPartlyImputedTitle(), ['letTimePass', {}, people.operator, { at: '2026-07-06T09:00:00.000Z' }])

import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { languages } from '#kernel/text.ts'
import { titleActs } from './acts.ts'
import type { TitleFact, TitleFactType } from './facts.ts'
import { aFile, after, aMoment, aTitleAtDomiciliation, idOf, organisations, people } from './fixtures.ts'
import { historyEntryAbout } from './history-entry.ts'
import { performAct } from './perform.ts'
import { byStatus, callers, inputs, titles } from './scenes.ts'
import { situationOf } from './situation.ts'
import ar from './texts/ar.json'
import en from './texts/en.json'
import fr from './texts/fr.json'
import {
  clearingOutcomes,
  contractKinds,
  documentKinds,
  gapReasons,
  ministryDecisions,
  opinions,
  paymentTerms,
  settlementKinds,
  specialRequestKinds,
  stages,
  titleStatuses,
} from './title.ts'

const texts: Readonly<Record<(typeof languages)[number], Readonly<Record<string, string>>>> = { ar, en, fr }
const keys = Object.keys(fr)

/** The sentence in a language; throws when the message is misshapen or a value is missing. */
const said = (language: (typeof languages)[number], key: string, values: Record<string, unknown>): string =>
  String(new IntlMessageFormat(texts[language][key] ?? '', language).format(values as Record<string, string>))

/** Every kind of fact; the compiler asks for a new one here. */
const factTypes: Readonly<Record<TitleFactType, true>> = {
  TitleDrafted: true,
  DraftSaved: true,
  DraftDiscarded: true,
  TitleSigned: true,
  TitleCorrected: true,
  SentToDesk: true,
  PreDomiciliationAccepted: true,
  DomiciliationAccepted: true,
  TitleReturned: true,
  OpinionGiven: true,
  MinistryDecided: true,
  Imputed: true,
  ImputationReversed: true,
  TotallyImputed: true,
  Settled: true,
  SettlementReversed: true,
  Cleared: true,
  ChangeRequested: true,
  ChangeAgreed: true,
  ChangeRefused: true,
  ChangeWithdrawn: true,
  TitleModified: true,
  TitleExtended: true,
  BankChanged: true,
  TitleCancelled: true,
  TitleExpired: true,
  Claimed: true,
  ClaimReleased: true,
  HandedOver: true,
  Proposed: true,
  ProposalConfirmed: true,
  ProposalDiscarded: true,
  QuestionAsked: true,
  QuestionAnswered: true,
  DocumentAttached: true,
  DocumentRemoved: true,
  SpecialRequestFiled: true,
  SpecialRequestDecided: true,
  DeskReminded: true,
  DeskEscalated: true,
}

describe('texts', () => {
  test('the three languages have the same keys', () => {
    for (const language of languages) expect(Object.keys(texts[language]).sort()).toEqual([...keys].sort())
  })

  test('every message is well formed, and asks for the same values in the three languages', () => {
    for (const key of keys) {
      const wanted = argumentsOf(texts.fr[key] ?? '')
      for (const language of languages)
        expect(argumentsOf(texts[language][key] ?? ''), `${language} ${key}`).toEqual(wanted)
    }
  })

  test('every status, stage, act, fact and choice has its words', () => {
    const needed = [
      ...titleStatuses.flatMap((one) => [`status.${one}`, `now.${one}`]),
      ...[...stages, 'applicant', 'customs', 'clearing', 'change'].map((one) => `stage.${one}`),
      ...titleActs.map((one) => `act.${one}`),
      ...Object.keys(factTypes).map((one) => `fact.${one}`),
      ...contractKinds.map((one) => `value.contract-kind.${one}`),
      ...paymentTerms.map((one) => `value.payment-terms.${one}`),
      ...opinions.map((one) => `value.opinion.${one}`),
      ...ministryDecisions.map((one) => `value.decision.${one}`),
      ...settlementKinds.map((one) => `value.settlement-kind.${one}`),
      ...gapReasons.map((one) => `value.gap-reason.${one}`),
      ...clearingOutcomes.map((one) => `value.clearing-outcome.${one}`),
      ...documentKinds.map((one) => `value.document-kind.${one}`),
      ...specialRequestKinds.map((one) => `value.special-request.${one}`),
    ]
    expect(needed.map((one) => `titles.${one}`).filter((key) => !keys.includes(key))).toEqual([])
  })
})

describe('objections', () => {
  const folder = new URL('.', import.meta.url)
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^(fixtures|scenes|standing)\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
  const reasons = keys.filter((key) => key.startsWith('objection.')).map((key) => key.slice('objection.'.length))

  test('every reason the rules can give has its text', () => {
    const given = [
      ...sources.matchAll(/objection\(\s*'(?:invalid|conflict|forbidden|absent)',\s*'([a-z-]+)'/g),
      ...sources.matchAll(/\breason: '([a-z-]+)'/g),
      ...sources.matchAll(/\bobject\([^,\n]*'([a-z-]+)'/g),
      ...sources.matchAll(/\byield \['([a-z-]+)'/g),
      ...sources.matchAll(/^ {2}\| '([a-z]+(?:-[a-z]+)+)'$/gm),
    ].map(([, reason]) => reason)
    expect(given.length).toBeGreaterThan(100)
    expect([...new Set(given)].filter((reason) => reason && !reasons.includes(reason))).toEqual([])
  })

  test('no text is kept for a reason nobody gives', () => {
    const server = new URL('server/', folder)
    const routes = readdirSync(server)
      .filter((name) => name.endsWith('-route.ts') || name.endsWith('-routes.ts'))
      .map((name) => readFileSync(new URL(name, server), 'utf8'))
      .join('\n')
    expect(reasons.filter((reason) => !sources.includes(`'${reason}'`) && !routes.includes(`'${reason}'`))).toEqual([])
  })

  test('a text has the values it needs, whoever tries whatever on whichever title', () => {
    for (const title of titles)
      for (const act of titleActs)
        for (const who of callers) {
          const decision = performAct(title, act, inputs[act], aMoment(who, { file: aFile() }))
          if (!objects(decision)) continue
          for (const { reason, about } of decision.objections)
            for (const language of languages) expect(said(language, `objection.${reason}`, { ...about })).not.toBe('')
        }
  })
})

describe('sentences', () => {
  test('a fact gives its sentence every value it needs', () => {
    const told = new Set<string>()
    for (const title of titles)
      for (const act of titleActs)
        for (const who of callers) {
          const decision = performAct(title, act, inputs[act], aMoment(who, { file: aFile({ id: idOf(450) }) }))
          for (const fact of objects(decision) ? [] : decision) {
            told.add(fact.type)
            for (const language of languages) sentence(language, fact)
          }
        }
    expect(told.size).toBeGreaterThan(20)
  })

  test('a kind of fact no walk meets has its values too', () => {
    const stamp = { at: '2026-01-05T09:00:00.000Z', by: { ...people.bank, name: 'Salma' } }
    const facts: readonly TitleFact[] = [
      { type: 'ImputationReversed', ...stamp, imputation: idOf(1), reason: 'Error' },
      { type: 'SettlementReversed', ...stamp, settlement: idOf(1), reason: 'Error' },
      { type: 'ChangeRefused', ...stamp, step: 'bank', reason: 'No' },
      { type: 'TitleExtended', ...stamp, expiresOn: '2026-08-05' },
      { type: 'HandedOver', ...stamp, to: stamp.by },
      { type: 'Proposed', ...stamp, proposal: { id: idOf(1), act: 'clear', input: {} } },
      { type: 'ProposalDiscarded', ...stamp, proposal: idOf(1), reason: 'Error' },
      { type: 'QuestionAnswered', ...stamp, question: idOf(1), answer: 'So' },
      { type: 'DocumentAttached', ...stamp, document: aFile() },
      { type: 'SpecialRequestDecided', ...stamp, request: idOf(1), granted: false, reason: 'No' },
      { type: 'DeskReminded', ...stamp, stage: 'ministry-decision' },
      { type: 'DeskEscalated', ...stamp, stage: 'domiciliation' },
    ]
    for (const fact of facts) for (const language of languages) expect(sentence(language, fact)).not.toContain('{')
  })

  test('codes choose their words', () => {
    const [opinion] = byStatus['at-ministry-decision'].opinions
    if (!opinion) throw new Error('a title at the ministry has opinions')
    const fact: TitleFact = { type: 'OpinionGiven', ...opinion, opinion: 'with-reserve' }
    expect(sentence('en', fact)).toBe('plantHealth gave an opinion with reserve. ')
  })

  test('wherever a title stands, the answer to who has it can be said', () => {
    const bank = { organisation: organisations.otherBank, branch: 'Port', account: '022' }
    const scenes = [
      ...titles,
      after(aTitleAtDomiciliation(), ['ask', { question: 'Which account?' }, people.bank]),
      after(byStatus['partly-imputed'], ['requestChangeOfBank', { bank, reason: 'Terms' }, people.owner]),
      after(byStatus.domiciled, ['letTimePass', {}, people.operator, { at: '2026-08-03T09:00:00.000Z' }]),
    ]
    for (const title of scenes) {
      const { now, organisations: _, ...values } = situationOf(title)
      for (const language of languages)
        expect(said(language, `titles.now.${now}`, { ...values, names: 'Bank' }), now).not.toBe('')
    }
  })
})

function sentence(language: (typeof languages)[number], fact: TitleFact): string {
  return said(language, `titles.fact.${fact.type}`, historyEntryAbout(fact))
}

/** Names of the values a message asks for. */
function argumentsOf(message: string): readonly string[] {
  const names = new Set<string>()
  const visit = (nodes: readonly unknown[]): void => {
    for (const node of nodes as readonly {
      type: number
      value?: string
      options?: Record<string, { value: unknown[] }>
    }[]) {
      if (node.type > 0 && node.type < 7 && node.value) names.add(node.value)
      for (const option of Object.values(node.options ?? {})) visit(option.value)
    }
  }
  visit(new IntlMessageFormat(message, 'en').getAst())
  return [...names].sort()
}

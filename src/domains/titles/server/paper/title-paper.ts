import encodeQR from 'qr'
import type { Language } from '#kernel/text.ts'
import type { SignedHead } from '#platform/history/signed-head.ts'
import type { Format } from '#platform/i18n/format.ts'
import { directionOf } from '#platform/i18n/locale.ts'
import type { Translate } from '#platform/i18n/messages.ts'
import { balancesOf } from '../../balances.ts'
import type { Title, TitleContent, TitleStatus } from '../../title.ts'
import type { TitleLaw } from '../../title-law.ts'
import { type LabelledRuns, type Paper, type PaperSection, type PaperTable, run } from './paper.ts'

/** How the reader's language names what a title only has codes for. */
export interface PaperWords {
  readonly language: Language
  readonly translate: Translate
  readonly format: Format
  readonly countryName: (code: string) => string
  readonly unitName: (code: string) => string
  readonly organisationName: (id: string) => string
}

/** What a paper says beside the title itself. */
export interface PaperProof {
  readonly issuer: string
  /** The last fact the paper shows. */
  readonly fact: { readonly number: number; readonly hash: string; readonly leafIndex?: number }
  readonly head?: SignedHead
  readonly owner: { readonly address?: string; readonly identifiers: Readonly<Record<string, string>> }
  readonly publicUrl: string
}

/** A title that was signed; before, it is nothing one could print. */
export type SignedTitle = Title & { readonly content: TitleContent }

/** In these a title may be used at customs, or was; in all others its state stands across the paper. */
const inForce: readonly TitleStatus[] = ['domiciled', 'partly-imputed', 'totally-imputed', 'cleared']

/** A title as an official paper: parties, goods, amounts, what each desk decided, balances, signatures, and the way to verify it. */
export function titlePaper(title: SignedTitle, law: TitleLaw, words: PaperWords, proof: PaperProof): Paper {
  const { translate, format, language } = words
  const { content } = title
  const state = translate(`titles.status.${title.status}`)
  const blocks = [
    ...declared(title, content, law, words, proof.owner),
    goods(title, content, law, words),
    amounts(title, content, law, words),
    ...decided(title, words),
    ...used(title, content, words),
    signatures(title, words),
  ]
  return {
    language,
    dir: directionOf[language],
    issuer: proof.issuer,
    kind: law.categories.find(({ code }) => code === title.category)?.name[language] ?? title.category,
    number: title.number ?? '',
    state,
    ...(!inForce.includes(title.status) && { warning: state }),
    code: {
      svg: encodeQR(verificationAddress(title.id, proof), 'svg', { ecc: 'medium', border: 2 }),
      says: translate('titles.paper.verify'),
    },
    blocks: blocks.filter((block) => ('pairs' in block ? block.pairs : block.rows).length > 0),
    page: translate('titles.paper.page'),
    foot: [
      pair(translate('titles.paper.fact'), String(proof.fact.number), proof.fact.hash),
      ...(proof.head && proof.fact.leafIndex !== undefined
        ? [
            pair(translate('titles.paper.head'), format.number(proof.head.size), proof.head.root),
            pair(translate('titles.paper.sealed'), format.instant(proof.head.at), proof.head.keyId),
          ]
        : [pair(translate('titles.paper.head'), translate('titles.paper.not-sealed'))]),
    ],
  }
}

type Said = string | readonly (string | undefined)[] | undefined

const pair = (label: string, ...value: string[]): LabelledRuns => ({ label, value: value.map(run) })

/** Pairs of what is there; absent values leave no line. */
const pairs = (list: readonly (readonly [string, Said])[]): LabelledRuns[] =>
  list.flatMap(([label, said]) => {
    const value = (typeof said === 'string' ? [said] : (said ?? [])).filter((one) => one !== undefined && one !== '')
    return value.length > 0 ? [pair(label, ...(value as string[]))] : []
  })

/** The address of the page that verifies: the record, the number of the last fact its paper shows, and that fact's hash. */
export function verificationAddress(
  record: string,
  { publicUrl, fact }: Pick<PaperProof, 'publicUrl' | 'fact'>,
): string {
  return `${publicUrl}/verify?${new URLSearchParams({ record, number: String(fact.number), hash: fact.hash })}`
}

function declared(
  title: Title,
  content: TitleContent,
  law: TitleLaw,
  { translate, format, countryName, organisationName, language }: PaperWords,
  owner: PaperProof['owner'],
): PaperSection[] {
  const field = (name: string) => translate(`titles.field.${name}`)
  const named = (list: readonly { code: string; name: Record<Language, string> }[], code: string) => [
    code,
    list.find((one) => one.code === code)?.name[language],
  ]
  const { counterparty, contract, bank } = content
  return [
    {
      heading: translate('titles.paper.parties'),
      pairs: pairs([
        [field('owner'), title.ownerName],
        [
          translate('titles.paper.identifiers'),
          Object.entries(owner.identifiers).map(([scheme, value]) => `${scheme} ${value}`),
        ],
        [field('counterparty.address'), owner.address],
        [field('counterparty'), counterparty.name],
        [field('counterparty.country'), countryName(counterparty.country)],
        [field('counterparty.address'), counterparty.address],
      ]),
    },
    {
      heading: translate('titles.paper.terms'),
      pairs: pairs([
        [translate(`titles.value.contract-kind.${contract.kind}`), [contract.number, format.day(contract.date)]],
        [field('paymentTerms'), translate(`titles.value.payment-terms.${content.paymentTerms}`)],
        [field('incoterm'), `${content.incoterm} ${content.incotermPlace}`],
        [field('provenance'), countryName(content.provenance)],
        [field('regime'), named(law.regimes, content.regime)],
        [field('customsOffice'), named(law.customsOffices, content.customsOffice)],
        [field('bank'), organisationName(bank.organisation)],
        [field('bank.account'), [bank.account, bank.branch]],
        [field('reason'), content.reason],
      ]),
    },
  ]
}

function goods(title: Title, content: TitleContent, law: TitleLaw, words: PaperWords): PaperTable {
  const { translate, format, countryName, unitName } = words
  const field = (name: string) => translate(`titles.field.lines.${name}`)
  const balances = new Map(balancesOf(title, law)?.lines.map((line) => [line.line, line]))
  return {
    heading: translate('titles.field.lines'),
    columns: [
      { label: field('line'), kind: 'plain' },
      { label: field('hs'), kind: 'plain' },
      { label: field('designation'), kind: 'wide' },
      { label: field('origin'), kind: 'plain' },
      { label: field('quantity'), kind: 'end' },
      { label: field('value'), kind: 'end' },
    ],
    rows: content.lines.map((line, i) =>
      [
        String(i + 1),
        line.hs,
        line.designation,
        countryName(line.origin),
        format.quantity(balances.get(line.id)?.allowed ?? line.quantity, unitName(line.unit)),
        format.money({ amount: line.value, currency: content.currency }),
      ].map(run),
    ),
  }
}

function amounts(title: Title, content: TitleContent, law: TitleLaw, { translate, format }: PaperWords): PaperSection {
  const balances = balancesOf(title, law)
  const money = (amount: string | undefined) => amount && format.money({ amount, currency: content.currency })
  return {
    heading: translate('titles.paper.amounts'),
    pairs: pairs([
      [translate('titles.paper.goods-value'), money(balances?.goods)],
      [translate('titles.field.freight'), money(content.freight)],
      [translate('titles.field.insurance'), money(content.insurance)],
      [translate('titles.field.otherCharges'), money(content.otherCharges)],
      [translate('titles.field.total'), money(balances?.total)],
      [translate('titles.paper.left'), money(balances?.left)],
    ]),
  }
}

/** What the desks decided. Who signed, and when, stands under the signatures. */
function decided({ preDomiciliation, opinions, visa, domiciliation }: Title, words: PaperWords): PaperSection[] {
  const { translate, format, organisationName } = words
  const section = (stage: string, list: Parameters<typeof pairs>[0]): PaperSection => ({
    heading: translate(`titles.stage.${stage}`),
    pairs: pairs(list),
  })
  return [
    section(
      'pre-domiciliation',
      preDomiciliation ? [[organisationName(preDomiciliation.bank), preDomiciliation.reference]] : [],
    ),
    section(
      'technical-opinion',
      opinions.map(({ organisation, opinion, comment }) => [
        organisationName(organisation),
        [translate(`titles.value.opinion.${opinion}`), comment],
      ]),
    ),
    section(
      'ministry-decision',
      visa
        ? [[organisationName(visa.by.organisation), [translate(`titles.value.decision.${visa.decision}`), visa.reason]]]
        : [],
    ),
    section(
      'domiciliation',
      domiciliation
        ? [
            [translate('titles.field.number'), domiciliation.number],
            [translate('titles.field.bank.organisation'), organisationName(domiciliation.bank)],
            [translate('titles.field.acceptedOn'), format.day(domiciliation.acceptedOn)],
            [translate('titles.paper.valid-until'), format.day(domiciliation.expiresOn)],
          ]
        : [],
    ),
  ]
}

/** How the title was used: imputed, paid, cleared. */
function used(title: Title, { currency }: TitleContent, words: PaperWords): (PaperSection | PaperTable)[] {
  const { translate, format } = words
  const money = (amount: string) => format.money({ amount, currency })
  const column = (label: string, kind: 'plain' | 'wide' | 'end' = 'plain') => ({ label: translate(label), kind })
  const { imputations, settlements, clearing } = title
  return [
    {
      heading: translate('titles.stage.customs'),
      columns: [
        column('titles.field.registeredOn'),
        column('titles.field.office'),
        column('titles.field.declaration', 'wide'),
        column('titles.field.lines.value', 'end'),
      ],
      rows: imputations.flatMap(({ registeredOn, office, declaration, lines }) =>
        lines.map(({ value }) => [format.day(registeredOn), office, declaration, money(value)].map(run)),
      ),
    },
    {
      heading: translate('titles.paper.settlements'),
      columns: [
        column('titles.field.paidOn'),
        column('titles.field.kind'),
        column('titles.field.reference', 'wide'),
        column('titles.field.amount', 'end'),
      ],
      rows: settlements.map(({ paidOn, kind, reference, amount }) =>
        [format.day(paidOn), translate(`titles.value.settlement-kind.${kind}`), reference, money(amount)].map(run),
      ),
    },
    {
      heading: translate('titles.stage.clearing'),
      pairs: pairs(
        clearing
          ? [
              [translate('titles.field.outcome'), translate(`titles.value.clearing-outcome.${clearing.outcome}`)],
              [translate('titles.paper.gap'), money(clearing.gap)],
              [translate('titles.field.justification'), clearing.justification],
            ]
          : [],
      ),
    },
  ]
}

/** Who answers for it: each act that commits an organisation, in order. */
function signatures(title: Title, { translate, format, organisationName }: PaperWords): PaperTable {
  const { signedAt, signedBy, preDomiciliation, opinions, visa, domiciliation, clearing } = title
  const acts = [
    ...(signedAt && signedBy ? [{ stage: 'applicant', at: signedAt, by: signedBy }] : []),
    ...(preDomiciliation ? [{ stage: 'pre-domiciliation', ...preDomiciliation }] : []),
    ...opinions.map((one) => ({ stage: 'technical-opinion', ...one })),
    ...(visa ? [{ stage: 'ministry-decision', ...visa }] : []),
    ...(domiciliation ? [{ stage: 'domiciliation', ...domiciliation }] : []),
    ...(clearing ? [{ stage: 'clearing', ...clearing }] : []),
  ]
  const column = (label: string, kind: 'plain' | 'wide') => ({ label: translate(label), kind })
  return {
    heading: translate('titles.paper.signatures'),
    columns: [
      column('titles.paper.act', 'plain'),
      column('titles.paper.organisation', 'wide'),
      column('titles.paper.person', 'wide'),
      column('titles.paper.signed-at', 'plain'),
    ],
    rows: acts.map(({ stage, at, by }) =>
      [
        translate(`titles.stage.${stage}`),
        organisationName(by.organisation) || by.organisationName,
        by.name,
        format.instant(at),
      ].map(run),
    ),
  }
}

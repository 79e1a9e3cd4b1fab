import { describe, expect, test } from 'vitest'
import { contentOf, totalOf } from './content.ts'
import { aContent, aDraft, after, aLaw, aLine, aMoment, idOf, organisations, people } from './fixtures.ts'
import { missingToSign } from './ready-to-sign.ts'
import type { Title, TitleDraft } from './title.ts'

const missing = (title: Title, draft: TitleDraft = title.draft) =>
  missingToSign({ ...title, draft }, aMoment(people.owner)).map(({ reason, field }) => [field, reason])
const withContent = (over: Partial<ReturnType<typeof aContent>> = {}, category = 'IC') =>
  missing(aDraft({ category, content: over }))

describe('what is missing to sign', () => {
  test('nothing is missing in a draft that is complete', () => {
    expect(missing(aDraft())).toEqual([])
    expect(missing(aDraft({ category: 'IL' }))).toEqual([])
    expect(missing(aDraft({ category: 'XL' }))).toEqual([])
  })

  test('every needed field of an empty draft is named, in reading order', () => {
    const fields = missing({ ...aDraft(), documents: [] }, {}).map(([field]) => field)
    expect(fields).toEqual([
      '/counterparty/name',
      '/counterparty/country',
      '/contract/kind',
      '/contract/number',
      '/contract/date',
      '/regime',
      '/customsOffice',
      '/provenance',
      '/incoterm',
      '/incotermPlace',
      '/currency',
      '/paymentTerms',
      '/bank/organisation',
      '/bank/branch',
      '/bank/account',
      '/lines',
      '/documents',
    ])
  })

  test.each<[string, string, Parameters<typeof aContent>[0]]>([
    ['/counterparty/country', 'unknown-code', { counterparty: { name: 'A', country: 'ZZ' } }],
    ['/counterparty/name', 'too-long', { counterparty: { name: 'A'.repeat(201), country: 'ES' } }],
    ['/contract/date', 'day-to-come', { contract: { kind: 'contract', number: '1', date: '2026-01-06' } }],
    ['/contract/date', 'not-a-day', { contract: { kind: 'contract', number: '1', date: '2025-02-30' } }],
    ['/regime', 'unknown-code', { regime: '20' }],
    ['/customsOffice', 'unknown-code', { customsOffice: '999' }],
    ['/currency', 'unknown-code', { currency: 'XXX' }],
    ['/freight', 'not-a-number', { freight: '-1' }],
    ['/bank/organisation', 'not-a-bank', { bank: { organisation: organisations.customs, branch: 'a', account: '1' } }],
    ['/bank/account', 'needed', { bank: { organisation: organisations.bank, branch: 'a', account: ' ' } }],
    ['/lines/0/hs', 'not-an-hs-code', { lines: [aLine({ hs: '001111' })] }],
    ['/lines/0/origin', 'unknown-code', { lines: [aLine({ origin: 'ZZ' })] }],
    ['/lines/0/unit', 'unknown-code', { lines: [aLine({ unit: 'ZZZ' })] }],
    ['/lines/0/quantity', 'not-positive', { lines: [aLine({ quantity: '0' })] }],
    ['/lines/0/value', 'too-many-decimals', { currency: 'JPY', lines: [aLine({ value: '10.5' })] }],
    ['/lines/0/value', 'not-positive', { lines: [aLine({ value: '0.00' })] }],
    ['/lines/0/hs', 'hs-needs-other-category', { lines: [aLine({ hs: '360200' })] }],
    ['/lines/1/hs', 'one-hs-only', { lines: [aLine(), aLine({ id: idOf(302), hs: '841330' })] }],
    ['/lines/1/id', 'line-twice', { lines: [aLine(), aLine()] }],
  ])('%s: %s', (field, reason, content) => {
    expect(withContent(content)).toEqual([[field, reason]])
  })

  test('a word that is none of the choices is said to be none', () => {
    const draft = aDraft()
    expect(missing(draft, { ...draft.draft, incoterm: 'CIV' })).toEqual([['/incoterm', 'unknown-choice']])
  })

  test('a category for some goods takes no others', () => {
    expect(withContent({ lines: [aLine({ hs: '841330' })] }, 'PD')).toEqual([['/lines/0/hs', 'hs-not-in-category']])
  })

  test('two national lines of one subheading are one position', () => {
    expect(withContent({ lines: [aLine({ hs: '1006301000' }), aLine({ id: idOf(302), hs: '1006309000' })] })).toEqual(
      [],
    )
  })

  test('a category that wants a reason misses it', () => {
    const draft = aDraft({ category: 'IL' })
    expect(missing(draft, { ...draft.draft, reason: '' })).toEqual([['/reason', 'needed']])
  })

  test('one document of each kind the category wants is enough', () => {
    const bare = { ...aDraft(), documents: [] }
    expect(missing(bare)).toEqual([['/documents', 'document-missing']])
  })

  test('a category the law has dropped is named', () => {
    const moment = aMoment(people.owner, { law: aLaw({ categories: [] }) })
    expect(missingToSign(aDraft(), moment).map((one) => one.reason)).toEqual(['unknown-category'])
  })

  test('goods the ministry has seen are not exchanged when a title comes back from the bank', () => {
    const returned = after(
      aDraft({ category: 'IL' }),
      ['sign', { declared: true }, people.owner],
      ['answerPreDomiciliation', { accepted: true, reference: 'P' }, people.bank],
      ['giveOpinion', { opinion: 'favourable' }, people.plantHealth],
      ['giveOpinion', { opinion: 'favourable' }, people.industry],
      ['decide', { decision: 'accepted' }, people.ministry],
      ['answerDomiciliation', { accepted: false, reason: 'Wrong account' }, people.bank],
    )
    const more = { ...returned.draft, lines: [aLine({ quantity: '9000' })] }
    const cheaper = { ...returned.draft, lines: [aLine({ value: '4000.00' })] }
    expect(missing(returned, more)).toEqual([['/lines/0', 'goods-under-visa']])
    expect(missing(returned, cheaper)).toEqual([])
  })
})

describe('content', () => {
  test('a draft in which nothing is missing is a content, without its empty fields', () => {
    const { draft } = aDraft()
    expect(contentOf({ ...draft, freight: '', reason: '' })).toEqual(aContent())
  })

  test('a draft in which something is missing is none', () => {
    expect(contentOf({ ...aContent(), currency: '' })).toBeUndefined()
  })

  test('the total is goods and charges, exact', () => {
    const lines = [aLine({ value: '0.10' }), aLine({ value: '0.20' })]
    expect(totalOf(aContent({ lines, freight: '1.05', insurance: '0.01', otherCharges: '0.04' }))).toBe('1.4')
  })
})

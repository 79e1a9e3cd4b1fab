import { describe, expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import { askQuestion } from './ask-question.ts'
import { claimTitle } from './claim-title.ts'
import {
  aDomiciledTitle,
  aFile,
  after,
  aMoment,
  aPartlyImputedTitle,
  aTitleAtDomiciliation,
  idOf,
  people,
} from './fixtures.ts'
import { handOver } from './hand-over.ts'
import { titleLife } from './life.ts'
import { releaseClaim } from './release-claim.ts'
import type { Title } from './title.ts'

const claimed = () => after(aTitleAtDomiciliation(), ['claim', {}, people.bank])
const accept = { accepted: true, number: 'D-1' } as const
const handing =
  (who = people.bank) =>
  (title: Title) => {
    const { user: id, name } = people.secondBanker
    return handOver(title, { to: id }, aMoment(who, { colleague: { id, name } }))
  }

describe('a claim', () => {
  test('keeps colleagues off the desk until it is released', () => {
    expect(() => after(claimed(), ['answerDomiciliation', accept, people.secondBanker])).toThrow('claimed-by-another')
    const released = after(claimed(), ['release', {}, people.bank])
    expect(after(released, ['answerDomiciliation', accept, people.secondBanker]).status).toBe('domiciled')
  })

  test('does not keep off who made it', () => {
    expect(after(claimed(), ['answerDomiciliation', accept, people.bank]).status).toBe('domiciled')
  })

  test('is not made twice, nor by two', () => {
    const on = given(titleLife, claimed())
    on.when((title) => claimTitle(title, {}, aMoment(people.bank))).thenObjects('claimed-by-you')
    on.when((title) => claimTitle(title, {}, aMoment(people.secondBanker))).thenObjects('claimed-by-another')
  })

  test('is not made at customs, where any office imputes', () =>
    given(titleLife, aDomiciledTitle())
      .when((title) => claimTitle(title, {}, aMoment(people.bank)))
      .thenObjects('not-your-turn'))

  test('is released by who made it or a supervisor', () => {
    const release = (who: typeof people.bank) => (title: Title) => releaseClaim(title, {}, aMoment(who))
    given(titleLife, claimed()).when(release(people.secondBanker)).thenObjects('not-your-claim')
    given(titleLife, claimed()).when(release(people.bankSupervisor)).thenFacts({ type: 'ClaimReleased' })
    given(titleLife, aTitleAtDomiciliation()).when(release(people.bank)).thenObjects('not-claimed')
  })

  test('is handed to a colleague, by who made it or a supervisor', () => {
    expect(given(titleLife, claimed()).when(handing()).state().desk?.claimedBy?.name).toBe(people.secondBanker.name)
    given(titleLife, claimed()).when(handing(people.secondBanker)).thenObjects('not-your-claim')
    given(titleLife, aTitleAtDomiciliation()).when(handing(people.bankSupervisor)).thenFacts({ type: 'HandedOver' })
    given(titleLife, claimed())
      .when((title) => handOver(title, { to: idOf(999) }, aMoment(people.bank)))
      .thenObjects('no-such-colleague')
  })
})

describe('a question', () => {
  const asked = () => after(aTitleAtDomiciliation(), ['ask', { question: 'Which account?' }, people.bank])

  test('is asked by the desk whose turn it is', () =>
    given(titleLife, aDomiciledTitle())
      .when((title) => askQuestion(title, { question: 'Why?' }, aMoment(people.bank)))
      .thenObjects('not-your-turn'))

  test('leaves status and time of the desk as they are, and is answered once', () => {
    const title = asked()
    const question = title.questions[0]?.id ?? ''
    expect(title.desk).toEqual(aTitleAtDomiciliation().desk)
    const answered = after(title, ['answer', { question, answer: 'The second' }, people.agent])
    expect(answered.questions[0]).toMatchObject({ answer: 'The second', answered: { by: { name: people.agent.name } } })
    expect(() => after(answered, ['answer', { question, answer: 'The first' }, people.owner])).toThrow(
      'no-such-question',
    )
    const again = after(answered, ['ask', { question: 'Sure?' }, people.bank])
    expect(() => after(again, ['answer', { question, answer: 'Yes' }, people.owner])).toThrow('already-answered')
  })

  test('lets any document come with its answer, where later only proofs do', () => {
    const file = aFile({ id: idOf(402), kind: 'technical-sheet' })
    const attach = ['attachDocument', { document: file.id }, people.owner, { file }] as const
    expect(() => after(aTitleAtDomiciliation(), attach)).toThrow('only-proofs-now')
    expect(after(asked(), attach).documents).toHaveLength(2)
  })
})

describe('documents', () => {
  test('a proof comes at any time of the life of a title', () => {
    const file = aFile({ id: idOf(402), kind: 'proof' })
    const title = after(aPartlyImputedTitle(), ['attachDocument', { document: file.id }, people.owner, { file }])
    expect(title.documents.at(-1)).toMatchObject({ id: file.id, by: { name: people.owner.name } })
  })

  test('a file is there, once, and not the hundred and first', () => {
    const title = aTitleAtDomiciliation()
    const file = aFile({ id: idOf(402), kind: 'proof' })
    const attach = ['attachDocument', { document: file.id }, people.owner, { file }] as const
    expect(() => after(title, ['attachDocument', { document: file.id }, people.owner])).toThrow('no-such-file')
    expect(() => after(after(title, attach), attach)).toThrow('already-attached')
    const [one] = title.documents
    const full = {
      ...title,
      documents: one ? Array.from({ length: 100 }, (_, i) => ({ ...one, id: idOf(600 + i) })) : [],
    }
    expect(() => after(full, attach)).toThrow('too-many-documents')
  })
})

describe('a special request', () => {
  const request = { kind: 'overrun', text: 'Three tonnes more came' } as const

  test('is filed by the applicant or his bank and decided once by the exchange office', () => {
    const filed = after(aPartlyImputedTitle(), ['fileSpecialRequest', request, people.bank])
    const id = filed.specialRequests[0]?.id ?? ''
    const decision = [
      'decideSpecialRequest',
      { request: id, granted: true, reason: 'Within use' },
      people.exchangeOffice,
    ] as const
    const decided = after(filed, decision)
    expect(decided.specialRequests[0]?.decision).toMatchObject({
      granted: true,
      by: { name: people.exchangeOffice.name },
    })
    expect(() => after(decided, decision)).toThrow('no-such-request')
    const two = after(decided, ['fileSpecialRequest', request, people.owner])
    expect(() => after(two, decision)).toThrow('already-decided')
    expect(() =>
      after(two, ['decideSpecialRequest', { request: id, granted: true, reason: 'x' }, people.bank]),
    ).toThrow('another-role-does-this')
  })
})

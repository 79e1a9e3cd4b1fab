import { describe, expect, test } from 'vitest'
import type { Caller } from '#domains/parties/party.ts'
import { objects } from '#kernel/decision.ts'
import { type TitleAct, titleActs } from './acts.ts'
import { aFile, aMoment, people } from './fixtures.ts'
import { titleTable } from './life.ts'
import { performAct } from './perform.ts'
import { possibleActs } from './possible-acts.ts'
import { byStatus, callers, inputs, titles } from './scenes.ts'
import { standingOf } from './standing.ts'
import { type Title, type TitleStatus, titleStatuses } from './title.ts'
import { whoMay } from './who-may.ts'

const attempt = <Act extends TitleAct>(title: Title, act: Act, who: Caller) =>
  performAct(title, act, inputs[act], aMoment(who, { file: aFile() }))

describe('every status, act and person', () => {
  test('there is a title of every status', () => {
    for (const status of titleStatuses) expect(byStatus[status].status).toBe(status)
  })

  test('no act throws, and only what the table and the standings allow is done', () => {
    for (const title of titles)
      for (const act of titleActs)
        for (const who of callers) {
          const decision = attempt(title, act, who)
          if (objects(decision)) continue
          const standing = standingOf(title, who)
          const leave = whoMay[act]
          expect(titleTable[title.status], `${title.status} ${act}`).toContain(act)
          expect(standing && leave.standings.includes(standing), `${who.name} ${act}`).toBe(true)
          expect(leave.rights.length === 0 || leave.rights.some((right) => who.rights.includes(right))).toBe(true)
        }
  })

  test('nearly everything is done by somebody here; the rest needs a scene of its own, and has one elsewhere', () => {
    const done = new Set<TitleAct>()
    for (const title of titles)
      for (const act of titleActs) if (callers.some((who) => !objects(attempt(title, act, who)))) done.add(act)
    expect(titleActs.filter((act) => !done.has(act))).toEqual([
      'reverseImputation',
      'reverseSettlement',
      'release',
      'handOver',
      'confirmProposal',
      'discardProposal',
      'answer',
      'attachDocument',
      'decideSpecialRequest',
    ])
  })

  test('a stranger hears the same of every title: there is none', () => {
    for (const title of titles)
      for (const act of titleActs)
        expect(attempt(title, act, people.stranger)).toMatchObject({ objections: [{ kind: 'absent' }] })
  })

  test('buttons and rules agree: what a button says is impossible is objected to for the same reason', () => {
    for (const title of titles)
      for (const who of callers)
        for (const { act, possible, why } of possibleActs(title, aMoment(who, { file: aFile() }))) {
          const decision = attempt(title, act as TitleAct, who)
          if (!possible) expect(decision).toMatchObject({ objections: [{ reason: why?.reason }] })
        }
  })
})

describe('a no for the moment explains itself', () => {
  test.each<[TitleStatus, TitleAct, Caller, string]>([
    ['totally-imputed', 'impute', people.customs, 'already-totally-imputed'],
    ['totally-imputed', 'requestModification', people.owner, 'already-totally-imputed'],
    ['partly-imputed', 'requestCancellation', people.owner, 'already-imputed'],
    ['partly-imputed', 'clear', people.bank, 'not-totally-imputed'],
    ['domiciled', 'reverseImputation', people.customs, 'nothing-imputed'],
    ['domiciled', 'answerDomiciliation', people.bank, 'already-domiciled'],
    ['at-domiciliation', 'settle', people.bank, 'not-domiciled-yet'],
    ['at-ministry-decision', 'giveOpinion', people.industry, 'at-another-desk'],
    ['at-domiciliation', 'sign', people.owner, 'already-signed'],
    ['draft', 'requestExtension', people.owner, 'not-signed-yet'],
    ['returned', 'answerDomiciliation', people.bank, 'returned-to-applicant'],
    ['expired', 'requestModification', people.owner, 'title-expired'],
    ['cleared', 'settle', people.bank, 'title-cleared'],
    ['refused', 'sign', people.owner, 'title-refused'],
    ['cancelled', 'saveDraft', people.owner, 'title-cancelled'],
  ])('%s, %s', (status, act, who, reason) => {
    expect(attempt(byStatus[status], act, who)).toMatchObject({ objections: [{ kind: 'conflict', reason }] })
  })
})

describe('possible acts', () => {
  const primary = (title: Title, who: Caller) => possibleActs(title, aMoment(who)).find((one) => one.primary)?.act

  test('the primary one is what moves the title on', () => {
    expect(primary(byStatus.draft, people.owner)).toBe('sign')
    expect(primary({ ...byStatus.draft, draft: {} }, people.owner)).toBe('saveDraft')
    expect(primary(byStatus['at-ministry-decision'], people.ministry)).toBe('decide')
    expect(primary(byStatus.domiciled, people.customs)).toBe('impute')
    expect(primary(byStatus.cleared, people.owner)).toBeUndefined()
  })

  test('a stranger has none, and the clock is nobody’s button', () => {
    expect(possibleActs(byStatus.draft, aMoment(people.stranger))).toEqual([])
    expect(possibleActs(byStatus.domiciled, aMoment(people.operator))).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import type { InputOf } from './acts.ts'
import { answerPreDomiciliation } from './answer-pre-domiciliation.ts'
import { aMoment, aSignedTitle, organisations, people } from './fixtures.ts'
import { titleLife } from './life.ts'

const licence = given(titleLife, aSignedTitle({ category: 'IL' }))
const answer = (input: InputOf<'answerPreDomiciliation'>) =>
  licence.when((title) => answerPreDomiciliation(title, input, aMoment(people.bank)))

test('a yes needs the reference of the bank, and takes the title to the departments', () => {
  const title = answer({ accepted: true, reference: 'PD-1' }).state()
  expect(title.preDomiciliation).toMatchObject({ reference: 'PD-1', bank: organisations.bank })
  expect(title.desk?.organisations).toEqual([organisations.plantHealth, organisations.industry])
  answer({ accepted: true }).thenObjects('reference-missing')
})

test('a no needs its reason, and gives the title back to be corrected', () => {
  const title = answer({ accepted: false, reason: 'Unknown client' }).state()
  expect(title).toMatchObject({
    status: 'returned',
    returned: { stage: 'pre-domiciliation', reason: 'Unknown client' },
  })
  expect(title.desk?.organisations).toEqual([organisations.importer])
  answer({ accepted: false }).thenObjects('reason-missing')
})

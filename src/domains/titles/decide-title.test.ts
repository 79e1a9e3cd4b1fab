import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import type { InputOf } from './acts.ts'
import { decideTitle } from './decide-title.ts'
import { aLine, aMoment, aTitleAtMinistry, idOf, people } from './fixtures.ts'
import { titleLife } from './life.ts'

const twoLines = { lines: [aLine(), aLine({ id: idOf(302), quantity: '50' })] }
const decide = (input: InputOf<'decide'>) =>
  given(titleLife, aTitleAtMinistry({ content: twoLines })).when((title) =>
    decideTitle(title, input, aMoment(people.ministry)),
  )

test('a visa for all takes the title to its bank', () => {
  expect(decide({ decision: 'accepted' }).state()).toMatchObject({
    status: 'at-domiciliation',
    visa: { decision: 'accepted' },
  })
})

test('a refusal gives its reason and is final', () => {
  const refused = decide({ decision: 'refused', reason: 'Quota used' }).state()
  expect(refused.status).toBe('refused')
  expect(refused.desk).toBeUndefined()
  decide({ decision: 'refused' }).thenObjects('reason-missing')
})

test('a reduction names quantities that are lower, of lines there are, and leaves something', () => {
  const reduced = (quantities: Record<string, string>) => decide({ decision: 'reduced', quantities })
  decide({ decision: 'reduced' }).thenObjects('quantities-missing')
  reduced({ [idOf(301)]: '1000' }).thenObjects('nothing-reduced')
  reduced({ [idOf(301)]: '1001' }).thenObjects('more-than-asked')
  reduced({ [idOf(999)]: '1' }).thenObjects('no-such-line')
  reduced({ [idOf(301)]: '0', [idOf(302)]: '0' }).thenObjects('nothing-left')
  expect(reduced({ [idOf(301)]: '0' }).state().visa?.quantities).toEqual({ [idOf(301)]: '0' })
})

test('quantities belong to a reduction alone', () =>
  decide({ decision: 'accepted', quantities: { [idOf(301)]: '1' } }).thenObjects('quantities-not-expected'))

import { expect, test } from 'vitest'
import { placeFrom } from './tour-place.ts'
import { isTurnOf, pageOf, type TourStep } from './tour-steps.ts'

const title = '019b0000-0000-7000-8000-00000000aaaa'
const step = (over: Partial<TourStep>): TourStep => ({
  login: 'mona',
  name: 'Mona',
  organisation: { fr: 'M', ar: 'M', en: 'M' },
  turn: 'at-ministry-decision',
  does: { fr: 'D', ar: 'D', en: 'D' },
  ...over,
})

test('a place that was kept is found again; anything else is no place', () => {
  expect(placeFrom(`${title} 3`)).toEqual({ title, step: 3 })
  for (const kept of [null, '', title, `${title} x`, `${title} 3 4`, '"> 1']) expect(placeFrom(kept)).toBeUndefined()
})

test('the first officer has the turn until they have proposed, the second from then on', () => {
  const waiting = { status: 'at-ministry-decision' }
  const proposed = { ...waiting, proposal: {} }
  expect([isTurnOf(step({}), waiting), isTurnOf(step({}), proposed)]).toEqual([true, false])
  expect([isTurnOf(step({ confirms: true }), waiting), isTurnOf(step({ confirms: true }), proposed)]).toEqual([
    false,
    true,
  ])
  expect(isTurnOf(step({}), { status: 'at-domiciliation' })).toBe(false)
})

test('a draft is signed on its form, everything else is done on the title', () => {
  expect(pageOf(step({ turn: 'draft' }), title)).toBe(`/titles/${title}/edit?step=sign`)
  expect(pageOf(step({}), title)).toBe(`/titles/${title}`)
})

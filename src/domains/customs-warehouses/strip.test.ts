import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import type { TransitInput } from './acts.ts'
import { aMoment, aSeenLot, aTransit, aTransitThat, people } from './fixtures.ts'
import { transitLife } from './life.ts'
import { performAct } from './perform.ts'
import { differencesOf } from './strip.ts'
import type { StrippedHouse } from './transit.ts'

const master = aSeenLot({ master: true, packages: 30, grossKg: '1000' })
const arrived = () => aTransitThat('arrived', aTransit({}, [master]))
const house = (over: Partial<StrippedHouse> = {}): StrippedHouse => ({
  number: 'H-1',
  consignee: { name: 'Somebody' },
  goods: 'Books',
  packages: 10,
  grossKg: '400',
  ...over,
})
const draft = (line: Partial<TransitInput<'draftStrip'>['lines'][number]>, over: object = {}) =>
  given(transitLife, arrived()).when((transit) =>
    performAct(
      transit,
      'draftStrip',
      { withCustoms: false, lines: [{ lot: master.id, packages: 30, grossKg: '1000', houses: [], ...line }], ...over },
      aMoment(people.keeper),
    ),
  )

test('what was found as declared is written down without a word more', () =>
  draft({}).thenFacts({ type: 'StripDrafted', withCustoms: false }))

test('whoever found something else says why', () => {
  draft({ packages: 29 }).thenObjects('difference-unexplained')
  const found = draft({ packages: 29, grossKg: '990', note: 'One carton crushed' }).state()
  expect(differencesOf(found)).toEqual([
    { lot: master.id, bill: 'BL-1', packages: -1, grossKg: '-10', note: 'One carton crushed' },
  ])
})

test('a mass written otherwise is the same mass', () =>
  draft({ grossKg: '1000.00' }).thenFacts({ type: 'StripDrafted' }))

test('the consignments of a master add up to what was found of it, within the tolerance of the law', () => {
  draft({ houses: [house()] }).thenObjects('found-houses-packages-differ')
  draft({ houses: [house(), house({ number: 'H-2', packages: 20, grossKg: '700' })] }).thenObjects(
    'found-houses-mass-differ',
  )
  draft({ houses: [house(), house({ packages: 20, grossKg: '600' })] }).thenObjects('house-twice')
  draft({ houses: [house(), house({ number: 'H-2', packages: 20, grossKg: '604' })] }).thenFacts({
    type: 'StripDrafted',
  })
})

test('customs stood by only with its officer named, and every lot of the transit is in the report once', () => {
  draft({}, { withCustoms: true }).thenObjects('officer-needed')
  draft({}, { lines: [] }).thenObjects('lots-of-strip-differ')
})

test('goods that come from another warehouse were stripped there', () => {
  const lot = aSeenLot({ keeper: people.hill.organisation })
  const transit = aTransitThat('arrived', aTransit({ origin: 'HILL' }, [lot]))
  given(transitLife, transit)
    .when((one) =>
      performAct(
        one,
        'draftStrip',
        { withCustoms: false, lines: [{ lot: lot.id, packages: 20, grossKg: '8000', houses: [] }] },
        aMoment(people.keeper),
      ),
    )
    .thenObjects('nothing-to-strip')
})

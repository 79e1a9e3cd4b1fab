import { describe, expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { given } from '#kernel/given.ts'
import { type TransitAct, transitActs } from './acts.ts'
import { aDeclaration, aMoment, aSeenLot, aTransit, aTransitThat, people, sealed } from './fixtures.ts'
import { transitLife, transitTable } from './life.ts'
import { performAct } from './perform.ts'
import { possibleActs } from './possible-acts.ts'
import { type TransitStatus, transitStatuses } from './transit.ts'
import { whoMay } from './who-may.ts'

/** Every status with every act: what the table does not name is objected to for its status, whoever tries it. */
const inputs: Readonly<Partial<Record<TransitAct, object>>> = {
  amend: aDeclaration(),
  cancel: { reason: 'x' },
  reject: { reason: 'x' },
  checkSeals: { where: 'departure', units: sealed },
  settleFinding: { finding: '00000000-0000-7000-8000-000000000001', note: 'x' },
  depart: { vehicle: 'TL1234' },
  reportArrival: { units: sealed },
  refuseEntry: { reason: 'x' },
  draftStrip: { withCustoms: false, lines: [] },
  returnStrip: { reason: 'x' },
}
const doerOf = (act: TransitAct) => {
  const [standing] = whoMay[act].standings
  return standing === 'customs' ? people.customs : standing === 'operator' ? people.operator : people.keeper
}
const statusReasons = [
  'transit-not-sent',
  'transit-sent',
  'transit-rejected',
  'transit-accepted',
  'transit-not-departed',
  'transit-on-its-way',
  'transit-arrived',
  'transit-cleared',
  'transit-cancelled',
]
const reasonOf = (status: TransitStatus, act: TransitAct) => {
  const decision = performAct(aTransitThat(status), act, (inputs[act] ?? {}) as never, aMoment(doerOf(act)))
  return objects(decision) ? decision.objections[0].reason : undefined
}

describe.each(transitStatuses)('a transit that is %s', (status) => {
  for (const act of transitActs)
    test(`${transitTable[status].includes(act) ? 'may meet' : 'never meets'} ${act}`, () => {
      const reason = reasonOf(status, act)
      const isOfStatus = reason !== undefined && statusReasons.includes(reason)
      expect(isOfStatus).toBe(!transitTable[status].includes(act))
    })

  test('offers nobody an act that is then objected to for its status', () => {
    for (const who of [people.keeper, people.customs, people.terminal]) {
      const offered = possibleActs(aTransitThat(status), aMoment(who)).filter(({ possible }) => possible)
      expect(offered.every(({ act }) => transitTable[status].includes(act as TransitAct))).toBe(true)
    }
  })

  test('is not there for a stranger', () => {
    for (const act of transitActs) {
      const decision = performAct(aTransitThat(status), act, (inputs[act] ?? {}) as never, aMoment(people.stranger))
      expect(objects(decision) && decision.objections[0].reason).toBe('not-found')
    }
  })
})

test('whoever only prepares sends nothing', () =>
  given(transitLife, aTransit())
    .when((transit) => performAct(transit, 'send', {}, aMoment(people.preparer)))
    .thenObjects('right-needed'))

test('an officer without the right to decide accepts nothing', () =>
  given(transitLife, aTransitThat('sent'))
    .when((transit) => performAct(transit, 'accept', {}, aMoment(people.customsClerk)))
    .thenObjects('right-needed'))

test('customs does not accept goods that left meanwhile', () =>
  given(transitLife, aTransitThat('sent'))
    .when((transit) => performAct(transit, 'accept', {}, aMoment(people.customs, { lots: [aSeenLot({ gone: true })] })))
    .thenObjects('lot-gone'))

test('goods that are not on land, or that the port still holds, do not leave', () => {
  const transit = aTransitThat('accepted')
  const read = performAct(transit, 'checkSeals', { where: 'departure', units: sealed }, aMoment(people.customs))
  if (objects(read)) throw new Error('objected')
  const checked = read.reduce(transitLife.evolve, transit)
  const leave = (lot: ReturnType<typeof aSeenLot>) =>
    given(transitLife, checked).when((one) =>
      performAct(one, 'depart', { vehicle: 'TL1234' }, aMoment(people.customs, { lots: [lot] })),
    )
  leave(aSeenLot({ landed: false })).thenObjects('lot-not-landed')
  leave(aSeenLot({ blocksHere: 2 })).thenObjects('place-still-blocks')
  leave(aSeenLot()).thenFacts({
    type: 'TransitDeparted',
    warnAt: '2026-01-05T19:00:00.000Z',
    dueAt: '2026-01-05T21:00:00.000Z',
  })
})

test('time says once that the limit is near, and once that it is over, however late it looks', () => {
  const transit = aTransitThat('in-transit')
  const at = (instant: string) => aMoment(people.operator, { at: instant })
  const near = given(transitLife, transit).when((one) =>
    performAct(one, 'letTimePass', {}, at('2026-01-05T19:00:00.000Z')),
  )
  near.thenFacts({ type: 'TransitLimitNear' })
  given(transitLife, near.state())
    .when((one) => performAct(one, 'letTimePass', {}, at('2026-01-05T20:00:00.000Z')))
    .thenFacts()
  const late = given(transitLife, transit).when((one) =>
    performAct(one, 'letTimePass', {}, at('2026-01-09T09:00:00.000Z')),
  )
  late.thenFacts({ type: 'TransitLimitPassed' })
  given(transitLife, late.state())
    .when((one) => performAct(one, 'letTimePass', {}, at('2026-01-10T09:00:00.000Z')))
    .thenFacts()
})

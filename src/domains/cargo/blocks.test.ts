import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import { after, aLandedLot, aLaw, aLot, aMoment, aReleasedLot, issued, people } from './fixtures.ts'
import { lotLife } from './life.ts'
import { performAct } from './perform.ts'

const hold = (lot: ReturnType<typeof aLot>) => lot.blocks.find(({ kind }) => kind === 'hold')?.id ?? ''
const lift = (block: string) => ({ block, reference: 'R-1' })

test('the last lift releases what is on land, and says so', () => {
  const lot = after(
    issued(aLandedLot()),
    ['liftBlock', lift('customs'), people.customs],
    ['liftBlock', lift('terminal-charges'), people.terminal],
  )
  given(lotLife, lot)
    .when((one) => performAct(one, 'liftBlock', lift('port-dues'), aMoment(people.harbour)))
    .thenFacts({ type: 'BlockLifted' }, { type: 'LotReleased' })
})

test('nothing is released on board, whatever is lifted', () => {
  const lot = after(
    issued(aLot()),
    ['liftBlock', lift('customs'), people.customs],
    ['liftBlock', lift('terminal-charges'), people.terminal],
    ['liftBlock', lift('port-dues'), people.harbour],
  )
  expect(lot.status).toBe('announced')
  expect(after(lot, ['land', { packages: 20, equipment: [], complete: true }, people.terminal]).status).toBe('released')
})

test('only the owner lifts a block', () =>
  given(lotLife, aLandedLot())
    .when((lot) => performAct(lot, 'liftBlock', lift('customs'), aMoment(people.terminal)))
    .thenObjects('another-lifts-it'))

test('nobody lifts the block of the delivery order by hand, not even the agent', () =>
  given(lotLife, aLandedLot())
    .when((lot) => performAct(lot, 'liftBlock', lift('delivery-order'), aMoment(people.line)))
    .thenObjects('follows-the-chain'))

test('a hold on a released lot withdraws the release, until its owner lifts it', () => {
  const held = after(aReleasedLot(), ['putBlock', { reason: 'A look inside' }, people.customs])
  expect(held.status).toBe('landed')
  given(lotLife, held)
    .when((lot) => performAct(lot, 'liftBlock', lift(hold(lot)), aMoment(people.harbour)))
    .thenObjects('another-lifts-it')
  expect(after(held, ['liftBlock', lift(hold(held)), people.customs]).status).toBe('released')
})

test('a block put back blocks again, with its reason', () => {
  const lot = after(aReleasedLot(), ['putBackBlock', { block: 'customs', reason: 'Wrong value' }, people.customs])
  expect(lot.status).toBe('landed')
  expect(lot.blocks.find(({ id }) => id === 'customs')).toMatchObject({ reason: 'Wrong value' })
  expect(lot.blocks.find(({ id }) => id === 'customs')?.lifted).toBeUndefined()
})

test('neither consignee nor agent of the line puts hand to another’s block, and a preparer to none', () => {
  given(lotLife, aLandedLot())
    .when((lot) => performAct(lot, 'liftBlock', lift('customs'), aMoment(people.importer)))
    .thenObjects('another-role-does-this')
  given(lotLife, aLandedLot())
    .when((lot) => performAct(lot, 'putBlock', { reason: 'No' }, aMoment(people.linePreparer)))
    .thenObjects('right-needed')
})

test('the owner of a block has working hours from landing on, and is reminded once', () => {
  const lot = aLandedLot()
  expect(lot.blocks.find(({ id }) => id === 'customs')?.until).toBe('2026-01-06T09:00:00.000Z')
  const at = '2026-01-07T09:00:00.000Z'
  given(lotLife, lot)
    .when((one) => performAct(one, 'letTimePass', {}, aMoment(people.operator, { at })))
    .thenFacts({ type: 'BlockReminded', block: 'customs' })
  const reminded = after(lot, ['letTimePass', {}, people.operator, { at }])
  given(lotLife, reminded)
    .when((one) => performAct(one, 'letTimePass', {}, aMoment(people.operator, { at })))
    .thenFacts()
})

test('where the law wants two officers, a lift is a proposal that another one confirms', () => {
  const law = aLaw()
  const strict = { ...law, blocks: law.blocks.map((rule) => ({ ...rule, fourEyes: rule.kind === 'customs' })) }
  const proposed = after(aLandedLot(), ['liftBlock', lift('customs'), people.customs, { law: strict }])
  expect(proposed.blocks.find(({ id }) => id === 'customs')?.lifted).toBeUndefined()
  given(lotLife, proposed)
    .when((lot) => performAct(lot, 'confirmLift', { block: 'customs' }, aMoment(people.customs, { law: strict })))
    .thenObjects('own-proposal')
  given(lotLife, proposed)
    .when((lot) => performAct(lot, 'confirmLift', { block: 'customs' }, aMoment(people.secondCustoms, { law: strict })))
    .thenFacts({ type: 'BlockLifted' })
  given(lotLife, proposed)
    .when((lot) =>
      performAct(lot, 'discardLift', { block: 'customs', reason: 'No' }, aMoment(people.customs, { law: strict })),
    )
    .thenFacts({ type: 'LiftDiscarded' })
})

import { expect, test } from 'vitest'
import { after, aLot, organisations, people } from './fixtures.ts'
import { landingOfTally, type Tally } from './landing-of-tally.ts'
import type { Lot } from './lot.ts'
import { outTurnOf } from './out-turn.ts'

const at = '2026-01-05T08:00:00.000Z'
const tally = (over: Partial<Tally> = {}): Tally => ({ units: [], bills: [], closed: false, ...over })
const unit = (number: string, damage?: string) => ({ number, at, seals: ['S1'], ...(damage && { damage }) })
const terminal = { id: organisations.terminal, name: 'terminal' }
const land = (lot: Lot, found: Tally): Lot => {
  const landing = landingOfTally(lot, found, undefined)
  if (!landing) throw new Error('nothing new')
  return after(lot, ['landAsTallied', { ...landing, terminal, landedAt: at }, people.operator])
}
const inBulk = () =>
  aLot({
    packages: 10,
    items: [{ number: 1, description: 'Coils', packages: 10, grossKg: '12000', equipment: [] }],
    equipment: [],
  })
const inTwo = () =>
  aLot({
    equipment: ['UNIT1', 'UNIT2'].map((number) => ({ number, filling: 'full' as const, seals: [] })),
    items: [
      { number: 1, description: 'Pumps', packages: 5, grossKg: '3000', equipment: ['UNIT1'] },
      { number: 2, description: 'Pipes', packages: 15, grossKg: '9000', equipment: ['UNIT2'] },
    ],
  })

test('a lot in a container is on land with its container, and its keeper is the terminal that tallied', () => {
  const lot = land(
    aLot({}, { terminal: { id: organisations.harbour, name: 'harbour' } }),
    tally({ units: [unit('MSKU0000017', 'Dent')] }),
  )
  expect(lot).toMatchObject({
    status: 'landed',
    terminal: organisations.terminal,
    landing: { packages: 20, at, complete: true },
  })
  expect(lot.blocks.find(({ kind }) => kind === 'terminal-charges')?.owner).toBe(organisations.terminal)
  expect(outTurnOf(lot)).toMatchObject({ excess: 0, shortage: 0, damages: [{ of: 'MSKU0000017', damage: 'Dent' }] })
})

test('what is in several containers comes container by container, each once', () => {
  const first = land(inTwo(), tally({ units: [unit('UNIT1')] }))
  expect(first).toMatchObject({ status: 'announced', landing: { packages: 5, complete: false } })
  expect(landingOfTally(first, tally({ units: [unit('UNIT1')] }), undefined)).toBeUndefined()
  const both = land(first, tally({ units: [unit('UNIT1'), unit('UNIT2')] }))
  expect(both.landing?.equipment.map(({ number }) => number)).toEqual(['UNIT1', 'UNIT2'])
  expect(both.landing).toMatchObject({ packages: 20, complete: true })
})

test('goods in no container are what was counted: short when the discharge closes, in excess when more came', () => {
  const some = land(inBulk(), tally({ bills: [{ number: 'BL-1', packages: 7 }] }))
  expect([some.status, outTurnOf(some)]).toEqual(['announced', undefined])
  const short = land(some, tally({ bills: [{ number: 'BL-1', packages: 7 }], closed: true }))
  expect(outTurnOf(short)).toMatchObject({ declared: 10, found: 7, shortage: 3, excess: 0 })
  const more = land(inBulk(), tally({ bills: [{ number: 'BL-1', packages: 12, damage: 'Wet' }] }))
  expect(outTurnOf(more)).toMatchObject({ found: 12, excess: 2, damages: [{ of: 'BL-1', damage: 'Wet' }] })
})

test('a lot of which nothing came is not on land, whatever is closed', () =>
  expect(landingOfTally(aLot(), tally({ units: [unit('OTHER')], closed: true }), undefined)).toBeUndefined())

test('a container that did not come is short once the discharge is closed', () =>
  expect(outTurnOf(land(inTwo(), tally({ units: [unit('UNIT2')], closed: true })))).toMatchObject({
    shortage: 5,
    unitsShort: ['UNIT1'],
  }))

test('a house lot without containers of its own comes when all of its master is there', () => {
  const house = aLot({ kind: 'house', parent: 'MB', equipment: [], packages: 4, items: [] })
  const master = aLot({ number: 'MB', kind: 'master' })
  expect(landingOfTally(house, tally(), master)).toBeUndefined()
  const landed = land(master, tally({ units: [unit('MSKU0000017')] }))
  expect(landingOfTally(house, tally(), landed)).toMatchObject({ packages: 4, complete: true })
})

import { expect, test } from 'vitest'
import { aBill, aLot, aManifest, atBirth, idOf, organisations } from './fixtures.ts'
import { lotsFrom } from './lots-from.ts'

const kinds = (lot: { blocks: readonly { kind: string }[] }) => lot.blocks.map(({ kind }) => kind)
const rice = { number: 1, description: 'Rice', hs: '100630', packages: 20, grossKg: '12000', equipment: [] }
const forwarder = { name: 'Forwarder', identifiers: { TIN: 'T4' } }

test('a lot is born for each bill, announced, with the blocks of the law in the hands of their owners', () => {
  const lots = lotsFrom(aManifest, [aBill(), aBill({ number: 'BL-2' })], atBirth())
  expect(lots.map(({ line, status, bill }) => [line, status, bill.number])).toEqual([
    [1, 'announced', 'BL-1'],
    [2, 'announced', 'BL-2'],
  ])
  expect(lots[0]?.blocks.map(({ id, owner }) => [id, owner])).toEqual([
    ['customs', organisations.customs],
    ['delivery-order', organisations.line],
    ['terminal-charges', organisations.terminal],
    ['port-dues', organisations.harbour],
  ])
})

test('goods the law names bring the block of their control', () =>
  expect(kinds(aLot({ items: [rice] }))).toContain('plant-health'))

test('what only passes through has the blocks of its nature; what stays on board has none', () => {
  expect(kinds(aLot({ nature: 'transit' }))).toEqual(['customs', 'terminal-charges'])
  expect(kinds(aLot({ nature: 'remaining-on-board' }))).toEqual([])
})

test('at a public quay the port authority stands for the terminal', () => {
  const { terminal: _, ...atQuay } = atBirth()
  const [lot] = lotsFrom(aManifest, [aBill()], atQuay)
  expect(lot?.blocks.find(({ id }) => id === 'terminal-charges')?.owner).toBe(organisations.harbour)
})

test('the agent finds a draft of the delivery order, filled in from the bill', () => {
  const [order] = aLot().deliveryOrders
  expect(order).toMatchObject({
    status: 'draft',
    issuer: organisations.line,
    beneficiary: organisations.importer,
    beneficiaryName: 'importer',
    freight: 'paid',
  })
  expect(order?.number).toBeUndefined()
  expect(aLot({ freight: 'collect' }).deliveryOrders[0]?.freight).toBe('unpaid')
  expect(aLot({ nature: 'transit' }).deliveryOrders).toEqual([])
})

test('the consignee is known by an identifier, never by a name; a bill to order has none yet', () => {
  expect(aLot().consignee).toBe(organisations.importer)
  expect(aLot({ consignee: { name: 'importer' } }).consignee).toBeUndefined()
  expect(aLot({ toOrder: true }).consignee).toBeUndefined()
})

test('house bills hang on their master, and their order is the forwarder’s to issue', () => {
  const [master, house] = lotsFrom(
    aManifest,
    [
      aBill({ number: 'M', kind: 'master', consignee: forwarder }),
      aBill({ number: 'H', kind: 'house', parent: 'M', equipment: [] }),
    ],
    atBirth(),
  )
  expect(master?.houses).toBe(1)
  expect(house?.parent).toBe(master?.id)
  expect(house?.deliveryOrders[0]?.issuer).toBe(organisations.forwarder)
})

test('a manifest of house bills takes place and master from the lot of the master bill', () => {
  const master = { id: idOf(77), terminal: organisations.terminal, terminalName: 'terminal' }
  const { terminal: _, ...there } = atBirth({ master })
  const [house] = lotsFrom({ ...aManifest, agent: organisations.forwarder }, [aBill({ kind: 'house' })], there)
  expect(house).toMatchObject({ parent: master.id, terminal: organisations.terminal, agent: organisations.forwarder })
})

import { isMore } from '#kernel/decimals.ts'
import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { balanceOf } from './balance.ts'
import { mayTakeDelivery } from './chain.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import type { Lot } from './lot.ts'
import { stamp } from './standing.ts'
import { mayLeave, openBlocks } from './status.ts'

/**
 * Part of a lot, or all of it, leaves through the gate: only what is released, and never more than is left. A house lot
 * leaves only while its master's chain holds; a master broken down leaves as its houses. The last exit says so itself, or
 * is the one after which nothing is left.
 */
export function deliver(
  lot: Lot,
  { voucher, packages, grossKg, equipment, vehicle, last }: InputOf<'deliver'>,
  c: Circumstances,
): Decision<
  LotFact,
  'not-released' | 'leaves-as-houses' | 'more-than-there' | 'unit-not-here' | 'unit-twice' | 'nothing-leaves'
> {
  if (lot.houses !== undefined) return objection('conflict', 'leaves-as-houses', { houses: lot.houses })
  const ordered = lot.deliveryOrders.length === 0 || mayTakeDelivery(lot, c.master)
  if (!mayLeave(lot) || !ordered) return objection('conflict', 'not-released', { blocks: openBlocks(lot).length })

  const { packages: count, grossKg: mass, units } = balanceOf(lot)
  if (packages === 0 && grossKg === undefined && equipment.length === 0) return objection('invalid', 'nothing-leaves')
  if (packages > count.left) return objection('invalid', 'more-than-there', { left: count.left }, '/packages')
  if (grossKg !== undefined && isMore(grossKg, mass.left))
    return objection('invalid', 'more-than-there', { left: mass.left }, '/grossKg')
  if (new Set(equipment).size < equipment.length) return objection('invalid', 'unit-twice', undefined, '/equipment')
  const missing = equipment.findIndex((unit) => !units.left.includes(unit))
  if (missing >= 0) return objection('invalid', 'unit-not-here', undefined, `/equipment/${missing}`)

  const unitsLeft = units.left.length - equipment.length
  const nothingLeft = packages === count.left && unitsLeft === 0 && (count.total > 0 || units.left.length > 0)
  return [
    {
      type: 'Delivered',
      ...stamp(c),
      delivery: {
        id: c.newId(),
        ...(voucher && { voucher }),
        packages,
        ...(grossKg !== undefined && { grossKg }),
        equipment: [...equipment],
        ...(vehicle && { vehicle }),
      },
      last: nothingLeft || last === true,
    },
  ]
}

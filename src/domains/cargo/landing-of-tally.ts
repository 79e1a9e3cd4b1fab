import type { InputOf } from './acts.ts'
import type { Lot } from './lot.ts'
import { isUnloaded } from './status.ts'

/** What the terminal has tallied of a ship so far. */
export interface Tally {
  readonly units: readonly {
    readonly number: string
    readonly at: string
    readonly seals: readonly string[]
    readonly damage?: string
  }[]
  readonly bills: readonly {
    readonly number: string
    readonly packages: number
    readonly grossKg?: string
    readonly damage?: string
  }[]
  /** The terminal has closed the discharge: nothing more comes off the ship. */
  readonly closed: boolean
}

type Landed = Omit<InputOf<'landAsTallied'>, 'terminal' | 'landedAt'>

/**
 * What of a lot is on land by the tally, and no landing says yet; `undefined` when there is nothing new. Goods in units
 * are there with their units, goods in none as they were counted; a house lot without units of its own comes with its
 * master. All of it is there once everything declared is, or once the discharge is closed, with what is short.
 * A lot of which nothing came is not landed: it is the manifest that says what is missing. Source: service MAN-11.
 */
export function landingOfTally(lot: Lot, tally: Tally, master: Lot | undefined): Landed | undefined {
  if (isUnloaded(lot) || lot.status !== 'announced') return undefined
  const { bill, landing } = lot
  const counted = tally.bills.find(({ number }) => number === bill.number && bill.kind !== 'house')
  const declared = new Set(bill.equipment.map(({ number }) => number))
  const units = tally.units.filter(({ number }) => declared.has(number))
  const withMaster = bill.kind === 'house' && declared.size === 0 && master !== undefined && isUnloaded(master)
  if (units.length === 0 && counted === undefined && !withMaster) return undefined

  const isThere = declared.size > 0 ? units.length === declared.size : withMaster
  const packages = counted?.packages ?? (isThere ? bill.packages : packagesIn(lot, units))
  const before = new Set(landing?.equipment.map(({ number }) => number))
  const equipment = units
    .filter(({ number }) => !before.has(number))
    .map(({ number, at, seals, damage }) => ({ number, at, seals: [...seals], ...(damage && { damage }) }))
  const all = declared.size > 0 ? isThere : packages >= bill.packages
  const complete = all || tally.closed
  const isNew = complete || equipment.length > 0 || packages > (landing?.packages ?? 0)
  if (!isNew || packages < (landing?.packages ?? 0)) return undefined
  return {
    packages,
    ...(counted?.grossKg !== undefined && { grossKg: counted.grossKg }),
    ...(counted?.damage !== undefined && { damage: counted.damage }),
    equipment,
    complete,
  }
}

/** Packages of the goods all of whose units have come; goods in several units count when the last of these is there. */
const packagesIn = ({ bill }: Lot, units: Tally['units']): number =>
  bill.items
    .filter(
      ({ equipment }) => equipment.length > 0 && equipment.every((one) => units.some(({ number }) => number === one)),
    )
    .reduce((total, { packages }) => total + packages, 0)

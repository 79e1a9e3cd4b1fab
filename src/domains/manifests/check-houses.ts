import { decimal, sum } from '#kernel/decimals.ts'
import type { CheckedAgainst, Tell } from './checking.ts'
import type { ManifestLaw } from './circumstances.ts'
import type { Bill, ManifestHeader } from './manifest.ts'

type Totals = Pick<Bill, 'packages' | 'grossKg'>

/**
 * House bills stand under a master, in the same manifest or the one they are broken down from, and add up to it within
 * the law's tolerances, level by level: a house bill may be a master of others. The master is declared once, by its own agent.
 */
export function checkHouses(
  header: ManifestHeader,
  bills: readonly Bill[],
  { law, master }: CheckedAgainst,
  tell: Tell,
): void {
  const byNumber = new Map(bills.map((bill, i) => [bill.number, { bill, i }]))
  const houses = new Map<string, Bill[]>()
  for (const [i, bill] of bills.entries()) {
    const at = `/bills/${i}`
    if (bill.kind !== 'house') {
      if (bill.parent !== undefined) tell('refuses', 'parent-without-house', `${at}/parent`)
      if (header.kind === 'house') tell('refuses', 'house-bills-only', `${at}/kind`)
      continue
    }
    const parent = bill.parent ?? header.master?.bill
    if (parent === undefined) {
      tell('refuses', 'parent-needed', `${at}/parent`)
      continue
    }
    if (parent === bill.number || (!byNumber.has(parent) && parent !== header.master?.bill))
      tell('refuses', 'parent-not-there', `${at}/parent`, { parent })
    else houses.set(parent, [...(houses.get(parent) ?? []), bill])
  }
  if (goesRound(bills, tell)) return

  if (header.kind === 'house' && header.master) {
    if (!master) tell('refuses', 'no-such-master', '/header/master/bill', { bill: header.master.bill })
    else compare(master, houses.get(header.master.bill) ?? [], '/bills', law, tell)
  }
  for (const [parent, below] of houses) {
    const over = byNumber.get(parent)
    if (over) compare(over.bill, below, `/bills/${over.i}`, law, tell)
  }
}

/** House bills that are each other's masters: no level to begin with. */
function goesRound(bills: readonly Bill[], tell: Tell): boolean {
  const parents = new Map(
    bills.flatMap(({ number, parent }) => (parent === undefined ? [] : [[number, parent] as const])),
  )
  const fine = new Set<string>()
  for (const [i, { number }] of bills.entries()) {
    const trail = new Set<string>()
    let one: string | undefined = number
    while (one !== undefined && !fine.has(one) && !trail.has(one)) {
      trail.add(one)
      one = parents.get(one)
    }
    if (one !== undefined && trail.has(one)) {
      tell('refuses', 'parents-go-round', `/bills/${i}/parent`, { number })
      return true
    }
    for (const each of trail) fine.add(each)
  }
  return false
}

function compare(
  over: Totals & Pick<Bill, 'number'>,
  below: readonly Bill[],
  at: string,
  law: ManifestLaw,
  tell: Tell,
): void {
  const { housePackagesTolerance, houseMassTolerancePercent } = law.manifest
  const packages = below.reduce((total, bill) => total + bill.packages, 0)
  if (Math.abs(packages - over.packages) > housePackagesTolerance)
    tell('refuses', 'houses-packages-differ', at, { master: over.number, declared: over.packages, counted: packages })

  const mass = sum(below.map(({ grossKg }) => grossKg))
  const most = decimal(over.grossKg).times(houseMassTolerancePercent).dividedBy(100)
  if (decimal(mass).minus(over.grossKg).abs().greaterThan(most))
    tell('refuses', 'houses-mass-differs', at, { master: over.number, declared: over.grossKg, counted: mass })
}

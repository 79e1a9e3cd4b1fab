import type { PortLaw } from '#domains/ports/port-law.ts'
import { decimal, sum, toText } from '#kernel/decimals.ts'
import type { DuesDeclaration, DuesLine } from './call.ts'

/** Decimals of an amount of dues. */
const places = 2

/**
 * Port dues by the tariff of the law: on the ship by call and by gross tonnage, on goods by tonne (the rate with the
 * longest HS prefix that fits; else the one for all other goods), by container, by passenger. Exact; each line is rounded
 * half up to the cent, the total is their sum.
 */
export function computeDues(
  { goods, containers, passengers }: DuesDeclaration,
  grossTonnage: string,
  tariff: PortLaw['dues'],
): { readonly lines: DuesLine[]; readonly total: string } {
  const quantities = new Map<string, string>()
  const add = (code: string | undefined, quantity: string) => {
    if (code !== undefined) quantities.set(code, sum([quantities.get(code) ?? '0', quantity]))
  }
  const rates = [...tariff.ship, ...tariff.goods]
  for (const rate of rates) {
    if (rate.unit === 'call') add(rate.code, '1')
    if (rate.unit === 'gt') add(rate.code, grossTonnage)
    if (rate.unit === 'container') add(rate.code, String(containers))
    if (rate.unit === 'passenger') add(rate.code, String(passengers))
  }
  for (const { hs, tonnes } of goods) add(rateFor(hs, tariff)?.code, tonnes)

  const lines = rates.flatMap(({ code, amount }) => {
    const quantity = quantities.get(code) ?? '0'
    if (decimal(quantity).isZero()) return []
    return [{ code, quantity, rate: amount, amount: toText(decimal(quantity).times(amount), places) }]
  })
  return { lines, total: toText(decimal(sum(lines.map(({ amount }) => amount))), places) }
}

/** The rate for goods of an HS code. */
function rateFor(hs: string, { goods }: PortLaw['dues']): PortLaw['dues']['goods'][number] | undefined {
  const byTonne = goods.filter(({ unit }) => unit === 'tonne')
  const longest = (prefixes: readonly string[]) =>
    Math.max(-1, ...prefixes.filter((prefix) => hs.startsWith(prefix)).map((prefix) => prefix.length))
  const fitting = byTonne.filter((rate) => longest(rate.hs) >= 0).sort((a, b) => longest(b.hs) - longest(a.hs))
  return fitting[0] ?? byTonne.find((rate) => rate.hs.length === 0)
}

import { checkBill } from './check-bill.ts'
import { checkHeader } from './check-header.ts'
import { checkHouses } from './check-houses.ts'
import type { CheckedAgainst, Seen, Tell } from './checking.ts'
import type { Bill, ManifestDocument } from './manifest.ts'
import type { Finding } from './reading.ts'

/** Most findings told at once. */
const mostFindings = 1_000

/**
 * Everything that is wrong with a manifest or worth a look, in one walk over its bills: time and memory grow with the
 * number of bills and containers, no faster. What `refuses` must be mended before it is lodged; what `warns` may stand,
 * and keeps customs from registering it automatically. At most `mostFindings` are told, those that refuse first.
 */
export function checkManifest({ header, bills }: ManifestDocument, against: CheckedAgainst): Finding[] {
  const found: Finding[] = []
  const tell: Tell = (severity, reason, field, about) => {
    if (found.length < 4 * mostFindings) found.push({ reason, severity, field, ...(about && { about }) })
  }

  checkHeader(header, bills.length, against, tell)
  checkNumbers(bills, tell)
  const seen: Seen = { units: new Map(), faults: new Map() }
  for (const [i, bill] of bills.entries()) checkBill(bill, `/bills/${i}`, header, against.codes, seen, tell)
  checkHouses(header, bills, against, tell)

  const refusing = found.filter(({ severity }) => severity === 'refuses')
  return [...refusing, ...found.filter(({ severity }) => severity === 'warns')].slice(0, mostFindings)
}

/** A bill's number stands once in a manifest: lots are found by it. */
function checkNumbers(bills: readonly Bill[], tell: Tell): void {
  const first = new Map<string, number>()
  for (const [i, { number }] of bills.entries()) {
    const before = first.get(number)
    if (before === undefined) first.set(number, i)
    else tell('refuses', 'bill-number-twice', `/bills/${i}/number`, { number, line: before + 1 })
  }
}

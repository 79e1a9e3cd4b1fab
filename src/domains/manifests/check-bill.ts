import { decimal, sum } from '#kernel/decimals.ts'
import type { Seen, Tell } from './checking.ts'
import type { ManifestCodes } from './circumstances.ts'
import type { Bill, DangerousGoods, GoodsItem, ManifestHeader } from './manifest.ts'

/** One bill: its places, parties, totals, units and goods. `at` is its place in the document. */
export function checkBill(
  bill: Bill,
  at: string,
  header: ManifestHeader,
  codes: ManifestCodes,
  seen: Seen,
  tell: Tell,
): void {
  checkPlaces(bill, at, header, codes, tell)
  checkParties(bill, at, header, tell)
  checkTotals(bill, at, tell)
  const own = checkUnits(bill, at, codes, seen, tell)
  for (const [i, item] of bill.items.entries()) checkItem(item, `${at}/items/${i}`, own, codes, tell)
}

const places = ['placeOfReceipt', 'portOfLoading', 'portOfDischarge', 'finalDestination'] as const

function checkPlaces(
  bill: Bill,
  at: string,
  { direction, port }: ManifestHeader,
  codes: ManifestCodes,
  tell: Tell,
): void {
  for (const place of places) {
    const code = bill[place]
    if (code !== undefined && !codes.isLocation(code)) tell('refuses', 'location-unknown', `${at}/${place}`, { code })
  }
  const { nature } = bill
  if (direction === 'export') {
    if (nature === 'import') tell('refuses', 'nature-against-direction', `${at}/nature`, { nature })
    if (nature !== 'remaining-on-board' && bill.portOfLoading !== port)
      tell('refuses', 'loaded-elsewhere', `${at}/portOfLoading`, { code: bill.portOfLoading, port })
    return
  }
  if (nature === 'export') tell('refuses', 'nature-against-direction', `${at}/nature`, { nature })
  if (nature === 'remaining-on-board' && bill.portOfDischarge === port)
    tell('refuses', 'discharged-though-on-board', `${at}/portOfDischarge`, { port })
  if (nature !== 'remaining-on-board' && bill.portOfDischarge !== port)
    tell('refuses', 'discharged-elsewhere', `${at}/portOfDischarge`, { code: bill.portOfDischarge, port })
  if ((nature === 'transit' || nature === 'transhipment') && bill.finalDestination === undefined)
    tell('refuses', 'destination-needed', `${at}/finalDestination`, { nature: nature.replaceAll('-', '_') })
}

function checkParties(bill: Bill, at: string, { kind, direction }: ManifestHeader, tell: Tell): void {
  if (kind === 'stores') return
  if (direction === 'import' && bill.nature === 'import' && !bill.consignee && !bill.toOrder)
    tell('refuses', 'consignee-needed', `${at}/consignee`)
  if (bill.toOrder && !bill.notify) tell('refuses', 'notify-needed', `${at}/notify`)
  if (direction === 'export' && bill.nature === 'export' && !bill.declarations?.length)
    tell('warns', 'declaration-not-said', `${at}/declarations`)
}

/** The totals of a bill are those of its goods, exactly. */
function checkTotals({ items, packages, grossKg }: Bill, at: string, tell: Tell): void {
  let counted = 0
  for (const item of items) counted += item.packages
  if (counted !== packages) tell('refuses', 'packages-do-not-add-up', `${at}/packages`, { declared: packages, counted })

  const [only] = items
  if (items.length === 1 && only?.grossKg === grossKg) return
  const summed = sum(items.map((item) => item.grossKg))
  if (!decimal(summed).equals(grossKg))
    tell('refuses', 'mass-does-not-add-up', `${at}/grossKg`, { declared: grossKg, counted: summed })
}

/** Its units, and the numbers they have. */
function checkUnits(
  { number: bill, equipment }: Bill,
  at: string,
  codes: ManifestCodes,
  seen: Seen,
  tell: Tell,
): Set<string> {
  const own = new Set<string>()
  for (const [i, { number, sizeType, filling }] of equipment.entries()) {
    const place = `${at}/equipment/${i}`
    if (own.has(number)) tell('refuses', 'unit-twice-in-bill', `${place}/number`, { number })
    own.add(number)

    const before = seen.units.get(number)
    if (before === undefined) {
      seen.units.set(number, { sizeType, filling, bill })
      const fault = codes.containerFault(number)
      seen.faults.set(number, fault)
    } else if (before.bill !== bill && (before.sizeType !== sizeType || before.filling !== filling))
      tell('refuses', 'unit-told-otherwise', `${place}/number`, { number, bill: before.bill })

    const fault = seen.faults.get(number)
    if (fault)
      tell(fault.reason === 'container-check-digit' ? 'refuses' : 'warns', fault.reason, `${place}/number`, fault.about)
    if (sizeType !== undefined && !codes.isContainerType(sizeType))
      tell('warns', 'container-type-unknown', `${place}/sizeType`, { code: sizeType })
  }
  return own
}

function checkItem(item: GoodsItem, at: string, units: ReadonlySet<string>, codes: ManifestCodes, tell: Tell): void {
  if (item.packageKind !== undefined && !codes.isPackage(item.packageKind))
    tell('refuses', 'package-kind-unknown', `${at}/packageKind`, { code: item.packageKind })
  if (item.packages > 0 && item.packageKind === undefined) tell('warns', 'package-kind-not-said', `${at}/packageKind`)
  if (item.hs !== undefined && !codes.isHs(item.hs)) tell('warns', 'unknown-hs', `${at}/hs`, { hs: item.hs })
  for (const [i, number] of item.equipment.entries())
    if (!units.has(number)) tell('refuses', 'unit-not-in-bill', `${at}/equipment/${i}`, { number })
  for (const [i, dangerous] of (item.dangerous ?? []).entries())
    checkDangerous(dangerous, `${at}/dangerous/${i}`, codes, tell)
}

/** Dangerous goods by the IMDG Code: a number that exists, and the name that goes with it. */
function checkDangerous(
  { unNumber, properShippingName }: DangerousGoods,
  at: string,
  codes: ManifestCodes,
  tell: Tell,
): void {
  if (!codes.isUnNumber(unNumber)) tell('refuses', 'un-number-unknown', `${at}/unNumber`, { unNumber })
  if (properShippingName === undefined) tell('warns', 'shipping-name-not-said', `${at}/properShippingName`)
}

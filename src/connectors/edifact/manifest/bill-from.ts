import type { BillParty, Equipment } from '#domains/manifests/manifest.ts'
import { sum } from '#kernel/decimals.ts'
import { findSegmentWith, groupsWith } from '../reading/look-up.ts'
import { findReference, findTotal, partyOf } from '../reading/parts.ts'
import { type Group, groupsOf, segmentsOf, triggerOf } from '../structure/group.ts'
import { textAt } from '../syntax/segment.ts'
import { codeAt, type HeaderAsRead } from './header-from.ts'
import { type ItemAsRead, itemFrom } from './item-from.ts'
import { present } from './present.ts'
import { inKilograms, type ReadUnit } from './units-of.ts'

/** GIS, code of customs → our word. */
const natures: Readonly<Record<string, string>> = {
  '22': 'export',
  '23': 'import',
  '24': 'transit',
  '28': 'transhipment',
}

/**
 * A bill. RFF names it: BM its number, MB a master's, BH or HWB a house bill's, whose master is MB beside it or the
 * document of the consignment (CNI). LOC 9 loading, 11 discharge, 88 receipt, 8 or 7 where it goes on to; NAD CN consignee, CZ, SU or EX shipper, NI or N1 notify.
 */
export function billFrom(
  { consignment, group }: BillGroup,
  header: HeaderAsRead,
  units: ReadonlyMap<string, ReadUnit>,
) {
  const items = groupsOf(group, 'GID').map((one, i) => itemFrom(one, i + 1))
  const consignee = partyAt(group, 'CN')
  const shipper = partyAt(group, 'CZ', 'SU', 'EX', 'OS')
  const notify = partyAt(group, 'NI', 'N1', 'N2')
  const places = {
    placeOfReceipt: codeAt(group, '88'),
    portOfLoading: codeAt(group, '9'),
    portOfDischarge: codeAt(group, '11'),
    finalDestination: codeAt(group, '8', '7'),
  }
  const freight = freightOf(group)
  const toOrder = consignee && /^to (the )?order\b/i.test(consignee.name)
  return {
    ...numberOf(consignment, group),
    nature: natureOf(group, header, places.portOfDischarge),
    ...(shipper && { shipper }),
    ...(toOrder ? { toOrder: true } : consignee && { consignee }),
    ...(notify && { notify }),
    ...present(places),
    ...(freight && { freight }),
    packages: packagesOf(group, items),
    grossKg: massTotalOf(group) ?? sum(items.flatMap(({ grossKg }) => grossKg ?? [])),
    items,
    equipment: unitsNamed(items, units),
  }
}

/** A bill as it stands in the message: its consignment, and the group of its reference where that opens one. */
export interface BillGroup {
  readonly consignment: Group
  readonly group: Group
}

/** The bills of a consignment: one for each reference that opens a group (CUSCAR: house bills under a CNI), else the consignment itself. */
export function billsIn(consignment: Group): BillGroup[] {
  const groups = groupsWith(consignment, 'RFF', 'BM', 'BH', 'HWB', 'MB')
  // In IFCSUM a reference opens a group too, but the goods stand beside it.
  const holdGoods = groups.some((group) => groupsOf(group, 'GID').length > 0)
  return (holdGoods ? groups : [consignment]).map((group) => ({ consignment, group }))
}

function numberOf(consignment: Group, group: Group) {
  const around = group === consignment ? [] : segmentsOf(consignment, 'RFF')
  const reference = (...qualifiers: readonly string[]) =>
    qualifiers
      .map(
        (one) =>
          findReference(findSegmentWith(group, 'RFF', one) ?? around.find((each) => textAt(each, 1) === one))?.value,
      )
      .find((one) => one !== undefined)
  const opening = triggerOf(consignment)
  const document = (opening && textAt(opening, 2, 1)) || undefined
  const house = reference('BH', 'HWB')
  const master = reference('MB')
  const plain = reference('BM')
  if (house !== undefined) {
    const parent = master ?? (document === house ? undefined : document)
    return { number: house, kind: 'house', ...(parent !== undefined && { parent }) }
  }
  if (plain === undefined && master !== undefined) return { number: master, kind: 'master' }
  return { kind: 'direct', ...present({ number: plain ?? document }) }
}

/** Where nobody says it, what is not discharged here remains on board. */
function natureOf(group: Group, { direction, port }: HeaderAsRead, discharge: string | undefined): string {
  const indicator = findSegmentWith(group, 'GIS')
  const said = indicator && natures[textAt(indicator, 1, 1)]
  if (said !== undefined) return said
  if (direction === 'export') return 'export'
  return discharge !== undefined && discharge !== port ? 'remaining-on-board' : 'import'
}

function partyAt(group: Group, ...qualifiers: readonly string[]): BillParty | undefined {
  const segment = qualifiers.map((one) => findSegmentWith(group, 'NAD', one)).find((one) => one !== undefined)
  if (!segment) return undefined
  const { lines, name, street, city, postcode, country, code } = partyOf(segment)
  const [first = '', ...others] = lines?.value.split('\n') ?? []
  const address = [...others, street?.value, postcode?.value, city?.value].filter(Boolean).join(', ')
  return {
    name: name?.value ?? (first === '' ? (code?.value ?? '') : first),
    ...(address !== '' && { address }),
    ...(country && /^[A-Z]{2}$/.test(country.value) && { country: country.value }),
    ...(code && code.list !== '' && { identifiers: { [code.list]: code.value } }),
  }
}

/** TDT or CPI: `PP` and `P` prepaid, `CC` and `C` collect. */
function freightOf(group: Group): 'prepaid' | 'collect' | undefined {
  const segment = findSegmentWith(group, 'CPI')
  const code = segment && (textAt(segment, 3, 1) || textAt(segment, 2, 1))
  return code === undefined
    ? undefined
    : { P: 'prepaid' as const, PP: 'prepaid' as const, C: 'collect' as const, CC: 'collect' as const }[code]
}

/** CNT 11 packages; else what its goods add up to. */
function packagesOf(group: Group, items: readonly ItemAsRead[]): number {
  const total = findTotal(findSegmentWith(group, 'CNT', '11'))
  return total && !('objections' in total) && /^\d{1,9}$/.test(total.value.amount)
    ? Number(total.value.amount)
    : items.reduce((so, { packages }) => so + packages, 0)
}

function massTotalOf(group: Group): string | undefined {
  const total = findTotal(findSegmentWith(group, 'CNT', '7'))
  return total && !('objections' in total) ? inKilograms(total.value) : undefined
}

/** The units its goods are in, as the message describes them; one it does not describe is there by its number alone. */
function unitsNamed(items: readonly ItemAsRead[], units: ReadonlyMap<string, ReadUnit>): Equipment[] {
  const numbers = [...new Set(items.flatMap(({ equipment }) => equipment))]
  return numbers.map((number) => units.get(number)?.unit ?? { number, filling: 'full', seals: [] })
}

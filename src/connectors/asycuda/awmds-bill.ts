import { childrenOf, findAllAt, findAt, findText, type XmlElement } from '../xml/element.ts'
import type { AwmdsProfile } from './awmds-profile.ts'

/** A bill as far as the document says it: what is missing is for the schema to miss. */
export interface AwmdsBill {
  readonly nature: string | undefined
  readonly packages: number
}

/** Bol_nature. */
const natures: Readonly<Record<string, string>> = {
  '22': 'export',
  '23': 'import',
  '24': 'transit',
  '28': 'transhipment',
}

/** A bill from its Bol_segment: identity, places, traders, containers (`ctn_segment`), goods, and the codes some countries add. */
export function awmdsBill(segment: XmlElement, profile: AwmdsProfile): AwmdsBill & object {
  const of = (...path: readonly string[]) => findText(segment, ...path)
  const kind = profile.billTypes[of('Bol_id', 'Bol_type_code') ?? ''] ?? 'direct'
  const units = childrenOf(segment, 'ctn_segment').map((one) => unitOf(one, profile))
  const goods = findAt(segment, 'Goods_segment') ?? segment
  const items = itemsOf(
    segment,
    goods,
    units.map(({ number }) => number),
  )
  const consignee = traderOf(segment, 'Consignee', profile)
  const toOrder = /^to (the )?order\b/i.test(consignee?.name ?? '')
  return present({
    number: of('Bol_id', 'Bol_reference'),
    kind,
    parent: kind === 'house' ? of('Bol_id', 'Master_bol_ref_number') : undefined,
    nature: natures[of('Bol_id', 'Bol_nature') ?? ''] ?? of('Bol_id', 'Bol_nature'),
    shipper: traderOf(segment, 'Exporter', profile),
    consignee: toOrder ? undefined : consignee,
    notify: traderOf(segment, 'Notify', profile),
    toOrder: toOrder || undefined,
    portOfLoading: of('Load_unload_place', 'Place_of_loading_code') ?? of('Load_unload_place', 'Port_of_origin_code'),
    portOfDischarge: of('Load_unload_place', 'Place_of_unloading_code'),
    finalDestination: of('Location', 'Location_code')?.match(/^[A-Z]{2}[A-Z0-9]{3}$/)?.[0],
    freight: { P: 'prepaid', PP: 'prepaid', C: 'collect', CC: 'collect' }[
      of('Value_segment', 'Freight_segment', 'PC_indicator') ?? ''
    ],
    packages: countOf(findText(goods, 'Number_of_packages')),
    grossKg: findText(goods, 'Gross_mass'),
    volumeM3: findText(goods, 'Volume_in_cubic_meters'),
    items,
    equipment: units,
  }) as AwmdsBill & object
}

function unitOf(segment: XmlElement, { empty }: AwmdsProfile) {
  const of = (name: string) => findText(segment, name)
  const filling = of('Empty_Full') ?? of('Status') ?? ''
  const seals = ['Marks1', 'Marks2', 'Marks3', 'Seal_number'].flatMap((name) => of(name) ?? [])
  return present({
    number: (of('Ctn_reference') ?? '').toUpperCase().replace(/\s/g, ''),
    sizeType: of('Type_of_container'),
    filling: empty.includes(filling.toUpperCase()) ? 'empty' : 'full',
    seals,
    grossKg: of('Gross_weight'),
    tareKg: of('Empty_weight'),
  }) as { readonly number: string }
}

/** One kind of goods a bill; several where the country lists them by HS code. Dangerous goods stand with the container. */
function itemsOf(segment: XmlElement, goods: XmlElement, equipment: readonly string[]): object[] {
  const of = (name: string) => findText(goods, name)
  const dangerous = childrenOf(segment, 'ctn_segment').flatMap((unit) => {
    const unNumber = findText(unit, 'UN')
    return unNumber === undefined ? [] : [{ unNumber, imdgClass: findText(unit, 'IMCO') ?? '' }]
  })
  const listed = byTariff(segment)
  const common = present({
    marks: of('Shipping_marks'),
    equipment: [...equipment],
    dangerous: dangerous.length > 0 ? dangerous : undefined,
  })
  if (listed.length > 0) return listed.map((one, i) => ({ number: i + 1, ...common, ...one }))
  return [
    {
      ...present({
        number: 1,
        description: of('Goods_description'),
        hs: childrenOf(segment, 'ctn_segment')
          .map((unit) => findText(unit, 'Commodity_code'))
          .find((code) => /^\d{4,10}$/.test(code ?? '')),
        packages: countOf(of('Number_of_packages')),
        packageKind: of('Package_type_code'),
        grossKg: of('Gross_mass'),
        volumeM3: of('Volume_in_cubic_meters'),
      }),
      ...common,
    },
  ]
}

/** HS_Compliance: a flat sequence in which each HS_code begins another kind of goods. */
function byTariff(segment: XmlElement): object[] {
  const flat = findAllAt(segment, 'HS_Compliance').flatMap(({ children }) => children)
  const goods: Record<string, string>[] = []
  for (const { name, text } of flat)
    if (name === 'HS_code') goods.push({ HS_code: text.trim() })
    else {
      const last = goods.at(-1)
      if (last) last[name] = text.trim()
    }
  return goods.map((one) =>
    present({
      description: one.Commercial_description,
      hs: one.HS_code?.replace(/\D/g, ''),
      packages: countOf(one.Number_of_packages),
      packageKind: one.Package_type_code,
      grossKg: one.Gross_mass,
      volumeM3: one.Volume_in_cubic_meters,
    }),
  )
}

function traderOf(segment: XmlElement, role: string, { traderScheme }: AwmdsProfile) {
  const of = (part: string) => findText(segment, 'Traders_segment', role, `${role}_${part}`)
  const name = of('name')
  const code = of('code')
  if (name === undefined) return undefined
  return present({
    name,
    address: of('address'),
    identifiers: code && traderScheme ? { [traderScheme]: code } : undefined,
  }) as { readonly name: string }
}

/** Counts are written as doubles: `320.0`. */
const countOf = (text: string | undefined): number =>
  /^\d{1,9}(\.0*)?$/.test(text ?? '') ? Math.trunc(Number(text)) : 0

const present = <T extends object>(values: T): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

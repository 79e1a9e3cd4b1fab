import { decimal, minus, sum } from '#kernel/decimals.ts'
import { type Decision, type Objections, objection } from '#kernel/decision.ts'
import type { TransitInput } from './acts.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import type { TransitFact } from './facts.ts'
import type { StripLine, Transit } from './transit.ts'

/** The strip report: what was in the units when they were emptied, lot by lot, and the consignments of a consolidation. Source: service LOG-10. */

type NotStripped =
  | 'nothing-to-strip'
  | 'strip-already-sent'
  | 'strip-accepted'
  | 'officer-needed'
  | 'lots-of-strip-differ'
  | 'difference-unexplained'
  | 'not-a-master'
  | 'house-twice'
  | 'found-houses-packages-differ'
  | 'found-houses-mass-differ'

/** Goods that come from another warehouse were stripped there: their report is asked once. */
export const needsStrip = ({ origin, destination }: Pick<Transit, 'origin' | 'destination'>): boolean =>
  destination.kind === 'warehouse' && origin.kind !== 'warehouse'

/** The keeper writes down what was found; it may be written anew until it is sent. */
export function draftStrip(
  transit: Transit,
  { withCustoms, officer, lines }: TransitInput<'draftStrip'>,
  c: Circumstances,
): Decision<TransitFact, NotStripped> {
  if (!needsStrip(transit)) return objection('conflict', 'nothing-to-strip')
  if (transit.strip?.status === 'sent') return objection('conflict', 'strip-already-sent')
  if (withCustoms && officer === undefined) return objection('invalid', 'officer-needed', undefined, '/officer')
  const no = faultOfLines(transit, lines, c)
  if (no) return no

  return [
    { type: 'StripDrafted', ...stamp(c), withCustoms, ...(officer !== undefined && { officer }), lines: [...lines] },
  ]
}

/** The report goes to customs. */
export function sendStrip(
  transit: Transit,
  _: TransitInput<'sendStrip'>,
  c: Circumstances,
): Decision<TransitFact, 'no-strip-report' | 'strip-already-sent'> {
  const { strip } = transit
  if (!strip) return objection('conflict', 'no-strip-report')
  if (strip.status !== 'draft') return objection('conflict', 'strip-already-sent')

  return [{ type: 'StripSent', ...stamp(c), differences: differencesOf(transit).length }]
}

/** Customs gives the report back, with what is wrong in it. */
export function returnStrip(
  { strip }: Transit,
  { reason }: TransitInput<'returnStrip'>,
  c: Circumstances,
): Decision<TransitFact, 'strip-not-sent'> {
  if (strip?.status !== 'sent') return objection('conflict', 'strip-not-sent')

  return [{ type: 'StripReturned', ...stamp(c), reason }]
}

/** Customs accepts the report: what was found counts from now on, the consignments found are lots, and the transit is cleared. */
export function acceptStrip(
  { strip }: Transit,
  _: TransitInput<'acceptStrip'>,
  c: Circumstances,
): Decision<TransitFact, 'strip-not-sent'> {
  if (strip?.status !== 'sent') return objection('conflict', 'strip-not-sent')

  const houses = strip.lines.reduce((total, line) => total + line.houses.length, 0)
  return [{ type: 'StripAccepted', ...stamp(c), houses }]
}

/** A lot of which more, or less, was found than declared. */
export interface StripDifference {
  readonly lot: string
  readonly bill: string
  /** Found less declared. */
  readonly packages: number
  readonly grossKg: string
  readonly note?: string
}

export const differencesOf = ({ lots, strip }: Pick<Transit, 'lots' | 'strip'>): StripDifference[] =>
  (strip?.lines ?? []).flatMap((line) => {
    const lot = lots.find(({ id }) => id === line.lot)
    if (!lot || (lot.packages === line.packages && decimal(lot.grossKg).eq(decimal(line.grossKg)))) return []
    return [
      {
        lot: lot.id,
        bill: lot.bill,
        packages: line.packages - lot.packages,
        grossKg: minus(line.grossKg, lot.grossKg),
        ...(line.note !== undefined && { note: line.note }),
      },
    ]
  })

function faultOfLines(
  { lots }: Transit,
  lines: readonly StripLine[],
  { law }: Circumstances,
): Objections<NotStripped> | undefined {
  const named = lines.map(({ lot }) => lot)
  if (new Set(named).size < named.length || named.length !== lots.length || !lots.every(({ id }) => named.includes(id)))
    return objection('invalid', 'lots-of-strip-differ', { lots: lots.length }, '/lines')
  const numbers: string[] = []
  for (const [i, line] of lines.entries()) {
    const lot = lots.find(({ id }) => id === line.lot)
    if (!lot) continue
    const at = `/lines/${i}`
    const differs = lot.packages !== line.packages || !decimal(lot.grossKg).eq(decimal(line.grossKg))
    if (differs && line.note === undefined)
      return objection('invalid', 'difference-unexplained', { bill: lot.bill }, `${at}/note`)
    if (line.houses.length === 0) continue
    if (!lot.master) return objection('invalid', 'not-a-master', undefined, `${at}/houses`)
    for (const [j, { number }] of line.houses.entries()) {
      if (numbers.includes(number)) return objection('invalid', 'house-twice', undefined, `${at}/houses/${j}/number`)
      numbers.push(number)
    }
    const no = faultOfHouses(line, law.manifest, at)
    if (no) return no
  }
  return undefined
}

/** Houses add up to what was found of their master, within the tolerance of the law. */
function faultOfHouses(
  { packages, grossKg, houses }: StripLine,
  {
    housePackagesTolerance,
    houseMassTolerancePercent,
  }: Pick<Circumstances['law']['manifest'], 'housePackagesTolerance' | 'houseMassTolerancePercent'>,
  at: string,
): Objections<NotStripped> | undefined {
  const counted = houses.reduce((total, house) => total + house.packages, 0)
  if (Math.abs(counted - packages) > housePackagesTolerance)
    return objection('invalid', 'found-houses-packages-differ', { houses: counted, master: packages }, `${at}/houses`)
  const mass = sum(houses.map((house) => house.grossKg))
  const tolerated = decimal(grossKg).times(decimal(houseMassTolerancePercent)).div(100)
  return decimal(mass).minus(decimal(grossKg)).abs().gt(tolerated)
    ? objection('invalid', 'found-houses-mass-differ', { houses: mass, master: grossKg }, `${at}/houses`)
    : undefined
}

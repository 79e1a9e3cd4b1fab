import type { Bill, Manifest } from './manifest.ts'

/**
 * What of a bill is worth a look before the ship comes, as customs' targeting goes by it. A sign says what is so, never
 * what follows from it: who is stopped is for customs' own analysis.
 */
export const riskSigns = [
  'consignee-unknown',
  'to-order',
  'no-title',
  'dangerous-goods',
  'goods-without-code',
  'short-description',
  'amended',
  'lodged-late',
  'warnings',
] as const
export type RiskSign = (typeof riskSigns)[number]

/** What is known of a bill beside what it says. */
export interface RiskKnown {
  readonly bill: Bill
  readonly manifest: Pick<Manifest, 'warnings' | 'amendments'>
  /** False when it was lodged after the hour the law wants. */
  readonly inTime: boolean | undefined
  /** The platform knows the company the goods are for. */
  readonly consigneeKnown: boolean
  /** Titles in force of that company that name these goods. */
  readonly titles: number
}

/** Fewest letters that say what goods are. */
const tellingLetters = 8

/** The signs of a bill, in the order of `riskSigns`. */
export function signsOf({ bill, manifest, inTime, consigneeKnown, titles }: RiskKnown): readonly RiskSign[] {
  const { items, nature, toOrder } = bill
  const entering = nature === 'import'
  const is: Readonly<Record<RiskSign, boolean>> = {
    'consignee-unknown': entering && !toOrder && !consigneeKnown,
    'to-order': toOrder === true,
    'no-title': entering && consigneeKnown && titles === 0,
    'dangerous-goods': items.some(({ dangerous = [] }) => dangerous.length > 0),
    'goods-without-code': items.some(({ hs }) => hs === undefined),
    'short-description': items.some(({ description }) => (description.match(/\p{L}/gu) ?? []).length < tellingLetters),
    amended: manifest.amendments.some(
      ({ status, changes }) =>
        status === 'accepted' && changes.some(({ into }) => into.some(({ number }) => number === bill.number)),
    ),
    'lodged-late': inTime === false,
    warnings: manifest.warnings > 0,
  }
  return riskSigns.filter((sign) => is[sign])
}

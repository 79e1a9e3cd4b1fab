import type { StatedCharge } from './stated-invoice.ts'

export type ChargePlace = 'freight' | 'insurance' | 'otherCharges'

/** UNTDID 7161: "freight service" and "transportation by vendor". The list has no code for insuring the goods. */
const freightCodes = new Set(['FC', 'TV'])

/** Words that can mean nothing else, as the whole reason; anything longer may mean several things at once. */
const freightWords = new Set([
  'freight',
  'freight cost',
  'freight costs',
  'freight charge',
  'freight charges',
  'fret',
  'frais de transport',
  'fracht',
  'flete',
  'sea freight',
  'air freight',
  'ocean freight',
])
const insuranceWords = new Set([
  'insurance',
  'cargo insurance',
  'transport insurance',
  'freight insurance',
  'assurance',
  'assurance transport',
  'versicherung',
  'seguro',
])

/** Where a charge on the whole invoice belongs in a title, and whether its code (not only its words) says so. */
export function placeOfCharge({ code, words }: StatedCharge): { place: ChargePlace; sure: 'code' | 'words' | 'rest' } {
  if (code !== undefined && freightCodes.has(code)) return { place: 'freight', sure: 'code' }
  const open = code === undefined || code === 'ZZZ'
  const said = (words ?? '').toLowerCase()
  if (open && freightWords.has(said)) return { place: 'freight', sure: 'words' }
  if (open && insuranceWords.has(said)) return { place: 'insurance', sure: 'words' }
  return { place: 'otherCharges', sure: 'rest' }
}

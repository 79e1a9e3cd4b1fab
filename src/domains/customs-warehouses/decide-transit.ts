import { type Decision, objection } from '#kernel/decision.ts'
import type { TransitInput } from './acts.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import { faultOf } from './declare.ts'
import type { TransitFact } from './facts.ts'
import { isChecked, openFindings } from './seals.ts'
import type { Transit } from './transit.ts'

/** What customs decides on the way of a transit, from the acceptance to the entry. */

const hourMs = 3_600_000

/**
 * Customs accepts the declaration at the office of departure: the transit account opens by itself, and from now on the
 * lots leave under no other procedure. The lots are looked at once more. Source: service LOG-07, circular 6636/312.
 */
export function acceptTransit({ origin }: Transit, _: TransitInput<'accept'>, c: Circumstances): Decision<TransitFact> {
  for (const [i, lot] of c.lots.entries()) {
    const no = faultOf(lot && { ...lot, mine: true }, origin.organisation, `/lots/${i}`)
    if (no) return no
  }
  return [{ type: 'TransitAccepted', ...stamp(c), number: c.nextNumber() }]
}

/**
 * The goods leave: on land, free of what the place they leave has on them, their seals read by customs, and nothing found
 * left open. The time limit of the law begins. Source: Revised Kyoto Convention, specific annex E, chapter 1, standard 14.
 */
export function departTransit(
  transit: Transit,
  { vehicle }: TransitInput<'depart'>,
  c: Circumstances,
): Decision<
  TransitFact,
  'another-vehicle' | 'no-such-lot' | 'lot-not-landed' | 'place-still-blocks' | 'seals-not-checked' | 'findings-open'
> {
  const { declaration, lots } = transit
  if (vehicle !== declaration.vehicle)
    return objection('conflict', 'another-vehicle', { read: vehicle, named: declaration.vehicle }, '/vehicle')
  for (const [i, { bill }] of lots.entries()) {
    const lot = c.lots[i]
    if (!lot) return objection('conflict', 'no-such-lot')
    if (!lot.landed) return objection('conflict', 'lot-not-landed', { bill })
    if (lot.blocksHere > 0) return objection('conflict', 'place-still-blocks', { bill, blocks: lot.blocksHere })
  }
  if (!isChecked(transit, 'departure')) return objection('conflict', 'seals-not-checked')
  const { length: open } = openFindings(transit)
  if (open > 0) return objection('conflict', 'findings-open', { open })

  const { transitHours, warnHoursBefore } = c.law.warehouses
  const dueAt = Date.parse(c.at) + transitHours * hourMs
  return [
    {
      type: 'TransitDeparted',
      ...stamp(c),
      vehicle,
      warnAt: new Date(dueAt - warnHoursBefore * hourMs).toISOString(),
      dueAt: new Date(dueAt).toISOString(),
    },
  ]
}

/**
 * Customs lets the goods into the warehouse: their seals were read, and no finding is open. The account is closed; goods
 * enter only now. Source: service LOG-08.
 */
export function authoriseEntry(
  transit: Transit,
  _: TransitInput<'authoriseEntry'>,
  c: Circumstances,
): Decision<TransitFact, 'arrival-not-reported' | 'seals-not-checked' | 'findings-open'> {
  if (transit.entry?.status !== 'asked') return objection('conflict', 'arrival-not-reported')
  if (!isChecked(transit, 'arrival')) return objection('conflict', 'seals-not-checked')
  const { length: open } = openFindings(transit)
  if (open > 0) return objection('conflict', 'findings-open', { open })

  return [{ type: 'EntryAuthorised', ...stamp(c) }]
}

/** Customs does not let them in: they stay under transit, and their arrival may be reported again. Source: service LOG-08. */
export function refuseEntry(
  { entry }: Transit,
  { reason }: TransitInput<'refuseEntry'>,
  c: Circumstances,
): Decision<TransitFact, 'arrival-not-reported'> {
  if (entry?.status !== 'asked') return objection('conflict', 'arrival-not-reported')

  return [{ type: 'EntryRefused', ...stamp(c), reason }]
}

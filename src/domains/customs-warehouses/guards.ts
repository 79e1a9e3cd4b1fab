import { type Objections, objection } from '#kernel/decision.ts'
import type { TransitAct } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { transitTable } from './life.ts'
import { isChecked, openFindings } from './seals.ts'
import { needsStrip } from './strip.ts'
import type { Transit, TransitStatus } from './transit.ts'
import { forbids } from './who-may.ts'

/** What stands in the way of an act before its input is looked at: who, when, and how the transit itself stands. Buttons, API and rules ask the same. */
export const guard = (
  transit: Transit,
  act: TransitAct,
  { caller, law }: Pick<Circumstances, 'caller' | 'law'>,
): Objections | undefined =>
  forbids(transit, act, caller, law) ??
  (transitTable[transit.status].includes(act) ? undefined : objection('conflict', against(transit.status, act))) ??
  situations[act]?.(transit)

type Situation = (transit: Transit) => Objections | undefined
const entryAsked: Situation = ({ entry }) =>
  entry?.status === 'asked' ? undefined : objection('conflict', 'arrival-not-reported')
const stripSent: Situation = ({ strip }) =>
  strip?.status === 'sent' ? undefined : objection('conflict', 'strip-not-sent')

/** No finding open, and the seals read by customs. */
const sealsRight =
  (where: 'departure' | 'arrival'): Situation =>
  (transit) => {
    if (!isChecked(transit, where)) return objection('conflict', 'seals-not-checked')
    const { length: open } = openFindings(transit)
    return open > 0 ? objection('conflict', 'findings-open', { open }) : undefined
  }

const situations: Readonly<Partial<Record<TransitAct, Situation>>> = {
  checkSeals: (transit) => (transit.status === 'accepted' ? undefined : entryAsked(transit)),
  settleFinding: (transit) => (openFindings(transit).length > 0 ? undefined : objection('conflict', 'no-such-finding')),
  depart: sealsRight('departure'),
  reportArrival: ({ entry }) => (entry?.status === 'asked' ? objection('conflict', 'entry-already-asked') : undefined),
  authoriseEntry: (transit) => entryAsked(transit) ?? sealsRight('arrival')(transit),
  refuseEntry: entryAsked,
  draftStrip: (transit) => {
    if (!needsStrip(transit)) return objection('conflict', 'nothing-to-strip')
    return transit.strip?.status === 'sent' ? objection('conflict', 'strip-already-sent') : undefined
  },
  sendStrip: ({ strip }) => {
    if (!strip) return objection('conflict', 'no-strip-report')
    return strip.status === 'draft' ? undefined : objection('conflict', 'strip-already-sent')
  },
  returnStrip: stripSent,
  acceptStrip: stripSent,
}

type NotNow =
  | 'transit-not-sent'
  | 'transit-sent'
  | 'transit-rejected'
  | 'transit-accepted'
  | 'transit-not-departed'
  | 'transit-on-its-way'
  | 'transit-arrived'
  | 'transit-cleared'
  | 'transit-cancelled'

/** Why a status does not allow an act, in the words that explain it best. */
function against(status: TransitStatus, act: TransitAct): NotNow {
  switch (status) {
    case 'new':
      return 'transit-not-sent'
    case 'sent':
      return 'transit-sent'
    case 'rejected':
      return 'transit-rejected'
    case 'accepted':
      return ['amend', 'send', 'accept', 'reject'].includes(act) ? 'transit-accepted' : 'transit-not-departed'
    case 'in-transit':
      return 'transit-on-its-way'
    case 'arrived':
      return 'transit-arrived'
    case 'cleared':
      return 'transit-cleared'
    case 'cancelled':
      return 'transit-cancelled'
  }
}

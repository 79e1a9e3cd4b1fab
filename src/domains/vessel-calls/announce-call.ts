import { decimal } from '#kernel/decimals.ts'
import { type Decision, type Objection, objection, objections } from '#kernel/decision.ts'
import type { AnnounceCall } from './acts.ts'
import type { Call, CallShip, Notice } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import type { CallFact } from './facts.ts'
import type { Ship } from './ship.ts'
import { bodiesOf, findPort, stamp } from './standing.ts'

/** What a call keeps of the file of its ship. */
const shipOfCall = (ship: Ship): CallShip => ({
  id: ship.id,
  imo: ship.imo,
  name: ship.name,
  callSign: ship.callSign,
  flag: ship.flag,
  type: ship.type,
  loaM: ship.loaM,
  draughtM: ship.draughtM,
  grossTonnage: ship.grossTonnage,
  netTonnage: ship.netTonnage,
})

/**
 * An agent gives notice that a ship will come, so many hours ahead as the law asks, and gets the number of the call, which
 * is never used again. Distress, sickness and damage need no hours, but a reason.
 */
export function announceCall(
  id: string,
  { port, eta, etd, notice, emergency }: AnnounceCall,
  ship: Ship | undefined,
  c: Circumstances,
): Decision<CallFact> {
  if (c.caller.kind !== 'shipping-agent') return objection('forbidden', 'another-role-does-this')
  if (!c.caller.rights.includes('sign')) return objection('forbidden', 'right-needed', { right: 'sign' })
  if (!ship) return objection('invalid', 'ship-without-file', undefined, '/imo')
  const found: Objection[] = [...noticeFaults(notice, ship, c)]
  if (!findPort(c.law, port))
    found.push({ kind: 'invalid', reason: 'no-such-port', field: '/port', about: { value: port } })
  if (etd <= eta) found.push({ kind: 'invalid', reason: 'leaves-before-it-arrives', field: '/etd' })
  const hours = c.law.deadlines.noticeHours
  const latest = new Date(Date.parse(eta) - hours * 3_600_000).toISOString()
  if (emergency === undefined && c.at > latest)
    found.push({ kind: 'invalid', reason: 'notice-too-late', field: '/eta', about: { hours } })
  if (found.length > 0) return objections(found)

  return [
    {
      type: 'CallAnnounced',
      ...stamp(c),
      id,
      number: c.nextNumber(),
      port,
      ship: shipOfCall(ship),
      agent: c.caller.organisation,
      agentName: c.caller.organisationName,
      notice,
      informed: bodiesOf(c.law, port),
      ...(emergency !== undefined && { emergency }),
      times: [
        { event: 'arrival', place: 'port', type: 'estimated', at: eta },
        { event: 'departure', place: 'port', type: 'estimated', at: etd },
      ],
    },
  ]
}

/** What is wrong with a notice itself, each at its field. */
export function noticeFaults(
  notice: Notice,
  { draughtM }: Pick<Call['ship'], 'draughtM'>,
  { codes }: Pick<Circumstances, 'codes'>,
): Objection[] {
  const places = [
    ['lastPort', notice.lastPort],
    ['nextPort', notice.nextPort],
  ] as const
  const unknown = places.filter(([, code]) => code !== undefined && !codes.isPlace(code))
  return [
    ...unknown.map(
      ([name, value]): Objection => ({
        kind: 'invalid',
        reason: 'no-such-place',
        field: `/notice/${name}`,
        about: { value: value ?? '' },
      }),
    ),
    ...(decimal(notice.draughtM).gt(draughtM)
      ? [
          {
            kind: 'invalid',
            reason: 'deeper-than-ship',
            field: '/notice/draughtM',
            about: { deepest: draughtM },
          } as const,
        ]
      : []),
  ]
}

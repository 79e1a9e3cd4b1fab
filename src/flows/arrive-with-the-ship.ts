import type { ManifestFact, ManifestFactType } from '#domains/manifests/facts.ts'
import type { Manifest } from '#domains/manifests/manifest.ts'
import { performAct } from '#domains/manifests/perform.ts'
import { circumstancesOf, type ManifestDesk } from '#domains/manifests/server/manifest-desk.ts'
import { manifestHouse } from '#domains/manifests/server/records.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { Door, KnownCaller } from '#domains/parties/server/doors.ts'
import type { CallFactType } from '#domains/vessel-calls/facts.ts'
import { legalDay } from '#kernel/calendar.ts'
import { carryOut, onOne, type Store } from '#kernel/carry-out.ts'
import { objects } from '#kernel/decision.ts'
import type { Database } from '#platform/database/database.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'

export interface ShipArrivalDeps {
  readonly database: Database
  readonly store: Store<Door, KnownCaller>
  readonly desk: ManifestDesk
  readonly now: () => Date
}

const shipMoved: CallFactType = 'ShipMoved'
/** After these a manifest can be late for its own ship. */
const lodged: readonly ManifestFactType[] = ['ManifestLodged', 'ManifestRegistered']

/**
 * What the harbour master saw is not asked again: when a ship is in port or at its berth, the arrival of its import
 * manifests is recorded in his name, also of those lodged after it came. What somebody recorded already stays.
 */
export function arriveWithTheShip({ database, store, desk, now }: ShipArrivalDeps): FollowUp {
  return async (facts) => {
    const calls = recordsOf(facts.filter(({ house, type }) => house === 'call' && type === shipMoved))
    const manifests = recordsOf(
      facts.filter(({ house, type }) => house === 'manifest' && (lodged as readonly string[]).includes(type)),
    )
    if (calls.length + manifests.length === 0) return []
    const [rows = []] = await database.batch([
      {
        name: 'manifest.arrived-with-ship',
        text: `select m.id, seen.at, seen.actor from manifest m join vessel_call c on c.number = m.call
          cross join lateral (select body->>'movedAt' as at, actor from fact
            where record = c.id and type = 'ShipMoved' and body->>'movement' in ('in-port', 'at-berth')
            order by number limit 1) seen
          where (c.id = any ($1::uuid[]) or m.id = any ($2::uuid[])) and m.body->'header'->>'direction' = 'import'
            and m.body->'arrival'->>'actual' is distinct from 'true'`,
        values: [calls, manifests],
      },
    ])
    for (const { id, at, actor } of rows) await arrive(String(id), String(at), actor as FollowedFact['by'])
    return []
  }

  async function arrive(id: string, seenAt: string, by: FollowedFact['by']): Promise<void> {
    const caller: Caller = { ...by, kind: 'port-authority', rights: ['decide'], mandates: [] }
    const at = now().toISOString()
    const moment = { at, today: legalDay(desk.calendar, at) }
    await carryOut(
      store,
      { kind: 'platform', caller },
      {
        ...onOne<Manifest, ManifestFact, KnownCaller>({ house: manifestHouse, id }, ({ state }, visitor) => {
          if (!state || state.arrival?.actual) return []
          const decision = performAct(state, 'recordArrival', { at: seenAt }, circumstancesOf(desk, moment, visitor))
          return objects(decision) ? [] : decision
        }),
        answer: () => ({ status: 204, body: '' }),
      },
    )
  }
}

const recordsOf = (facts: readonly FollowedFact[]): string[] => [...new Set(facts.map(({ record }) => record))]

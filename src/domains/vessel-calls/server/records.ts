import type { PortLaw } from '#domains/ports/port-law.ts'
import type { House } from '#kernel/carry-out.ts'
import type { RecordTable } from '#platform/records/record-table.ts'
import type { BerthPlan, Bulletin, Call } from '../call.ts'
import type { BulletinFact, CallFact, PlanFact } from '../facts.ts'
import { callLife } from '../life.ts'
import { bulletinLife, planLife } from '../publish.ts'
import type { Ship } from '../ship.ts'
import type { ShipFact } from '../ship-facts.ts'
import { shipLife } from '../ship-life.ts'
import { openTasks } from '../tasks.ts'
import { arrivalOf, departureOf } from '../times.ts'

export const callHouse: House<Call, CallFact> = { kind: 'call', life: callLife }
export const shipHouse: House<Ship, ShipFact> = { kind: 'ship', life: shipLife }
export const bulletinHouse: House<Bulletin, BulletinFact> = { kind: 'bulletin', life: bulletinLife }
export const planHouse: House<BerthPlan, PlanFact> = { kind: 'berth-plan', life: planLife }

/** How calls rest in the database, and what boards, lists and plans are searched by. */
export function callRecords(law: PortLaw): RecordTable<Call, CallFact> {
  return {
    house: callHouse,
    table: 'vessel_call',
    columns: {
      readable_by: 'text[]',
      agent: 'uuid',
      agent_name: 'text',
      port: 'text',
      status: 'text',
      number: 'text',
      ship: 'text',
      imo: 'text',
      eta: 'timestamptz',
      etd: 'timestamptz',
      berth: 'text',
      plan_from: 'timestamptz',
      plan_until: 'timestamptz',
      holders: 'text[]',
      mine_of: 'text[]',
      open: 'int',
      until: 'timestamptz',
      updated_at: 'timestamptz',
      words: 'text',
    },
    cells: (call) => {
      const open = openTasks(call, law)
      const window = call.berth ?? call.berthRequest
      return {
        readable_by: readersOf(call),
        agent: call.agent,
        agent_name: call.agentName,
        port: call.port,
        status: call.status,
        number: call.number,
        ship: call.ship.name,
        imo: call.ship.imo,
        eta: arrivalOf(call) ?? null,
        etd: departureOf(call) ?? null,
        berth: call.berth?.berth ?? null,
        plan_from: window?.from ?? null,
        plan_until: window?.until ?? null,
        holders: open[0]?.holders ?? [],
        mine_of: [...new Set(open.flatMap(({ holders }) => holders))],
        open: open.length,
        until: open[0]?.until ?? null,
        updated_at: call.updatedAt,
        words: plainWords(
          [
            call.number,
            call.ship.name,
            call.ship.imo,
            call.ship.callSign,
            call.agentName,
            call.notice.voyageIn,
            call.port,
          ].join(' '),
        ),
      }
    },
  }
}

/** Who may see a call: its agent, the one who is to take over, and every body of the port. */
const readersOf = ({ agent, nextAgent, informed }: Call): string[] => [
  ...new Set([agent, ...(nextAgent ? [nextAgent.organisation] : []), ...informed]),
]

export const shipRecords: RecordTable<Ship, ShipFact> = {
  house: shipHouse,
  table: 'ship',
  columns: { imo: 'text', name: 'text', updated_at: 'timestamptz', words: 'text' },
  cells: ({ imo, name, callSign, mmsi, owner, updatedAt }) => ({
    imo,
    name,
    updated_at: updatedAt,
    words: plainWords([imo, name, callSign, mmsi ?? '', owner].join(' ')),
  }),
}

export const bulletinRecords: RecordTable<Bulletin, BulletinFact> = {
  house: bulletinHouse,
  table: 'bulletin',
  columns: { port: 'text', until: 'timestamptz', withdrawn: 'boolean' },
  cells: ({ port, until, withdrawnAt }) => ({ port, until, withdrawn: withdrawnAt !== undefined }),
}

export const planRecords: RecordTable<BerthPlan, PlanFact> = {
  house: planHouse,
  table: 'berth_plan',
  columns: { port: 'text', day: 'date' },
  cells: ({ port, day }) => ({ port, day }),
}

/** Text as it is searched: small letters, no accents. */
export const plainWords = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

import type { Calendar } from '#kernel/calendar.ts'
import type { House } from '#kernel/carry-out.ts'
import { plainWords } from '#platform/database/plain-words.ts'
import type { RecordTable } from '#platform/records/record-table.ts'
import type { ManifestLaw } from '../circumstances.ts'
import { punctualityOf } from '../due.ts'
import type { ManifestFact } from '../facts.ts'
import { manifestLife } from '../life.ts'
import type { Manifest } from '../manifest.ts'
import { situationOf } from '../situation.ts'
import { bordersOf } from '../standing.ts'

export const manifestHouse: House<Manifest, ManifestFact> = { kind: 'manifest', life: manifestLife }

/** How manifests rest in the database, and what their lists and queues are searched by. */
export function manifestRecords(law: ManifestLaw, calendar: Calendar): RecordTable<Manifest, ManifestFact> {
  return {
    house: manifestHouse,
    table: 'manifest',
    columns: {
      readable_by: 'text[]',
      agent: 'uuid',
      agent_name: 'text',
      status: 'text',
      number: 'text',
      reference: 'text',
      direction: 'text',
      kind: 'text',
      port: 'text',
      call: 'text',
      vessel: 'text',
      voyage: 'text',
      bills: 'int',
      units: 'int',
      holders: 'text[]',
      since: 'timestamptz',
      until: 'timestamptz',
      arrival: 'timestamptz',
      lodged_at: 'timestamptz',
      hours_before: 'numeric',
      in_time: 'boolean',
      on_time: 'boolean',
      updated_at: 'timestamptz',
      words: 'text',
    },
    cells: (manifest) => {
      const { header, counts } = manifest
      const situation = situationOf(manifest, law, calendar)
      const punctuality = header.direction === 'import' ? punctualityOf(manifest, law, calendar) : undefined
      return {
        readable_by: readersOf(manifest, law),
        agent: manifest.agent,
        agent_name: manifest.agentName,
        status: manifest.status,
        number: manifest.number ?? null,
        reference: header.reference,
        direction: header.direction,
        kind: header.kind,
        port: header.port,
        call: header.call,
        vessel: header.vessel.name,
        voyage: header.voyage,
        bills: counts.bills,
        units: counts.units,
        holders: [...situation.organisations],
        since: situation.since,
        until: situation.until ?? null,
        arrival: manifest.arrival?.at ?? null,
        lodged_at: manifest.firstLodgedAt ?? null,
        hours_before: punctuality?.hoursBefore ?? null,
        in_time: punctuality?.inTime ?? null,
        on_time: punctuality?.onTime ?? null,
        updated_at: manifest.updatedAt,
        words: searchWords(manifest),
      }
    },
  }
}

/**
 * Who may see a manifest: whoever lodges it; once lodged also customs, the port's authority and terminals, the authorities
 * of the ship's formalities, and for house bills the agent of the master. No consignee: other people's bills stand in it.
 */
function readersOf({ agent, masterAgent, status, header }: Manifest, law: ManifestLaw): string[] {
  if (status === 'draft') return [agent]
  const port = law.ports.find(({ code }) => code === header.port)
  return [
    ...new Set([
      agent,
      ...(masterAgent === undefined ? [] : [masterAgent]),
      law.customs,
      ...(port ? [port.authority, ...port.terminals.map(({ organisation }) => organisation)] : []),
      ...bordersOf(law),
    ]),
  ]
}

/** Everything a person may type to find it again, without case and accents. */
function searchWords({ number, agentName, header }: Manifest): string {
  const { reference, call, vessel, voyage, carrier } = header
  return plainWords(
    [number, reference, call, vessel.name, vessel.imo, voyage, carrier, agentName].filter(Boolean).join(' '),
  )
}

import { cargoScope } from '#domains/cargo/lot.ts'
import type { House } from '#kernel/carry-out.ts'
import type { RecordTable } from '#platform/records/record-table.ts'
import type { AnnouncedUnit } from '../announced-unit.ts'
import type { UnitLaw } from '../circumstances.ts'
import type { AnnouncedUnitFact } from '../facts.ts'
import { announcedUnitLife } from '../life.ts'

export const announcedUnitHouse: House<AnnouncedUnit, AnnouncedUnitFact> = {
  kind: 'announced-unit',
  life: announcedUnitLife,
}

/**
 * Who may see an announced container: the terminal, the port authority, customs, the shipper and its agents under a
 * mandate for cargo, who announced it in its own name, the carrier's agent, and the haulier. Nobody else learns of it.
 */
export const announcedUnitRecords = (law: UnitLaw): RecordTable<AnnouncedUnit, AnnouncedUnitFact> => ({
  house: announcedUnitHouse,
  table: 'announced_unit',
  columns: {
    readable_by: 'text[]',
    number: 'text',
    container: 'text',
    booking: 'text',
    terminal: 'uuid',
    company: 'uuid',
    status: 'text',
    mass: 'text',
    updated_at: 'timestamptz',
  },
  cells: (unit) => {
    const { company, announcement, announcedBy } = unit
    const readers = [
      unit.terminal,
      law.customs,
      law.ports.find(({ code }) => code === unit.port)?.authority,
      company,
      `${company}:${cargoScope}`,
      `${company}:*`,
      announcedBy.mandate ? undefined : announcedBy.organisation,
      announcement.agent,
      announcement.haulier,
    ]
    return {
      readable_by: [...new Set(readers.filter((reader) => reader !== undefined))],
      number: unit.number,
      container: unit.container,
      booking: announcement.booking,
      terminal: unit.terminal,
      company,
      status: unit.status,
      mass: unit.mass?.status ?? null,
      updated_at: unit.updatedAt,
    }
  },
})

import type { House } from '#kernel/carry-out.ts'
import type { RecordTable } from '#platform/records/record-table.ts'
import type { MandateFact } from '../mandate-facts.ts'
import { mandateLife } from '../mandate-life.ts'
import type { Mandate } from '../party.ts'

export const mandateHouse: House<Mandate, MandateFact> = { kind: 'mandate', life: mandateLife }

/** How mandates rest in the database; `doors.ts` reads them at every opening. */
export const mandateRecords: RecordTable<Mandate, MandateFact> = {
  house: mandateHouse,
  table: 'mandate',
  columns: {
    principal: 'uuid',
    agent: 'uuid',
    status: 'text',
    scope: 'text[]',
    from_day: 'date',
    until_day: 'date',
    updated_at: 'timestamptz',
  },
  cells: ({ principal, agent, status, scope, from, until, updatedAt }) => ({
    principal,
    agent,
    status,
    scope,
    from_day: from,
    until_day: until,
    updated_at: updatedAt,
  }),
}

import { cargoScope } from '#domains/cargo/lot.ts'
import type { Calendar } from '#kernel/calendar.ts'
import type { House } from '#kernel/carry-out.ts'
import { plainWords } from '#platform/database/plain-words.ts'
import type { RecordTable } from '#platform/records/record-table.ts'
import type { WarehouseLaw } from '../circumstances.ts'
import type { StoredLotFact, TransitFact } from '../facts.ts'
import { transitLife } from '../life.ts'
import { situationOf } from '../situation.ts'
import { stayWakeAt, storedLotLife } from '../stock.ts'
import type { StoredLot } from '../stored-lot.ts'
import type { Transit } from '../transit.ts'
import { transitWakeAt } from '../transit-clock.ts'

export const transitHouse: House<Transit, TransitFact> = { kind: 'transit', life: transitLife }
export const storedLotHouse: House<StoredLot, StoredLotFact> = { kind: 'stored-lot', life: storedLotLife }

/** Transits: seen by who declared them, by the places they leave and go to, and by customs. */
export const transitRecords = (law: WarehouseLaw): RecordTable<Transit, TransitFact> => ({
  house: transitHouse,
  table: 'transit',
  columns: {
    readable_by: 'text[]',
    reference: 'text',
    number: 'text',
    status: 'text',
    transfer: 'boolean',
    holders: 'text[]',
    lots: 'uuid[]',
    open_findings: 'int',
    wake_at: 'timestamptz',
    updated_at: 'timestamptz',
    words: 'text',
  },
  cells: (one) => ({
    readable_by: [
      ...new Set([
        one.declarant,
        law.customs,
        ...(one.sentAt === undefined ? [] : [one.origin.organisation, one.destination.organisation]),
      ]),
    ],
    reference: one.reference,
    number: one.number ?? null,
    status: one.status,
    transfer: one.origin.kind === 'warehouse',
    holders: [...situationOf(one, law).organisations],
    lots: one.lots.map(({ id }) => id),
    open_findings: one.findings.filter(({ settled }) => !settled).length,
    wake_at: transitWakeAt(one) ?? null,
    updated_at: one.updatedAt,
    words: plainWords(
      [
        one.reference,
        one.number ?? '',
        one.declarantName,
        one.declaration.vehicle,
        one.declaration.guarantee.reference,
        ...Object.values(one.origin.name),
        ...Object.values(one.destination.name),
        ...one.declaration.sealed.flatMap(({ unit, seals }) => [unit, ...seals]),
        ...one.lots.flatMap(({ bill, goods, consigneeName }) => [bill, goods ?? '', consigneeName ?? '']),
      ].join(' '),
    ).slice(0, 4000),
  }),
})

/** Lots in stock: seen by who keeps the warehouse, by customs, and by the consignee with its agents for cargo. */
export const storedLotRecords = (law: WarehouseLaw, calendar: Calendar): RecordTable<StoredLot, StoredLotFact> => ({
  house: storedLotHouse,
  table: 'stored_lot',
  columns: {
    readable_by: 'text[]',
    lot: 'uuid',
    warehouse: 'uuid',
    status: 'text',
    limit_day: 'date',
    exits: 'int',
    wake_at: 'timestamptz',
    words: 'text',
  },
  cells: (one) => ({
    readable_by: [
      ...new Set([
        one.warehouse,
        law.customs,
        ...(one.consignee ? [one.consignee, `${one.consignee}:${cargoScope}`, `${one.consignee}:*`] : []),
      ]),
    ],
    lot: one.lot,
    warehouse: one.warehouse,
    status: one.status,
    limit_day: one.limit,
    exits: one.exits,
    wake_at: stayWakeAt(one, { calendar }) ?? null,
    words: plainWords(
      [one.bill, one.goods ?? '', one.consigneeName ?? '', one.transitNumber, one.warehouseName].join(' '),
    ).slice(0, 2000),
  }),
})

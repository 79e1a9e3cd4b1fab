import type { Calendar } from '#kernel/calendar.ts'
import type { House } from '#kernel/carry-out.ts'
import { plainWords } from '#platform/database/plain-words.ts'
import type { RecordTable } from '#platform/records/record-table.ts'
import type { LotLaw } from '../circumstances.ts'
import { wakeAt } from '../clock.ts'
import type { LotFact } from '../facts.ts'
import { lotLife } from '../life.ts'
import type { Lot } from '../lot.ts'
import { cargoScope } from '../lot.ts'
import { openBlocks } from '../status.ts'

export const lotHouse: House<Lot, LotFact> = { kind: 'lot', life: lotLife }

/** How lots rest in the database, and what their lists and searches go by. They are born with their manifest. */
export function lotRecords(law: LotLaw, calendar: Calendar): RecordTable<Lot, LotFact> {
  return {
    house: lotHouse,
    table: 'lot',
    born: true,
    columns: {
      readable_by: 'text[]',
      manifest: 'uuid',
      manifest_number: 'text',
      bill: 'text',
      parent: 'uuid',
      port: 'text',
      call: 'text',
      vessel: 'text',
      direction: 'text',
      status: 'text',
      agent: 'uuid',
      agent_name: 'text',
      terminal: 'uuid',
      consignee: 'uuid',
      consignee_name: 'text',
      holders: 'text[]',
      units: 'text[]',
      numbers: 'text[]',
      goods: 'text',
      packages: 'int',
      gross_kg: 'numeric',
      blocked: 'int',
      until: 'timestamptz',
      wake_at: 'timestamptz',
      updated_at: 'timestamptz',
      words: 'text',
    },
    cells: (lot) => ({
      readable_by: readersOf(lot, law),
      manifest: lot.manifest,
      manifest_number: lot.manifestNumber,
      bill: lot.bill.number,
      parent: lot.parent ?? null,
      port: lot.port,
      call: lot.call,
      vessel: lot.vessel,
      direction: lot.direction,
      status: lot.status,
      agent: lot.agent,
      agent_name: lot.agentName,
      terminal: lot.terminal ?? null,
      consignee: lot.consignee ?? null,
      consignee_name: lot.consigneeName ?? lot.bill.consignee?.name ?? null,
      holders: [...new Set(waitsFor(lot).map(({ owner }) => owner))],
      units: lot.bill.equipment.map(({ number }) => number),
      numbers: numbersOf(lot),
      goods: lot.bill.items[0]?.description ?? null,
      packages: lot.bill.packages,
      gross_kg: lot.bill.grossKg,
      blocked: waitsFor(lot).length,
      until:
        waitsFor(lot)
          .flatMap(({ until }) => until ?? [])
          .sort()[0] ?? null,
      wake_at: wakeAt(lot, law, calendar) ?? null,
      updated_at: lot.updatedAt,
      words: searchWords(lot),
    }),
  }
}

const isOver = ({ status }: Lot): boolean => ['delivered', 'moved', 'abandoned', 'cancelled'].includes(status)

/** The blocks somebody still has to lift; of a lot that has left or is no more, none. */
const waitsFor = (lot: Lot): Lot['blocks'] => (isOver(lot) ? [] : openBlocks(lot))

/**
 * Who may see a lot: the agent who answers for it, the terminal, the port authority, customs, whoever owns or owned a
 * block on it, its consignee, issuers and holders of delivery orders, and agents under a mandate of consignee or holder
 * for cargo. Nobody else learns that it exists.
 */
function readersOf(lot: Lot, law: Pick<LotLaw, 'ports' | 'customs'>): string[] {
  const authority = law.ports.find(({ code }) => code === lot.port)?.authority
  const underMandate = (company: string) => [company, `${company}:${cargoScope}`, `${company}:*`]
  return [
    ...new Set([
      lot.agent,
      ...(lot.terminal ? [lot.terminal] : []),
      ...(authority ? [authority] : []),
      law.customs,
      ...lot.blocks.map(({ owner }) => owner),
      ...(lot.consignee ? underMandate(lot.consignee) : []),
      ...lot.deliveryOrders.flatMap(({ status, issuer, beneficiary, representative }) => [
        issuer,
        ...(status !== 'draft' && beneficiary ? underMandate(beneficiary) : []),
        ...(status !== 'draft' && representative ? [representative] : []),
      ]),
    ]),
  ]
}

/** Numbers by which it is found beside bill, container and manifest: delivery orders and references of other houses. */
const numbersOf = ({ deliveryOrders, references }: Lot): string[] => [
  ...new Set([...deliveryOrders.flatMap(({ number }) => number ?? []), ...references.map(({ number }) => number)]),
]

/** Everything a person may type to find it again, without case and accents. */
function searchWords(lot: Lot): string {
  const { bill } = lot
  const words = [
    bill.number,
    lot.manifestNumber,
    lot.call,
    lot.vessel,
    bill.consignee?.name,
    lot.consigneeName,
    ...numbersOf(lot),
    ...bill.equipment.slice(0, 100).map(({ number }) => number),
    ...bill.items.slice(0, 20).flatMap(({ hs, description }) => [hs, description.slice(0, 200)]),
  ]
  return plainWords(words.filter((word) => word !== undefined).join(' ')).slice(0, 4000)
}

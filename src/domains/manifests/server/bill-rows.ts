import { createHash } from 'node:crypto'
import type { RowsBeside } from '#kernel/carry-out.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { plainWords } from '#platform/database/plain-words.ts'
import type { DraftBill, TalliedBill, TalliedUnit } from '../acts.ts'
import type { ManifestHeader } from '../manifest.ts'

/** The digest of a bill, by which a later edition knows that it has not changed. */
const digestOfBill = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** A bill ready to be kept: its text once, for digest and row alike. */
export interface BillToKeep {
  readonly bill: DraftBill
  readonly line: number
  readonly text: string
  readonly digest: string
}

export function billToKeep(bill: DraftBill, line: number): BillToKeep {
  const text = JSON.stringify(bill)
  return { bill, line, text, digest: digestOfBill(text) }
}

/** The digest over a whole document: its head, and all bills in their order. */
export function digestOfAll(header: ManifestHeader, bills: readonly Pick<BillToKeep, 'digest'>[]): string {
  const hash = createHash('sha256').update(JSON.stringify(header))
  for (const { digest } of bills) hash.update(digest)
  return hash.digest('hex')
}

/** Puts bills beside their manifest, however many, in one statement; those that are there already are replaced and keep their line. */
export const putBills = (manifest: string, bills: readonly BillToKeep[]): RowsBeside => ({
  name: 'manifest-bill.put',
  text: `insert into manifest_bill (manifest, number, line, digest, body, words)
    select $1::uuid, b.* from unnest($2::text[], $3::int[], $4::text[], $5::jsonb[], $6::text[]) as b (number, line, digest, body, words)
    on conflict (manifest, number) do update
      set digest = excluded.digest, body = excluded.body, words = excluded.words`,
  values: [
    manifest,
    bills.map(({ bill }) => bill.number),
    bills.map(({ line }) => String(line)),
    bills.map(({ digest }) => digest),
    bills.map(({ text }) => text),
    bills.map(({ bill }) => wordsOf(bill)),
  ],
})

export const removeBills = (manifest: string, numbers: readonly string[]): RowsBeside => ({
  name: 'manifest-bill.remove',
  text: 'delete from manifest_bill where manifest = $1 and number = any($2::text[])',
  values: [manifest, numbers],
})

/** Puts what was found at the quay; found again, it says so anew. */
export const putTally = (
  manifest: string,
  units: readonly TalliedUnit[],
  bills: readonly TalliedBill[],
): RowsBeside => {
  const rows = [...units.map((one) => ['unit', one] as const), ...bills.map((one) => ['bill', one] as const)]
  return {
    name: 'manifest-tally.put',
    text: `insert into manifest_tally (manifest, kind, number, body)
      select $1::uuid, t.* from unnest($2::text[], $3::text[], $4::jsonb[]) as t (kind, number, body)
      on conflict (manifest, kind, number) do update set body = excluded.body`,
    values: [
      manifest,
      rows.map(([kind]) => kind),
      rows.map(([, { number }]) => number),
      rows.map(([, one]) => JSON.stringify(one)),
    ],
  }
}

export const readDigests = (manifest: string): Statement => ({
  name: 'manifest-bill.digests',
  text: 'select number, line, digest from manifest_bill where manifest = $1',
  values: [manifest],
})
export const readBills = (manifest: string): Statement => ({
  name: 'manifest-bill.all',
  text: 'select line, body from manifest_bill where manifest = $1 order by line',
  values: [manifest],
})
export const readBillsNumbered = (manifest: string, numbers: readonly string[]): Statement => ({
  name: 'manifest-bill.numbered',
  text: 'select line, body from manifest_bill where manifest = $1 and number = any($2::text[])',
  values: [manifest, numbers],
})
export const readTally = (manifest: string): Statement => ({
  name: 'manifest-tally.all',
  text: 'select kind, body from manifest_tally where manifest = $1 order by kind, number',
  values: [manifest],
})

export const billOf = (row: Row): DraftBill => row.body as DraftBill

/** What a person looks for a bill by: its number, its units, who it is for, what is in it. */
function wordsOf({ number, parent, shipper, consignee, notify, equipment = [], items = [] }: DraftBill): string {
  const words = [number, parent, shipper?.name, consignee?.name, notify?.name]
  for (const unit of equipment) words.push(unit.number)
  for (const item of items) words.push(item.hs, item.description)
  return plainWords(words.filter((word) => word !== undefined).join(' ')).slice(0, 1000)
}

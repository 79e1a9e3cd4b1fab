import type { Caller } from '#domains/parties/party.ts'
import { onOne } from '#kernel/carry-out.ts'
import type { Row } from '#platform/database/database.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import { countBills } from '../count-bills.ts'
import type { ManifestFact } from '../facts.ts'
import { type Lodging, lodgeManifest } from '../lodge-manifest.ts'
import type { Manifest, ManifestDocument, Source } from '../manifest.ts'
import { seriesOf } from '../manifest-number.ts'
import type { Finding } from '../reading.ts'
import type { LodgeReport } from '../views.ts'
import { type BillToKeep, billToKeep, digestOfAll, putBills, readDigests, removeBills } from './bill-rows.ts'
import { circumstancesOf, idOfManifest, type ManifestDesk } from './manifest-desk.ts'
import { manifestHouse } from './records.ts'

/** A document in which nothing refuses, and what is known of it. */
export interface ToLodge {
  readonly document: ManifestDocument
  readonly findings: readonly Finding[]
  readonly source: Source
  readonly masterAgent?: string
}

/**
 * Lodges a checked document as the visitor: the record with its facts, and of its bills the rows that differ from those
 * kept, in one commit. An edition lodged by somebody else meanwhile is read anew, and the difference taken again.
 */
export async function lodgeDocument(desk: ManifestDesk, visit: Visit<Caller>, toLodge: ToLodge): Promise<Given> {
  const { document, findings, source, masterAgent } = toLodge
  const { header, bills } = document
  const id = idOfManifest(visit.visitor.organisation, header.direction, header.reference)
  const automatic = desk.law.manifest.registration === 'automatic' && findings.length === 0
  const reserved = automatic
    ? { reserved: await desk.nextNumber(seriesOf(header.direction, header.port, visit.today)) }
    : {}
  const births = automatic ? await desk.cargo.lotsOf(visit, header, bills) : undefined

  for (let attempt = 0; attempt < 4; attempt += 1) {
    const { results } = await visit.read([
      { name: 'manifest.version', text: 'select version from manifest where id = $1', values: [id] },
      readDigests(id),
    ])
    const version = Number(results[0]?.[0]?.version ?? 0)
    const kept = differenceTo(document, results[1] ?? [])
    const lodging: Lodging = {
      id,
      header,
      counts: countBills(bills),
      digest: kept.digest,
      source,
      warnings: findings.length,
      written: kept.changed.length,
      removed: kept.gone.length,
      ...(masterAgent !== undefined && { masterAgent }),
    }
    let before: Manifest | undefined
    const outcome = await visit.carryOut({
      ...onOne<Manifest, ManifestFact, Caller>({ house: manifestHouse, id, expects: version }, ({ state }, caller) => {
        before = state
        return lodgeManifest(state, lodging, circumstancesOf(desk, visit, caller, reserved))
      }),
      births: ([change]) => {
        const manifest = change?.state as Manifest | undefined
        return manifest?.status === 'registered' ? (births?.(manifest) ?? []) : []
      },
      beside: () => [
        ...(kept.gone.length > 0 ? [removeBills(id, kept.gone)] : []),
        ...(kept.changed.length > 0 ? [putBills(id, kept.changed)] : []),
      ],
      answer: ([change]) => ({
        status: 201,
        body: JSON.stringify(reportOf(toLodge, id, (change?.state as Manifest | undefined) ?? before, change, kept)),
      }),
    })
    if (!('objections' in outcome)) return { status: outcome.answer.status, body: outcome.answer.body }
    if (outcome.objections[0].reason !== 'stale-page') return outcome
  }
  return { objections: [{ kind: 'conflict', reason: 'busy-try-again' }] }
}

interface Kept {
  readonly changed: readonly BillToKeep[]
  readonly gone: readonly string[]
  readonly digest: string
}

/** What of a new edition has to be written: bills that are new or say something else, and bills that are no longer there. */
function differenceTo({ header, bills }: ManifestDocument, rows: readonly Row[]): Kept {
  const before = new Map(rows.map((row) => [String(row.number), row]))
  let lines = rows.reduce((most, { line }) => Math.max(most, Number(line)), 0)
  const all: BillToKeep[] = []
  const changed: BillToKeep[] = []
  for (const bill of bills) {
    const known = before.get(bill.number)
    if (!known) lines += 1
    const one = billToKeep(bill, known ? Number(known.line) : lines)
    all.push(one)
    if (known?.digest !== one.digest) changed.push(one)
    before.delete(bill.number)
  }
  return { changed, gone: [...before.keys()], digest: digestOfAll(header, all) }
}

function reportOf(
  { document, findings, source }: ToLodge,
  id: string,
  manifest: Manifest | undefined,
  change: { readonly from: number; readonly facts: readonly unknown[] } | undefined,
  kept: Kept,
): LodgeReport {
  return {
    accepted: true,
    format: source.format,
    counts: countBills(document.bills),
    findings: [...findings],
    id,
    written: change ? kept.changed.length : 0,
    removed: change ? kept.gone.length : 0,
    ...(change && { version: change.from + change.facts.length }),
    ...(manifest && { status: manifest.status, edition: manifest.edition }),
    ...(manifest?.number !== undefined && { number: manifest.number }),
  }
}

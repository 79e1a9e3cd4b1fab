import type { Caller } from '#domains/parties/party.ts'
import { objection, objections } from '#kernel/decision.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import type { Manifest } from '../manifest.ts'
import { billOf, readBills } from './bill-rows.ts'
import { lodgeDocument } from './lodge-document.ts'
import { objectionOf } from './lodge-routes.ts'
import type { ManifestDesk } from './manifest-desk.ts'
import { masterOf } from './master-of.ts'
import { checkDocument } from './read-document.ts'

/** Lodges what was written by screen: put together, checked as a file would be, and lodged with its draft. */
export async function lodgeDraft(desk: ManifestDesk, visit: Visit<Caller>, id: string): Promise<Given> {
  const { caller, results } = await visit.read([
    { name: 'manifest.whole', text: 'select version, body from manifest where id = $1', values: [id] },
    readBills(id),
  ])
  const manifest = results[0]?.[0]?.body as Manifest | undefined
  if (!manifest) return objection('absent', 'not-found')
  if (manifest.agent !== caller.organisation) return objection('forbidden', 'another-role-does-this')
  const master = await masterOf(visit, manifest.header)
  const document = { header: manifest.header, bills: (results[1] ?? []).map(billOf) }
  const checked = checkDocument(desk, 'screen', { document, findings: [], placeOf: () => undefined }, master?.bill)
  const refusing = checked.findings.filter(({ severity }) => severity === 'refuses')
  if (!checked.document || refusing.length > 0)
    return refusing.length > 0 ? objections(refusing.map(objectionOf)) : objection('invalid', 'manifest-empty')
  return lodgeDocument(desk, visit, {
    document: checked.document,
    findings: checked.findings,
    source: { format: 'screen' },
    ...(master && { masterAgent: master.agent }),
  })
}

import type { Caller } from '#domains/parties/party.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Bill, ManifestHeader } from '../manifest.ts'

/** The master bill that a manifest of house bills breaks down, and its agent; nothing when the header names none that is there. */
export async function masterOf(
  visit: Visit<Caller>,
  { master }: Partial<Pick<ManifestHeader, 'master'>>,
): Promise<{ agent: string; bill: Bill } | undefined> {
  if (typeof master?.manifest !== 'string' || typeof master.bill !== 'string') {
    await visit.read([])
    return undefined
  }
  const { results } = await visit.read([
    {
      name: 'manifest.master',
      text: 'select agent, bill from manifest_master($1, $2)',
      values: [master.manifest, master.bill],
    },
  ])
  const row = results[0]?.[0]
  return row && { agent: String(row.agent), bill: row.bill as Bill }
}

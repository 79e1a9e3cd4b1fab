import type { Organisation, OrganisationKind } from '#domains/parties/party.ts'
import type { Language } from '#kernel/text.ts'
import { type Database, query } from '#platform/database/database.ts'

/** Names of organisations, kept in memory and read again when an unknown one is asked for or a minute has passed. */
export interface Directory {
  /** In a language where the organisation has a name in it; without one, as it is registered. Empty when unknown. */
  nameOf(id: string, language?: Language): string
  find(id: string): Organisation | undefined
  ofKind(kind: OrganisationKind): readonly Organisation[]
  all(): readonly Organisation[]
  refresh(): Promise<void>
}

/** Public bodies, banks, agents and whoever works in a port are few and named everywhere; traders are many and carry their own name in each record. */
const named: readonly OrganisationKind[] = [
  'bank',
  'department',
  'ministry',
  'customs',
  'exchange-office',
  'operator',
  'customs-agent',
  'port-authority',
  'terminal',
  'shipping-agent',
  'forwarder',
  'warehouse',
  'haulier',
  'nautical-services',
]

export async function openDirectory(database: Database): Promise<Directory> {
  let byId = new Map<string, Organisation>()
  const refresh = async () => {
    const rows = await query(database, `select body from organisation where kind = any ($1::text[])`, [[...named]])
    byId = new Map(rows.map(({ body }) => [(body as Organisation).id, body as Organisation]))
  }
  await refresh()
  return {
    refresh,
    all: () => [...byId.values()],
    find: (id) => byId.get(id),
    nameOf(id, language) {
      const found = byId.get(id)
      return (language && found?.names?.[language]) ?? found?.name ?? ''
    },
    ofKind: (kind) => [...byId.values()].filter((one) => one.kind === kind),
  }
}

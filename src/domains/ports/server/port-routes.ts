import { type Route, route } from '#platform/http/route.ts'
import { ok } from '#platform/http/visit.ts'
import type { PortLaw } from '../port-law.ts'

/** What the country decides about its ports, for forms, plans and whoever wants to read it. Open to everybody. */
export function portRoutes<Visitor>(law: PortLaw): Route<Visitor>[] {
  return [
    route({
      id: 'ports.law',
      method: 'GET',
      url: '/api/port-law',
      summary: 'Ports with quays, berths and terminals; formalities, deadlines, blocks, dues and storage, with sources',
      tag: 'ports',
      handle: async () => ({ ...ok(law), headers: { 'cache-control': 'public, max-age=3600' } }),
    }),
  ]
}

import type { Caller } from '#domains/parties/party.ts'
import type { Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { actRoutes } from './act-routes.ts'
import { arrivalRoutes } from './arrival-routes.ts'
import { lodgeRoutes } from './lodge-routes.ts'
import type { ManifestDesk } from './manifest-desk.ts'
import { paperRoutes } from './paper-routes.ts'
import { punctualityRoutes } from './punctuality-routes.ts'
import { readRoutes } from './read-routes.ts'
import { terminalRoutes } from './terminal-routes.ts'

/** Every route of the house. */
export const manifestRoutes = (desk: ManifestDesk): Route<Visit<Caller>>[] => [
  ...readRoutes(desk),
  ...arrivalRoutes(),
  ...punctualityRoutes(),
  ...lodgeRoutes(desk),
  ...actRoutes(desk),
  ...paperRoutes(desk),
  ...terminalRoutes(desk),
]

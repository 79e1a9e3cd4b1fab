import { announcedUnitRoutes } from '#domains/announced-units/server/routes.ts'
import { actRoutes as lotActRoutes } from '#domains/cargo/server/act-routes.ts'
import { orderTableRoutes } from '#domains/cargo/server/order-table-routes.ts'
import { readRoutes as lotReadRoutes } from '#domains/cargo/server/read-routes.ts'
import { releaseRoute } from '#domains/cargo/server/release-route.ts'
import { actRoutes as transitActRoutes } from '#domains/customs-warehouses/server/act-routes.ts'
import { readRoutes as transitReadRoutes } from '#domains/customs-warehouses/server/read-routes.ts'
import { actRoutes as gateActRoutes } from '#domains/gates/server/act-routes.ts'
import { moveRoutes } from '#domains/gates/server/move-routes.ts'
import { readRoutes as gateReadRoutes } from '#domains/gates/server/read-routes.ts'
import { manifestRoutes } from '#domains/manifests/server/manifest-routes.ts'
import type { KnownCaller } from '#domains/parties/server/doors.ts'
import { mandateRoutes } from '#domains/parties/server/mandate-routes.ts'
import { sessionRoutes } from '#domains/parties/server/session-routes.ts'
import { portRoutes } from '#domains/ports/server/port-routes.ts'
import { referenceRoutes } from '#domains/reference/server/reference-routes.ts'
import { shippingRoutes } from '#domains/reference/server/shipping-routes.ts'
import { actRoutes } from '#domains/titles/server/act-routes.ts'
import { clearingRoutes } from '#domains/titles/server/clearing-routes.ts'
import { documentRoutes } from '#domains/titles/server/document-routes.ts'
import { lawRoutes } from '#domains/titles/server/law-routes.ts'
import { printRoutes } from '#domains/titles/server/print-route.ts'
import { proofRoutes } from '#domains/titles/server/proof-routes.ts'
import { readRoutes } from '#domains/titles/server/read-routes.ts'
import { startRoutes } from '#domains/titles/server/start-routes.ts'
import { verifyRoutes } from '#domains/titles/server/verify-route.ts'
import { callActRoutes } from '#domains/vessel-calls/server/act-routes.ts'
import { formRoutes } from '#domains/vessel-calls/server/form-routes.ts'
import { harbourRoutes } from '#domains/vessel-calls/server/harbour-routes.ts'
import { callReadRoutes } from '#domains/vessel-calls/server/read-routes.ts'
import { shipRoutes } from '#domains/vessel-calls/server/ship-routes.ts'
import { webhookActRoutes } from '#domains/webhooks/server/act-routes.ts'
import { webhookReadRoutes } from '#domains/webhooks/server/read-routes.ts'
import { mailboxRoute } from '#domains/work/server/mailbox-route.ts'
import { personalReader } from '#domains/work/server/notice-news.ts'
import { noticeRoutes } from '#domains/work/server/notice-routes.ts'
import { bankRoutes } from '#flows/bank-routes.ts'
import { entryRoutes } from '#flows/entry-routes.ts'
import { gateMachineRoutes } from '#flows/gate-machine-routes.ts'
import { gateRoutes } from '#flows/gate-routes.ts'
import { riskFeed } from '#flows/risk-feed.ts'
import { invoiceRoutes } from '#flows/title-from-invoice.ts'
import { verifiedMassRoutes } from '#flows/verified-mass-routes.ts'
import { logRoutes } from '#platform/history/log-routes.ts'
import { route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { liveRoute } from '#platform/live/live-route.ts'
import type { AnyRoute } from './any-route.ts'
import { apiDescription } from './api-description.ts'
import { authorisation } from './authorisation.ts'
import { bankExchange } from './bank-exchange.ts'
import { demonstrationOf } from './demonstration/people.ts'
import { demonstrationRoutes } from './demonstration/routes.ts'
import type { Platform } from './platform.ts'
import { issuerOf, printDesk } from './print-desk.ts'
import { statusRoute } from './status-route.ts'
import { wordingOf } from './wording.ts'

/** Every route of the product. */
export function allRoutes(platform: Platform): AnyRoute[] {
  const { titles, pack, settings } = platform
  const ofHouses = [
    ...readRoutes(titles),
    ...startRoutes(titles),
    ...actRoutes(titles),
    ...documentRoutes(titles),
    ...proofRoutes({
      database: platform.database,
      keys: platform.keys,
      wording: wordingOf(platform),
    }),
    ...lotReadRoutes(platform.lots),
    ...orderTableRoutes(platform.lots),
    ...lotActRoutes(platform.lots),
    releaseRoute(platform.lots),
    ...gateReadRoutes(platform.gates),
    ...moveRoutes(platform.gates),
    ...gateActRoutes(platform.gates),
    ...gateRoutes(platform),
    ...transitReadRoutes(platform.warehouses),
    ...transitActRoutes(platform.warehouses),
    ...gateMachineRoutes(platform),
    ...entryRoutes(platform),
    ...announcedUnitRoutes(platform.units),
    ...verifiedMassRoutes(platform),
    ...clearingRoutes(titles),
    ...printRoutes(printDesk(platform)),
    ...invoiceRoutes(titles),
    liveRoute<KnownCaller>({
      hub: platform.live,
      readersOf: ({ readers, user }) => [...readers.split(','), personalReader(user)],
    }),
    ...noticeRoutes<KnownCaller>(),
    ...(settings.demonstration ? [mailboxRoute<KnownCaller>(platform.database)] : []),
    ...bankRoutes(bankExchange(platform)),
    ...mandateRoutes({ directory: platform.directory, newId: titles.newId }),
    ...callReadRoutes(platform.calls),
    ...callActRoutes(platform.calls),
    ...shipRoutes(platform.calls),
    ...harbourRoutes(platform.calls),
    ...formRoutes(platform.calls),
    ...manifestRoutes(platform.manifests),
    riskFeed({ law: platform.portLaw, calendar: platform.calendar }),
    ...webhookReadRoutes(platform.webhooks),
    ...webhookActRoutes(platform.webhooks),
  ]
  const routes: AnyRoute[] = [
    ...sessionRoutes({
      database: platform.database,
      identities: platform.identities,
      now: () => platform.clock.now(),
      secureCookies: settings.publicUrl.startsWith('https:'),
      country: {
        code: pack.country.code,
        names: pack.country.names,
        currency: pack.country.currency,
        language: pack.country.language,
        offsets: pack.calendar.offsets,
      },
      ...(settings.demonstration && { demonstration: demonstrationOf(pack) }),
    }),
    ...lawRoutes<Visit<KnownCaller> | undefined>(titles),
    ...portRoutes<Visit<KnownCaller> | undefined>(platform.portLaw),
    ...verifyRoutes<Visit<KnownCaller> | undefined>({
      database: platform.database,
      calendar: platform.calendar,
      now: () => platform.clock.now(),
      issuer: issuerOf(platform),
    }),
    ...referenceRoutes<Visit<KnownCaller> | undefined>(platform.reference),
    ...shippingRoutes<Visit<KnownCaller> | undefined>(platform.reference),
    ...logRoutes<Visit<KnownCaller> | undefined>({ database: platform.database, keys: platform.keys }),
    ...(ofHouses as unknown as AnyRoute[]),
    statusRoute(platform),
    ...(settings.demonstration ? demonstrationRoutes(platform) : []),
    route({
      id: 'api.description',
      method: 'GET',
      url: '/api/openapi.json',
      summary: 'This description: OpenAPI 3.1 of every route',
      tag: 'api',
      handle: async () => ok(apiDescription(routes, authorisation, settings.publicUrl)),
    }),
  ]
  return routes
}

import type { Page } from './page.ts'

export interface Route {
  /** Path pattern; the first route that fits is taken. */
  readonly path: string
  /** Fetches the page when it is first needed. */
  readonly page: () => Promise<Page>
  /** Anybody may see it, signed in or not. */
  readonly open?: true
}

/** Every page, by its path. Each is a chunk of its own. */
export const routes: readonly Route[] = [
  { path: '/', page: () => import('./pages/home.tsx').then(({ HomePage }) => HomePage) },
  {
    path: '/titles',
    page: () => import('#domains/titles/web/list/titles-page.tsx').then(({ TitlesPage }) => TitlesPage),
  },
  {
    path: '/appointments',
    page: () => import('#domains/gates/web/appointments-page.tsx').then(({ AppointmentsPage }) => AppointmentsPage),
  },
  { path: '/appointments/new', page: () => import('#domains/gates/web/ask-page.tsx').then(({ AskPage }) => AskPage) },
  {
    path: '/appointments/:id',
    page: () => import('#domains/gates/web/appointment-page.tsx').then(({ AppointmentPage }) => AppointmentPage),
  },
  {
    path: '/exit-vouchers/:id',
    page: () => import('#domains/gates/web/voucher-page.tsx').then(({ VoucherPage }) => VoucherPage),
  },
  {
    path: '/export-units',
    page: () => import('#domains/announced-units/web/units-page.tsx').then(({ UnitsPage }) => UnitsPage),
  },
  {
    path: '/export-units/new',
    page: () => import('#domains/announced-units/web/announce-page.tsx').then(({ AnnouncePage }) => AnnouncePage),
  },
  {
    path: '/export-units/:id',
    page: () => import('#domains/announced-units/web/unit-page.tsx').then(({ UnitPage }) => UnitPage),
  },
  { path: '/gate/day', page: () => import('#domains/gates/web/day-page.tsx').then(({ DayPage }) => DayPage) },
  { path: '/gate/moves', page: () => import('#domains/gates/web/moves-page.tsx').then(({ MovesPage }) => MovesPage) },
  { path: '/gate', page: () => import('#domains/gates/web/gate-page.tsx').then(({ GatePage }) => GatePage) },
  {
    path: '/templates',
    page: () => import('#domains/titles/web/templates/templates-page.tsx').then(({ TemplatesPage }) => TemplatesPage),
  },
  {
    path: '/clearings',
    page: () => import('#domains/titles/web/clearings/clearings-page.tsx').then(({ ClearingsPage }) => ClearingsPage),
  },
  { path: '/lots', page: () => import('#domains/cargo/web/lots-page.tsx').then(({ LotsPage }) => LotsPage) },
  { path: '/lots/:id', page: () => import('#domains/cargo/web/lot-page.tsx').then(({ LotPage }) => LotPage) },
  {
    path: '/calls',
    page: () => import('#domains/vessel-calls/web/board/board-page.tsx').then(({ BoardPage }) => BoardPage),
  },
  {
    path: '/calls/new',
    page: () => import('#domains/vessel-calls/web/announce/announce-page.tsx').then(({ AnnouncePage }) => AnnouncePage),
  },
  {
    path: '/calls/:id',
    page: () => import('#domains/vessel-calls/web/record/call-page.tsx').then(({ CallPage }) => CallPage),
  },
  {
    path: '/berths',
    page: () => import('#domains/vessel-calls/web/plan/plan-page.tsx').then(({ PlanPage }) => PlanPage),
  },
  {
    path: '/ships',
    page: () => import('#domains/vessel-calls/web/ships/ships-page.tsx').then(({ ShipsPage }) => ShipsPage),
  },
  {
    path: '/manifests',
    page: () => import('#domains/manifests/web/manifests-page.tsx').then(({ ManifestsPage }) => ManifestsPage),
  },
  {
    path: '/manifests/lodge',
    page: () => import('#domains/manifests/web/lodge-page.tsx').then(({ LodgePage }) => LodgePage),
  },
  {
    path: '/manifests/risk',
    page: () => import('#domains/manifests/web/risk-page.tsx').then(({ RiskPage }) => RiskPage),
  },
  {
    path: '/manifests/punctuality',
    page: () => import('#domains/manifests/web/punctuality-page.tsx').then(({ PunctualityPage }) => PunctualityPage),
  },
  {
    path: '/manifests/:id',
    page: () => import('#domains/manifests/web/manifest-page.tsx').then(({ ManifestPage }) => ManifestPage),
  },
  {
    path: '/transits',
    page: () => import('#domains/customs-warehouses/web/transits-page.tsx').then(({ TransitsPage }) => TransitsPage),
  },
  {
    path: '/transits/declare',
    page: () => import('#domains/customs-warehouses/web/declare-page.tsx').then(({ DeclarePage }) => DeclarePage),
  },
  {
    path: '/transits/:id',
    page: () => import('#domains/customs-warehouses/web/transit-page.tsx').then(({ TransitPage }) => TransitPage),
  },
  {
    path: '/stock',
    page: () => import('#domains/customs-warehouses/web/stock-page.tsx').then(({ StockPage }) => StockPage),
  },
  { path: '/account', page: () => import('./pages/account.tsx').then(({ AccountPage }) => AccountPage) },
  {
    path: '/design',
    page: () => import('./pages/design.tsx').then(({ DesignPage }) => DesignPage),
    open: true,
  },
  {
    path: '/queue',
    page: () => import('#domains/titles/web/queue/queue-page.tsx').then(({ QueuePage }) => QueuePage),
  },
  {
    path: '/notices',
    page: () => import('#domains/work/web/notices-page.tsx').then(({ NoticesPage }) => NoticesPage),
  },
  { path: '/mailbox', page: () => import('./pages/mailbox.tsx').then(({ MailboxPage }) => MailboxPage) },
  { path: '/api', page: () => import('./pages/api.tsx').then(({ ApiPage }) => ApiPage), open: true },
  { path: '/status', page: () => import('./pages/status.tsx').then(({ StatusPage }) => StatusPage), open: true },
  { path: '/verify', page: () => import('./pages/verify/verify.tsx').then(({ VerifyPage }) => VerifyPage), open: true },
  {
    path: '/mandates',
    page: () => import('#domains/parties/web/mandates-page.tsx').then(({ MandatesPage }) => MandatesPage),
  },
  {
    path: '/webhooks',
    page: () => import('#domains/webhooks/web/webhooks-page.tsx').then(({ WebhooksPage }) => WebhooksPage),
  },
  {
    path: '/webhooks/:id',
    page: () => import('#domains/webhooks/web/webhook-page.tsx').then(({ WebhookPage }) => WebhookPage),
  },
  {
    path: '/titles/new',
    page: () => import('#domains/titles/web/start/start-page.tsx').then(({ StartPage }) => StartPage),
  },
  {
    path: '/titles/:id/edit',
    page: () => import('#domains/titles/web/form/edit-page.tsx').then(({ EditPage }) => EditPage),
  },
  {
    path: '/titles/:id',
    page: () => import('#domains/titles/web/record/record-page.tsx').then(({ RecordPage }) => RecordPage),
  },
]

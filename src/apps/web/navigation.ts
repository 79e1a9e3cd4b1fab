import type { IconName } from '#design/icon/icon.tsx'
import type { OrganisationKind, Right } from '#domains/parties/party.ts'

export interface Place {
  readonly path: string
  readonly icon: IconName
  /** Key of its name. */
  readonly text: string
}

const companies: readonly OrganisationKind[] = ['trader', 'customs-agent']
const harbour: readonly OrganisationKind[] = ['shipping-agent', 'port-authority', 'terminal', 'nautical-services']
const officers: readonly OrganisationKind[] = ['bank', 'department', 'ministry', 'customs', 'exchange-office']
/** Who has to do with cargo at the port. */
const ofCargo: readonly OrganisationKind[] = [
  ...companies,
  'department',
  'customs',
  'port-authority',
  'terminal',
  'shipping-agent',
  'forwarder',
  'warehouse',
]
export const hasCargo = (kind: OrganisationKind): boolean => ofCargo.includes(kind)

/** Whom transits to warehouses wait for. */
export const hasTransits = (kind: OrganisationKind): boolean => kind === 'warehouse' || kind === 'customs'

/** Who has trucks before a gate. */
const ofGates: readonly OrganisationKind[] = [...companies, 'terminal', 'haulier', 'shipping-agent', 'forwarder']
export const hasGates = (kind: OrganisationKind): boolean => ofGates.includes(kind)

/** Who has to do with manifests. */
const ofManifests: readonly OrganisationKind[] = [
  'shipping-agent',
  'forwarder',
  'customs',
  'port-authority',
  'terminal',
]
export const hasManifests = (kind: OrganisationKind): boolean => ofManifests.includes(kind)

const places: readonly (Place & {
  readonly for?: readonly OrganisationKind[]
  /** Only for people with this right. */
  readonly right?: Right
  readonly demonstrationOnly?: true
})[] = [
  { path: '/', icon: 'home', text: 'web.nav.home' },
  { path: '/queue', icon: 'queue', text: 'web.nav.queue', for: officers },
  { path: '/titles', icon: 'title', text: 'web.nav.titles', for: [...companies, ...officers] },
  { path: '/manifests', icon: 'title', text: 'manifests.page.title', for: ofManifests },
  { path: '/lots', icon: 'container', text: 'cargo.page.title', for: ofCargo },
  { path: '/gate', icon: 'truck', text: 'gates.page.gate', for: ['terminal'], right: 'decide' },
  {
    path: '/appointments',
    icon: 'clock',
    text: 'gates.page.appointments',
    for: [...ofGates, 'customs'],
  },
  {
    path: '/export-units',
    icon: 'container',
    text: 'units.page.title',
    for: [...ofGates, 'customs', 'port-authority'],
  },
  {
    path: '/gate/moves',
    icon: 'moving',
    text: 'gates.page.moves',
    for: ['customs', 'port-authority', 'terminal', 'shipping-agent'],
  },
  {
    path: '/transits',
    icon: 'seal',
    text: 'warehouses.page.transits',
    for: ['warehouse', 'customs', 'terminal', 'port-authority'],
  },
  { path: '/stock', icon: 'warehouse', text: 'warehouses.page.stock', for: ['warehouse', 'customs'] },
  { path: '/calls', icon: 'ship', text: 'web.nav.calls', for: [...harbour, 'customs', 'department'] },
  { path: '/berths', icon: 'harbour', text: 'web.nav.berths', for: harbour },
  { path: '/ships', icon: 'search', text: 'web.nav.ships', for: ['shipping-agent', 'port-authority'] },
  { path: '/clearings', icon: 'seal', text: 'web.nav.clearings', for: ['bank', 'exchange-office'] },
  { path: '/templates', icon: 'template', text: 'web.nav.templates', for: companies },
  { path: '/mandates', icon: 'mandate', text: 'web.nav.mandates', for: companies },
  { path: '/notices', icon: 'bell', text: 'web.nav.notifications' },
  { path: '/webhooks', icon: 'webhook', text: 'web.nav.webhooks', right: 'administer' },
  { path: '/mailbox', icon: 'mail', text: 'web.nav.mailbox', demonstrationOnly: true },
]

/** The places a person of a kind of organisation works in, in the order they are shown. */
export const placesFor = (kind: OrganisationKind, rights: readonly Right[], demonstration: boolean): readonly Place[] =>
  places.filter(
    (place) =>
      (!place.for || place.for.includes(kind)) &&
      (!place.right || rights.includes(place.right)) &&
      (demonstration || !place.demonstrationOnly),
  )

/** Is the reader in this place, on its page or on one below it? */
export const isIn = (place: Place, path: string): boolean =>
  place.path === '/' ? path === '/' : path === place.path || path.startsWith(`${place.path}/`)

import { hash } from 'node:crypto'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { loadPack } from '#countries/load-pack.ts'
import type { CountryPack } from '#countries/pack.ts'
import { resolveLaw } from '#countries/resolve-law.ts'
import { resolvePortLaw } from '#countries/resolve-port-law.ts'
import { announcedUnitRecords } from '#domains/announced-units/server/records.ts'
import type { UnitDesk } from '#domains/announced-units/server/unit-desk.ts'
import type { LotDesk } from '#domains/cargo/server/lot-desk.ts'
import { lotRecords } from '#domains/cargo/server/records.ts'
import { storedLotRecords, transitRecords } from '#domains/customs-warehouses/server/records.ts'
import type { WarehouseDesk } from '#domains/customs-warehouses/server/transit-desk.ts'
import type { GateDesk } from '#domains/gates/server/gate-desk.ts'
import {
  appointmentRecords,
  moveRecords,
  readingRecords,
  slotDayRecords,
  voucherRecords,
} from '#domains/gates/server/records.ts'
import type { ManifestDesk } from '#domains/manifests/server/manifest-desk.ts'
import { manifestRecords } from '#domains/manifests/server/records.ts'
import type { Organisation } from '#domains/parties/party.ts'
import { companiesKnownBy, companyFinder } from '#domains/parties/server/companies-known-by.ts'
import { type Directory, openDirectory } from '#domains/parties/server/directory.ts'
import { type Door, doorkeeper, type KnownCaller } from '#domains/parties/server/doors.ts'
import { registerOrganisations } from '#domains/parties/server/load-organisations.ts'
import { mandateRecords } from '#domains/parties/server/mandate-records.ts'
import { type Identities, identities } from '#domains/parties/server/sign-in.ts'
import { type PartnerStates, partnerStates } from '#domains/partners/server/partner-states.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import { codesOf } from '#domains/reference/codes.ts'
import { findDangerousGoods } from '#domains/reference/dangerous-goods.ts'
import { findLocation } from '#domains/reference/location-table.ts'
import type { Reference } from '#domains/reference/reference.ts'
import { loadLocations } from '#domains/reference/server/load-locations.ts'
import { loadReference } from '#domains/reference/server/load-reference.ts'
import { loadShippingLists } from '#domains/reference/server/load-shipping-lists.ts'
import { titleRecords } from '#domains/titles/server/records.ts'
import type { TitleDesk } from '#domains/titles/server/title-desk.ts'
import type { CallDesk } from '#domains/vessel-calls/server/call-desk.ts'
import { bulletinRecords, callRecords, planRecords, shipRecords } from '#domains/vessel-calls/server/records.ts'
import { webhookRecords } from '#domains/webhooks/server/records.ts'
import type { WebhookDesk } from '#domains/webhooks/server/webhook-desk.ts'
import { noticeNews } from '#domains/work/server/notice-news.ts'
import { cargoOfTransits } from '#flows/cargo-of-transits.ts'
import type { Calendar } from '#kernel/calendar.ts'
import type { Store } from '#kernel/carry-out.ts'
import { type Language, languages } from '#kernel/text.ts'
import type { Database } from '#platform/database/database.ts'
import { numberBlocks } from '#platform/database/number-blocks.ts'
import { type FileStore, folderFileStore } from '#platform/files/file-store.ts'
import { canonical } from '#platform/history/canonical-json.ts'
import { type Keys, loadOrCreateKeys } from '#platform/history/keys.ts'
import { loadTexts } from '#platform/i18n/load-texts.ts'
import { type Translate, translator } from '#platform/i18n/messages.ts'
import { type LiveHub, liveHub, recordNews } from '#platform/live/live-hub.ts'
import { recordStore } from '#platform/records/record-store.ts'
import type { RecordTable } from '#platform/records/record-table.ts'
import { type Clock, systemClock } from '#platform/time/clock.ts'
import { loadOrCreateSecretRoot, secretOf } from '#platform/webhooks/secret-root.ts'
import { addressFault } from '#platform/webhooks/webhook-address.ts'
import { productFolder } from '../product-folder.ts'
import { eventSources } from './event-sources.ts'
import { manifestDesk } from './manifest-desk.ts'
import { openDatabase } from './open-database.ts'
import type { ServerSettings } from './settings.ts'

/** Everything a server or a worker stands on, opened once. */
export interface Platform {
  readonly settings: ServerSettings
  readonly clock: Clock
  readonly pack: CountryPack
  readonly calendar: Calendar
  readonly database: Database
  readonly store: Store<Door, KnownCaller>
  readonly identities: Identities
  readonly directory: Directory
  readonly reference: Reference
  readonly files: FileStore
  readonly keys: Keys
  readonly translate: Readonly<Record<Language, Translate>>
  readonly titles: TitleDesk
  readonly portLaw: PortLaw
  readonly lots: LotDesk
  readonly gates: GateDesk
  readonly units: UnitDesk
  readonly warehouses: WarehouseDesk
  readonly calls: CallDesk
  readonly manifests: ManifestDesk
  readonly webhooks: WebhookDesk
  readonly live: LiveHub
  /** How the systems of partners do. */
  readonly partners: PartnerStates
  /** Files, keys, and the folders exchanged with partners. */
  readonly dataFolder: string
  close(): Promise<void>
}

/** Opens the platform: database, country, reference tables, keys, texts. Throws when any of them is not as it must be. */
export async function openPlatform(settings: ServerSettings, clock: Clock = systemClock): Promise<Platform> {
  const pack = loadPack(settings.country)
  const law = resolveLaw(pack)
  const reference = loadReference()
  const database = await openDatabase(settings)
  await registerOrganisations(
    database,
    pack.organisations.map((one) => publicBody(one, pack)),
  )

  const directory = await openDirectory(database)
  const inMemory = settings.dataFolder === ':memory:'
  const dataFolder = inMemory ? join(productFolder, 'dist', 'memory', uuidv7()) : settings.dataFolder
  const files = folderFileStore(join(dataFolder, 'files'))
  const keys = await loadOrCreateKeys(join(dataFolder, 'keys'))
  const secretRoot = await loadOrCreateSecretRoot(join(dataFolder, 'keys'))
  const texts = loadTexts(join(productFolder, 'src'))
  const nextNumber = numberBlocks(database)
  const partners = partnerStates(
    database,
    () => directory.all().flatMap(({ id, system }) => (system ? [id] : [])),
    () => clock.now(),
  )
  const portLaw = resolvePortLaw(pack)
  const translate = Object.fromEntries(
    languages.map((language) => [language, translator(language, texts[language])]),
  ) as Record<Language, Translate>
  const tables = [
    titleRecords(law, pack.calendar),
    mandateRecords,
    webhookRecords,
    lotRecords(portLaw, pack.calendar),
    slotDayRecords,
    appointmentRecords(portLaw),
    voucherRecords(portLaw),
    moveRecords(portLaw),
    readingRecords(portLaw),
    announcedUnitRecords(portLaw),
    callRecords(portLaw),
    shipRecords,
    bulletinRecords,
    planRecords,
    manifestRecords(portLaw, pack.calendar),
    transitRecords(portLaw),
    storedLotRecords(portLaw, pack.calendar),
  ] as unknown as RecordTable<never, never>[]

  return {
    settings,
    clock,
    pack,
    calendar: pack.calendar,
    database,
    store: recordStore(database, tables, doorkeeper),
    identities: identities(database),
    directory,
    reference,
    files,
    keys,
    translate,
    titles: {
      law,
      calendar: pack.calendar,
      codes: codesFor(pack, reference, directory),
      newId: uuidv7,
      digest: (value) => hash('sha256', canonical(value), 'hex'),
      nextNumber,
      nameOf: directory.nameOf,
      partnerOf: partners.of,
      files,
    },
    portLaw,
    lots: {
      law: portLaw,
      calendar: pack.calendar,
      newId: uuidv7,
      nextNumber,
      nameOf: directory.nameOf,
      companiesKnown: async (identifiers) => {
        const named = Object.entries(identifiers).map(([scheme, value]) => ({ scheme, value }))
        const [rows = []] = await database.batch([companiesKnownBy(named)])
        return companyFinder(rows)
      },
      database,
    },
    units: {
      law: portLaw,
      newId: uuidv7,
      nextNumber,
      nameOf: directory.nameOf,
      database,
      signing: keys.signing,
    },
    gates: {
      law: portLaw,
      calendar: pack.calendar,
      newId: uuidv7,
      nextNumber,
      nameOf: directory.nameOf,
      database,
      signing: keys.signing,
    },
    calls: {
      law: portLaw,
      calendar: pack.calendar,
      codes: callCodes(reference, portLaw),
      newId: uuidv7,
      nextNumber,
      nameOf: directory.nameOf,
      agentNamed: (id) => {
        const found = directory.find(id)
        return found?.kind === 'shipping-agent' && found.status === 'active' ? found.name : undefined
      },
    },
    manifests: manifestDesk(pack, portLaw, reference, {
      newId: uuidv7,
      nextNumber,
      nameOf: directory.nameOf,
      files,
      wording: (language, key, about) => translate[language](key, about),
    }),
    warehouses: {
      law: portLaw,
      calendar: pack.calendar,
      newId: uuidv7,
      nextNumber,
      nameOf: directory.nameOf,
      cargo: cargoOfTransits(portLaw, uuidv7),
    },
    webhooks: {
      newId: uuidv7,
      events: eventSources.flatMap(({ events }) => events),
      secretOf: (webhook, number) => secretOf(secretRoot, webhook, number),
      addressFault: (address) => addressFault(address, { loopback: settings.webhookLoopback }),
    },
    partners,
    dataFolder,
    live: liveHub(database, [
      recordNews('title', 'title', 'title.readable_by'),
      recordNews('manifest', 'manifest', 'manifest.readable_by'),
      recordNews('lot', 'lot', 'lot.readable_by'),
      recordNews('appointment', 'appointment', 'appointment.readable_by'),
      recordNews('exit-voucher', 'exit_voucher', 'exit_voucher.readable_by'),
      recordNews('transit', 'transit', 'transit.readable_by'),
      recordNews('stored-lot', 'stored_lot', 'stored_lot.readable_by'),
      recordNews('announced-unit', 'announced_unit', 'announced_unit.readable_by'),
      recordNews('gate-move', 'gate_move', 'gate_move.readable_by'),
      recordNews('gate-reading', 'gate_reading', 'gate_reading.readable_by'),
      recordNews('mandate', 'mandate', 'array[mandate.principal::text, mandate.agent::text]'),
      recordNews('call', 'vessel_call', 'vessel_call.readable_by'),
      recordNews('webhook', 'webhook', 'array[webhook.organisation::text]'),
      noticeNews,
    ]),
    close: () => database.close(),
  }
}

/** A body of the pack as it stands in the register of organisations. */
function publicBody(
  { names, system, ...body }: CountryPack['organisations'][number],
  { country }: CountryPack,
): Organisation {
  return {
    ...body,
    name: names[country.language],
    names,
    status: 'active',
    ...(system && { system: { ...system, since: '2026-01-01T00:00:00.000Z' } }),
  }
}

/** The code lists as rules ask them. The country's own currency is known even where it is imaginary. */
function codesFor({ country }: CountryPack, reference: Reference, directory: Directory): TitleDesk['codes'] {
  const codes = codesOf(reference)
  return {
    ...codes,
    currencyDecimals: (code) => codes.currencyDecimals(code) ?? (code === country.currency ? 2 : undefined),
    isBank: (id) => directory.find(id)?.kind === 'bank',
  }
}

/** The code lists as calls ask them. Places of the country's own ports are known even where they are imaginary. */
function callCodes(reference: Reference, law: PortLaw): CallDesk['codes'] {
  const ours = new Set(law.ports.map(({ code }) => code))
  return {
    isCountry: codesOf(reference).isCountry,
    isPlace: (code) => ours.has(code) || findLocation(loadLocations(), code) !== undefined,
    isShipType: (code) => loadShippingLists().shipTypes.has(code),
    isDangerous: (number) => findDangerousGoods(loadShippingLists(), number).length > 0,
  }
}

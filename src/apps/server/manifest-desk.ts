import { usualProfile } from '#connectors/asycuda/awmds-profile.ts'
import { awmdsReader } from '#connectors/asycuda/read-awmds.ts'
import { readStowage } from '#connectors/edifact/baplie/stowage-message.ts'
import { readUnitList, writeUnitList } from '#connectors/edifact/coprar/unit-list-message.ts'
import { edifactManifestReader } from '#connectors/edifact/manifest/read-edifact-manifest.ts'
import { manifestTemplate } from '#connectors/spreadsheets/manifest-columns.ts'
import { manifestCsvReader } from '#connectors/spreadsheets/read-manifest-csv.ts'
import type { CountryPack } from '#countries/pack.ts'
import type { ManifestCodes } from '#domains/manifests/circumstances.ts'
import type { ManifestReader } from '#domains/manifests/reading.ts'
import type { ManifestDesk } from '#domains/manifests/server/manifest-desk.ts'
import { jsonReader } from '#domains/manifests/server/read-json.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import { codesOf } from '#domains/reference/codes.ts'
import { readContainerType } from '#domains/reference/container-type.ts'
import { findDangerousGoods } from '#domains/reference/dangerous-goods.ts'
import { readImoNumber } from '#domains/reference/imo-number.ts'
import { readContainerNumber } from '#domains/reference/iso6346.ts'
import { findLocation } from '#domains/reference/location-table.ts'
import { findPackageKind } from '#domains/reference/package-kind.ts'
import type { Reference } from '#domains/reference/reference.ts'
import { loadLocations } from '#domains/reference/server/load-locations.ts'
import { loadShippingLists } from '#domains/reference/server/load-shipping-lists.ts'
import { cargoOfManifests } from '#flows/register-manifest.ts'
import { instantAt, legalTime } from '#kernel/calendar.ts'
import { objects } from '#kernel/decision.ts'

/** What the house of manifests stands on: the law of the ports, the code lists of carriage, the readers of every format. */
export const manifestDesk = (
  pack: CountryPack,
  law: PortLaw,
  reference: Reference,
  rest: Omit<ManifestDesk, 'law' | 'calendar' | 'codes' | 'readers' | 'messages' | 'template' | 'language' | 'cargo'>,
): ManifestDesk => ({
  ...rest,
  law,
  calendar: pack.calendar,
  codes: manifestCodes(law, reference),
  readers: readersOf(pack, law, rest.newId),
  messages: messagesOf(pack, rest),
  template: manifestTemplate(),
  language: pack.country.language,
  cargo: cargoOfManifests(law, rest.newId, rest.nameOf),
})

/** Lists of units and bay plans between agent and terminal are EDIFACT. */
function messagesOf(
  { calendar }: CountryPack,
  { newId, nameOf }: Pick<ManifestDesk, 'newId' | 'nameOf'>,
): ManifestDesk['messages'] {
  const onClock = (day: string, time: string) => instantAt(calendar, day, time)
  return {
    readUnitList: (bytes) => readUnitList(bytes, onClock),
    readStowage: (bytes) => readStowage(bytes, onClock),
    writeUnitList: ({ header, agentName, unitList }, units, at) =>
      writeUnitList({
        act: header.direction === 'import' ? 'discharge' : 'load',
        document: unitList?.document ?? header.reference,
        call: header.call,
        voyage: header.voyage,
        ...(header.carrier !== undefined && { carrier: header.carrier }),
        vessel: header.vessel,
        port: header.port,
        sender: agentName,
        receiver: unitList ? nameOf(unitList.terminal) : '',
        units,
        envelope: { syntax: 3, reference: newId().replaceAll('-', '').slice(-14), ...legalTime(calendar, at) },
      }),
  }
}

/** The readers of all formats, each told apart by its own first bytes; a table is looked for last. */
function readersOf({ calendar }: CountryPack, law: PortLaw, newId: () => string): ManifestReader[] {
  const onClock = (day: string, time: string) => instantAt(calendar, day, time)
  const message = {
    legalTime: onClock,
    legalClock: (at: string) => legalTime(calendar, at),
    newReference: () => newId().replaceAll('-', '').slice(-14),
  }
  return [
    edifactManifestReader('CUSCAR', message),
    edifactManifestReader('IFCSUM', message),
    awmdsReader({
      profile: law.manifest.awmds ?? usualProfile,
      portOf: (office) => law.ports.find(({ customsOffice }) => customsOffice === office)?.code,
      legalTime: onClock,
    }),
    jsonReader,
    manifestCsvReader,
  ]
}

/** The code lists as the checks ask them. The country's own ports are known even where it is imaginary; places are looked up once each. */
function manifestCodes(law: PortLaw, reference: Reference): ManifestCodes {
  const places = new Map(law.ports.map(({ code }) => [code, true]))
  return {
    isLocation(code) {
      const known = places.get(code) ?? findLocation(loadLocations(), code) !== undefined
      places.set(code, known)
      return known
    },
    isPackage: (code) => findPackageKind(loadShippingLists(), code) !== undefined,
    isHs: codesOf(reference).isHs,
    isUnNumber: (number) => findDangerousGoods(loadShippingLists(), number).length > 0,
    containerFault(number) {
      const read = readContainerNumber(number)
      if (!objects(read)) return undefined
      const [{ reason, about }] = read.objections
      return { reason, ...(about && { about: { ...about } }) }
    },
    isContainerType: (code) => readContainerType(loadShippingLists(), code) !== undefined,
    isShipNumber: (imo) => !objects(readImoNumber(imo)),
  }
}

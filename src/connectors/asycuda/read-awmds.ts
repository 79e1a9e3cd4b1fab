import type { Finding, ManifestReader, ReadManifest, SourcePlace } from '#domains/manifests/reading.ts'
import { objects } from '#kernel/decision.ts'
import { childrenOf, findAt, findText, type XmlElement } from '../xml/element.ts'
import { readXml, type XmlLimits } from '../xml/read-xml.ts'
import { awmdsBill } from './awmds-bill.ts'
import { placeOfField } from './awmds-places.ts'
import type { AwmdsProfile } from './awmds-profile.ts'

export interface AwmdsCircumstances {
  readonly profile: AwmdsProfile
  /** Code of a customs office → the port it is of. */
  readonly portOf: (office: string) => string | undefined
  /** Legal day and time (`HH:MM`) as an instant. */
  readonly legalTime: (day: string, time: string) => string
}

/** A manifest of tens of thousands of bills is a large document. */
const limits: XmlLimits = { bytes: 80_000_000, depth: 12, elements: 4_000_000, attributes: 20 }

/**
 * Reads the manifest of ASYCUDA World (Awmds): General_segment with voyage, transport and totals, a Bol_segment for each
 * bill. The voyage number stands for the sender's reference, with the day of departure, as it does there. Direction
 * follows from the natures of the bills (22 export). What countries do differently is in their profile.
 */
export const awmdsReader = (c: AwmdsCircumstances): ManifestReader => ({
  format: 'awmds',
  recognises: (bytes) => /<(\w+:)?Awmds[\s>]/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096))),
  read: (bytes) => {
    const read = readXml(bytes, limits)
    if (objects(read)) return { findings: read.objections.map(findingOf), placeOf: () => undefined }
    return mapped(read.root, c)
  },
})

const findingOf = ({
  reason,
  about,
}: {
  readonly reason: string
  readonly about?: Readonly<Record<string, string | number>>
}): Finding => ({
  reason,
  severity: 'refuses',
  ...(about && { about: { ...about } }),
  place: { line: Number(about?.line ?? 1), path: '/' },
})

function mapped(root: XmlElement, c: AwmdsCircumstances): ReadManifest {
  const segments = childrenOf(root, 'Bol_segment')
  const bills = segments.map((one) => awmdsBill(one, c.profile))
  const direction = bills.some(({ nature }) => nature === 'export') ? 'export' : 'import'
  const general = findAt(root, 'General_segment') ?? root
  return {
    document: { header: headerOf(general, direction, bills.length, c), bills },
    findings: totalsOf(general, bills),
    placeOf: (field): SourcePlace | undefined => placeOfField(root, segments, field),
  }
}

function headerOf(general: XmlElement, direction: 'import' | 'export', bills: number, c: AwmdsCircumstances): object {
  const of = (...path: readonly string[]) => findText(general, ...path)
  const id = 'General_segment_id'
  const transport = 'Transport_information'
  const voyage = of(id, 'Voyage_number')
  const departed = of(id, 'Date_of_departure')
  const day = of(id, 'Date_of_arrival')
  const time = /^\d\d:\d\d/.exec(of(id, 'Time_of_arrival') ?? '')?.[0] ?? '00:00'
  const registered = of(transport, 'Registration_number_of_transport_code')
  const office = of(id, 'Customs_office_code')
  const place = of(
    'Load_unload_place',
    direction === 'import' ? 'Place_of_destination_code' : 'Place_of_departure_code',
  )
  const port = (office && c.portOf(office)) ?? place
  return present({
    direction,
    kind: bills === 0 ? 'nil' : 'cargo',
    port,
    call: of(id, 'Import_Rotation') ?? voyage,
    vessel: present({
      name: of(transport, 'Identity_of_transporter'),
      imo: registered && /^\d{7}$/.test(registered) ? registered : undefined,
    }),
    voyage,
    carrier: of(transport, 'Carrier', 'Carrier_code'),
    arrival: day && /^\d{4}-\d\d-\d\d$/.test(day) ? c.legalTime(day, time) : undefined,
    reference: voyage && departed ? `${voyage}/${departed}` : voyage,
  })
}

/** The totals of the document are those of its bills. */
function totalsOf(general: XmlElement, bills: readonly { readonly packages: number }[]): Finding[] {
  const total = (name: string) => findText(general, 'Totals_segment', name)
  const packages = bills.reduce((so, one) => so + one.packages, 0)
  const told = (name: string, reason: string, counted: number): Finding[] => {
    const declared = total(name)
    const line = findAt(general, 'Totals_segment', name)?.line ?? general.line
    return declared === undefined || Number(declared) === counted
      ? []
      : [{ reason, severity: 'refuses', about: { declared, counted }, place: { path: `Totals_segment/${name}`, line } }]
  }
  return [
    ...told('Total_number_of_bols', 'bills-do-not-add-up', bills.length),
    ...told('Total_number_of_packages', 'packages-do-not-add-up', packages),
  ]
}

const present = <T extends object>(values: T): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

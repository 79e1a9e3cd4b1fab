/** What the outside of a JSON message shows: the names of its members (of the first, when it is a list) and its types. */
interface Sight {
  readonly names: ReadonlySet<string>
  readonly types: readonly string[]
  readonly context: string
}

type Rule = (sight: Sight) => string | undefined

const last = (type: string) => type.replace(/^.*[#/:]/, '')

/** Names that only one kind of DCSA message has (Booking 2, eBL 3, AN 1, VGM 1, TNT 2 and 3, JIT 2, OVS 3, CS 1). */
const dcsa: Readonly<Record<string, string>> = {
  VGMDeclarations: 'vgm',
  arrivalNotices: 'arrival-notice',
  arrivalNoticeNotifications: 'arrival-notice',
  transportDocumentTypeCode: 'bill-of-lading',
  shippingInstructionsReference: 'bill-of-lading',
  issueTo: 'bill-of-lading',
  surrenderRequestReference: 'bill-of-lading',
  vesselSchedules: 'schedule',
  carrierServiceCode: 'schedule',
  cutOffTimes: 'schedule',
  receiptTypeAtOrigin: 'booking',
  portCallServiceID: 'port-call',
  portCallServiceTypeCode: 'port-call',
  portCallID: 'port-call',
  portVisitReference: 'port-call',
  eventClassifierCode: 'event',
  providerCorrelationReference: 'error',
  apiCallsStatsByStandards: 'adoption',
}

/** Types of the FIWARE port models. */
const portModels = new Set(
  'AisVessel Bollard Company Facility MasterVessel Metocean NavigationSector Port PortAuthority PortCall Terminal Vessel Berth'.split(
    ' ',
  ),
)
const untpParts =
  /^(Conformity\w+|Product\w*Passport|Registered\w+|Digital\w+|(Object|Transformation|Transaction|Aggregation|Association)Event)$/

const rules: readonly Rule[] = [
  ({ types, context, names }) =>
    /onerecord\.iata\.org/.test(context + types.join(' ')) || [...names].some((name) => /^(cargo|api):/.test(name))
      ? `one-record/${last(types[0] ?? 'object')}`
      : undefined,
  ({ types }) =>
    types.some((type) => /www\.w3\.org\/ns\/auth\/acl/.test(type)) ? 'one-record/Authorization' : undefined,
  ({ names }) =>
    names.has('openAttestationMetadata') || names.has('$template') || (names.has('data') && names.has('signature'))
      ? 'open-attestation/document'
      : undefined,
  ({ types }) => {
    if (!types.some((type) => /VerifiableCredential$/.test(type))) return undefined
    return `verifiable-credential/${types.find((type) => type !== 'VerifiableCredential') ?? 'VerifiableCredential'}`
  },
  ({ names }) => {
    const message = [...names].map((name) => /^(?:\w+:)?(CC\d{3}[A-Z])$/.exec(name)?.[1]).find(Boolean)
    return message && `ncts5/${message}`
  },
  ({ names }) => {
    const amendment = names.has('parties') && names.has('itinerary') && names.has('amendment')
    return amendment || (names.has('submissionId') && names.has('itinerary')) ? 'eu-ens/derived-json' : undefined
  },
  ({ names }) =>
    names.has('portcallId') || (names.has('eventType') && names.has('ship') && names.has('recordTime'))
      ? 'port-call/event'
      : undefined,
  ({ types }) => (types[0] !== undefined && portModels.has(types[0]) ? `port-call/${types[0]}` : undefined),
  ({ types }) => {
    const part = types.find((type) => untpParts.test(type))
    return part && `verifiable-credential/${part}`
  },
  ({ names }) =>
    names.has('consignor') && names.has('consignee') && names.has('consignment') ? 'ecmr/consignment-note' : undefined,
  ({ names }) => {
    const name = Object.keys(dcsa).find((one) => names.has(one))
    return name && `dcsa/${dcsa[name]}`
  },
  ({ names }) => (names.has('events') && names.size <= 3 ? 'dcsa/event' : undefined),
]

/** `family/kind` of a JSON message, broken or not: a broken one is known by the names it shows. `fault` is the offset of the break. */
export function jsonFamily(text: string): { family?: string; broken: boolean; fault?: number } {
  let sight: Sight
  let broken = false
  let fault: number | undefined
  try {
    sight = sightOf(JSON.parse(text))
  } catch (error) {
    broken = true
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    fault = at === undefined ? undefined : Number(at)
    sight = sightOfBroken(text)
  }
  const family = rules.map((rule) => rule(sight)).find((found) => found !== undefined)
  return { ...(family !== undefined && { family }), broken, ...(fault !== undefined && { fault }) }
}

function sightOf(value: unknown): Sight {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one !== 'object' || one === null) return { names: new Set(), types: [], context: '' }
  const members = new Map<string, unknown>(Object.entries(one))
  const types = [members.get('@type') ?? members.get('type')].flat().filter((type) => typeof type === 'string')
  return { names: new Set(members.keys()), types, context: JSON.stringify(members.get('@context') ?? '') }
}

/** Names as they stand in the first part of a text that is not JSON after all. */
function sightOfBroken(text: string): Sight {
  const names = [...text.slice(0, 20_000).matchAll(/"([$@A-Za-z][\w:@$-]{0,80})"\s*:/g)].map(([, name]) => name ?? '')
  return { names: new Set(names), types: [], context: '' }
}
